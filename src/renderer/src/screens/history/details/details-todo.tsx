import { useState, type ReactElement, type ReactNode } from 'react';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import { dateTime } from '../../../text/time';
import { outcomeSentence } from '../../../text/outcome-sentences';
import { alarmSentences } from './alarm-sentences';
import { AliasForm } from '../dealing/alias-form';
import { DealWithForm, dealingKey } from '../dealing/deal-with-form';
import { canBeDealtWith, mayHaveBeenTaken } from '../dealing/money-owed';
import { otherSpelling } from '../dealing/other-spelling';
import { useSay } from '../../../page/use-say';

interface DetailsTodoProps {
  readonly details: RechargeDetails;
  readonly locked: boolean;
  readonly onDone: (said: string) => void;
}

/** What waits for a person on this recharge, with the means to deal with it. Nothing when nothing waits. */
export function DetailsTodo({ details, locked, onDone }: DetailsTodoProps): ReactElement | null {
  const say = useSay();
  const { recharge, connectToCheck } = details;
  const { changedSince, alarm, foreignOperator, needsPerson } = recharge;
  const other = otherSpelling(details);
  /** The row keeps the foreign code until the gateway answers again. */
  const [recorded, setRecorded] = useState<string | null>(null);
  return (
    <>
      {canBeDealtWith(recharge) && (
        <Todo title={titleOf(recharge)}>
          {changedSince !== null && (
            <p>
              It was shown or printed as <strong>{say(`state.${changedSince.from}`)}</strong> and became{' '}
              <strong>{say(`state.${changedSince.to}`)}</strong> on{' '}
              {dateTime(say, changedSince.at, 'minutes')}.
            </p>
          )}
          {alarm !== null && <p>{alarmSentences[alarm]}</p>}
          <p>{outcomeSentence(say, recharge)}</p>
          <DealWithForm key={dealingKey(recharge)} recharge={recharge} onDone={onDone} />
        </Todo>
      )}
      {mayHaveBeenTaken(recharge) && (
        <Todo title="If money was taken">
          <p>Was it paid for before it failed? Give it back, and record it here.</p>
          <DealWithForm key={dealingKey(recharge)} recharge={recharge} onDone={onDone} />
        </Todo>
      )}
      {foreignOperator !== null && foreignOperator !== recorded && (
        <Todo title="Another operator code came back">
          <AliasForm
            recharge={recharge}
            foreign={foreignOperator}
            locked={locked}
            onDone={(said) => {
              setRecorded(foreignOperator);
              onDone(said);
            }}
          />
        </Todo>
      )}
      {other !== null && (
        <Todo title={`Another ${other.what} came back`}>
          <p>
            Sent: <strong>{other.sent}</strong>. The gateway named: <strong>{other.named}</strong>.
          </p>
          <p>If both are the same, settle it by hand. If you are not sure, ask Deeperweb.</p>
        </Todo>
      )}
      {connectToCheck !== null && (
        <Todo title="Another account">
          <p>
            This was sold with <strong>{connectToCheck}</strong>. Connect {connectToCheck} to check it.
          </p>
        </Todo>
      )}
      {needsPerson && (
        <Todo title="Needs a person">
          <p>
            The gateway gave no final answer for a week. Call Deeperweb and tell them the ids below. Then
            settle it by hand.
          </p>
        </Todo>
      )}
    </>
  );
}

function titleOf({ changedSince, alarm }: Recharge): string {
  if (changedSince !== null) return 'Changed since it was shown';
  return alarm === null ? 'Money is owed' : 'Look at this';
}

function Todo({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="todo" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
