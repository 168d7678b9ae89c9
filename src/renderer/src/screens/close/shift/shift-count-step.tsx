import { useEffect, useState, type ReactElement } from 'react';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { CloseDraft, ShiftNow } from '../../../../../preload/contract/shift/shift';
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
import { CallOff } from '../flow/call-off';
import { countedForShift, refused, show, useClose } from '../flow/close-store';
import { PutApart } from '../flow/put-apart';
import { shiftBegan } from './shift-began';

/** The drawer is counted for a shift that begins. What moves meanwhile lies apart. */
export function ShiftCountStep({ draft }: { readonly draft: CloseDraft }): ReactElement | null {
  const say = useSay();
  const settings = useCloseSettings();
  const refusal = useClose((state) => state.refusal);
  const askOnce = useRequestId();
  useEffect(() => void refreshShift(), []);
  if (settings === null) return null;
  const { denominations } = settings;
  const { counts, step, isBlind } = draft;
  const last = counts.at(-1);
  const isAgain = last !== undefined && step !== 'count';
  const words = draft.of === 'opening' ? 'open' : 'hand_over';
  const title = say(`shift.${words}.title`);

  return (
    <section className="close-step" aria-label={title}>
      <header className="close-step-head">
        <h2>{title}</h2>
        <p className="lead">{say(`shift.${words}.says`)}</p>
      </header>
      {refusal !== null && (
        <div role="alert">
          <Note tone="care">{failureText(say, refusal)}</Note>
        </div>
      )}
      <CountForm
        what={`${draft.of} ${draft.draft} ${counts.length}`}
        denominations={denominations}
        {...(isAgain ? { begins: typedAgain(denominations, last.pieces) } : {})}
        label={title}
        button={say(`shift.${words}.counted`)}
        submit={(pieces) =>
          askOnce((requestId) => galla['shift:count']({ requestId, draft: draft.draft, pieces }))
        }
        done={(now: ShiftNow) => {
          countedForShift(now);
          if (now.draft === null) shiftBegan(draft.of, now);
        }}
        refused={(failure) => void refused(failure)}
        others={
          <>
            {draft.of === 'opening' && <OpenUncounted />}
            <Button kind="quiet" onPress={() => show(isAgain ? null : 'overview')}>
              {say('close.back')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
            <CallOff draft={draft} />
          </>
        }
      >
        <PutApart draft={draft} />
        {isBlind && <p className="lead">{say('close.count.blind')}</p>}
      </CountForm>
    </section>
  );
}

/** Opens the shift without a count: the one that was begun is called off. */
function OpenUncounted(): ReactElement {
  const say = useSay();
  const askOnce = useRequestId();
  const [problem, setProblem] = useState<Failure | null>(null);
  const open = async (): Promise<void> => {
    const answer = await askOnce((requestId) => galla['shift:open']({ requestId }));
    if (answer.ok) {
      countedForShift(answer.value);
      shiftBegan('opening', answer.value);
    } else setProblem(answer.failure);
  };
  return (
    <>
      <Button size="large" onPress={() => void open()}>
        {say('shift.open.uncounted')}
      </Button>
      {problem !== null && (
        <div role="alert">
          <Note tone="bad">{failureText(say, problem)}</Note>
        </div>
      )}
    </>
  );
}
