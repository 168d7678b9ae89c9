import { useState, type ReactElement } from 'react';
import type { TypedPieces } from '../../../../../preload/contract/shift/denomination';
import type { ShiftNow } from '../../../../../preload/contract/shift/shift';
import { Button } from '../../../components/button';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useCloseSettings } from '../../../store/close-settings-store';
import { takeShift } from '../../../store/shift-store';
import { failureText } from '../../../text/failures';
import { CountForm } from '../count/count-form';
import { show } from '../flow/close-store';
import { sayOfShift } from './shift-said';
import { shiftRemark } from './shift-words';

/** A shift begins, with the drawer counted or not. */
export function OpenShift(): ReactElement | null {
  const say = useSay();
  const settings = useCloseSettings();
  const askOnce = useRequestId();
  const [problem, setProblem] = useState<string | null>(null);
  if (settings === null) return null;

  const open = (pieces: readonly TypedPieces[] | null) =>
    askOnce((requestId) => galla['shift:open']({ requestId, pieces }));
  const opened = (now: ShiftNow): void => {
    takeShift(now);
    sayOfShift(shiftRemark(say, 'opened', now.shift));
    show(null);
  };
  const openUncounted = async (): Promise<void> => {
    const answer = await open(null);
    if (answer.ok) opened(answer.value);
    else setProblem(failureText(say, answer.failure));
  };

  return (
    <section className="close-step" aria-label={say('shift.open.title')}>
      <header className="close-step-head">
        <h2>{say('shift.open.title')}</h2>
        <p className="lead">{say('shift.open.says')}</p>
      </header>
      <CountForm
        what="opening"
        denominations={settings.denominations}
        label={say('shift.open.title')}
        button={say('shift.open.counted')}
        submit={open}
        done={opened}
        others={
          <>
            <Button size="large" onPress={() => void openUncounted()}>
              {say('shift.open.uncounted')}
            </Button>
            <Button kind="quiet" onPress={() => show('overview')}>
              {say('close.back')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
          </>
        }
      >
        {problem !== null && (
          <div role="alert">
            <Note tone="bad">{problem}</Note>
          </div>
        )}
      </CountForm>
    </section>
  );
}
