import { useEffect, type ReactElement } from 'react';
import type { CloseDraft } from '../../../../../preload/contract/shift/shift';
import { Button } from '../../../components/button';
import { useRequestId } from '../../../components/form/submit/use-request-id';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useCloseSettings } from '../../../store/close-settings-store';
import { refreshShift } from '../../../store/shift-store';
import { failureText } from '../../../text/failures';
import { CountForm } from '../count/count-form';
import { typedAgain } from '../count/typed-pieces';
import { dayInWords } from '../day-in-words';
import { CallOff } from './call-off';
import { counted, refused, show, useClose } from './close-store';
import { PutApart } from './put-apart';

/** The second step: the drawer is counted. What moves meanwhile lies apart. */
export function CountStep({ draft }: { readonly draft: CloseDraft }): ReactElement | null {
  const say = useSay();
  const settings = useCloseSettings();
  const refusal = useClose((state) => state.refusal);
  const askOnce = useRequestId();
  useEffect(() => void refreshShift(), []);
  const { counts } = draft;
  const last = counts.at(-1);
  if (settings === null) return null;
  const { denominations } = settings;
  // After a stop with money that moved since, no count holds: it is counted from nothing.
  const isAgain = last !== undefined && draft.step !== 'count';

  return (
    <section className="close-step" aria-label={say('close.steps.count')}>
      <header className="close-step-head">
        <h2>{say(last === undefined ? 'close.count.title' : 'close.count.title_again')}</h2>
        <p className="lead">{say('close.count.says', { day: dayInWords(say, draft.istDate) })}</p>
      </header>
      {refusal !== null && (
        <div role="alert">
          <Note tone="care">{failureText(say, refusal)}</Note>
        </div>
      )}
      <CountForm
        what={`close ${draft.draft} ${counts.length}`}
        denominations={denominations}
        {...(isAgain ? { begins: typedAgain(denominations, last.pieces) } : {})}
        label={say('close.steps.count')}
        button={say('close.count.write')}
        submit={(pieces) =>
          askOnce((requestId) =>
            galla[isAgain ? 'close:recount' : 'close:count']({
              requestId,
              draft: draft.draft,
              pieces,
            }),
          )
        }
        done={counted}
        refused={(failure) => void refused(failure)}
        others={
          <>
            <Button kind="quiet" onPress={() => show(isAgain ? null : 'overview')}>
              {say('close.back')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
            <CallOff draft={draft} />
          </>
        }
      >
        <PutApart draft={draft} />
        {draft.isBlind && <p className="lead">{say('close.count.blind')}</p>}
      </CountForm>
    </section>
  );
}
