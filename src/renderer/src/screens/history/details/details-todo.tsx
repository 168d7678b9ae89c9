import { useState, type ReactElement, type ReactNode } from 'react';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { bold } from '../../../components/said/text-looks';
import { useSay, useSayRich } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { outcomeSentence } from '../../../text/outcome-sentences';
import { AliasForm } from '../dealing/alias-form';
import { DealWithForm, dealingKey } from '../dealing/deal-with-form';
import { canBeDealtWith, mayHaveBeenTaken } from '../dealing/money-owed';
import { otherSpelling } from '../dealing/other-spelling';

interface DetailsTodoProps {
  readonly details: RechargeDetails;
  readonly locked: boolean;
  readonly onDone: (said: string) => void;
}

/** What waits for a person on this recharge, with the means to deal with it. Nothing when nothing waits. */
export function DetailsTodo({ details, locked, onDone }: DetailsTodoProps): ReactElement | null {
  const say = useSay();
  const sayRich = useSayRich();
  const { recharge, connectToCheck } = details;
  const { changedSince, alarm, foreignOperator, needsPerson } = recharge;
  const other = otherSpelling(details);
  /** The row keeps the foreign code until the gateway answers again. */
  const [recorded, setRecorded] = useState<string | null>(null);
  return (
    <>
      {canBeDealtWith(recharge) && (
        <Todo title={say(titleOf(recharge))}>
          {changedSince !== null && (
            <p>
              {sayRich('history.todo.changed', {
                from: say(`state.${changedSince.from}`),
                to: say(`state.${changedSince.to}`),
                time: dateTime(say, changedSince.at, 'minutes'),
                bold,
              })}
            </p>
          )}
          {alarm !== null && <p>{say(`history.alarm.${alarm}`)}</p>}
          <p>{outcomeSentence(say, recharge)}</p>
          <DealWithForm key={dealingKey(recharge)} recharge={recharge} onDone={onDone} />
        </Todo>
      )}
      {mayHaveBeenTaken(recharge) && (
        <Todo title={say('history.todo.taken_title')}>
          <p>{say('history.todo.taken')}</p>
          <DealWithForm key={dealingKey(recharge)} recharge={recharge} onDone={onDone} />
        </Todo>
      )}
      {recharge.money.asksHowPaid && (
        <Todo title={say('dealing.how_paid_title')}>
          <p>{say('dealing.how_paid')}</p>
          <DealWithForm key="how-paid" recharge={recharge} only={['payment_told']} onDone={onDone} />
        </Todo>
      )}
      {foreignOperator !== null && foreignOperator !== recorded && (
        <Todo title={say('history.todo.other_operator')}>
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
        <Todo title={say(`history.todo.other_${other.what}`)}>
          <p>{sayRich('history.todo.sent_and_named', { sent: other.sent, named: other.named, bold })}</p>
          <p>{say('history.todo.other_todo')}</p>
        </Todo>
      )}
      {connectToCheck !== null && (
        <Todo title={say('history.todo.account_title')}>
          <p>{sayRich('history.todo.account', { account: connectToCheck, bold })}</p>
        </Todo>
      )}
      {needsPerson && (
        <Todo title={say('history.todo.person_title')}>
          <p>{say('history.todo.person')}</p>
        </Todo>
      )}
    </>
  );
}

function titleOf({ changedSince, alarm }: Recharge): PhraseKey {
  if (changedSince !== null) return 'history.todo.changed_title';
  return alarm === null ? 'history.todo.owed_title' : 'history.fact.look_at_this';
}

function Todo({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="todo" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
