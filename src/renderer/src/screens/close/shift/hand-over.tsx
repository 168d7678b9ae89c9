import type { ReactElement } from 'react';
import { Button } from '../../../components/button';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useCloseSettings } from '../../../store/close-settings-store';
import { takeShift } from '../../../store/shift-store';
import { CountForm } from '../count/count-form';
import { show } from '../flow/close-store';
import { sayOfShift } from './shift-said';
import { shiftRemark } from './shift-words';

/** One count ends a shift and begins the next. */
export function HandOver(): ReactElement | null {
  const say = useSay();
  const settings = useCloseSettings();
  const askOnce = useRequestId();
  if (settings === null) return null;
  return (
    <section className="close-step" aria-label={say('shift.hand_over.title')}>
      <header className="close-step-head">
        <h2>{say('shift.hand_over.title')}</h2>
        <p className="lead">{say('shift.hand_over.says')}</p>
      </header>
      <CountForm
        what="handover"
        denominations={settings.denominations}
        label={say('shift.hand_over.title')}
        button={say('shift.hand_over.counted')}
        submit={(pieces) => askOnce((requestId) => galla['shift:hand-over']({ requestId, pieces }))}
        done={(now) => {
          takeShift(now);
          sayOfShift(shiftRemark(say, 'handed_over', now.shift));
          show(null);
        }}
        others={
          <Button kind="quiet" onPress={() => show('overview')}>
            {say('close.back')}
            <kbd aria-hidden>Esc</kbd>
          </Button>
        }
      />
    </section>
  );
}
