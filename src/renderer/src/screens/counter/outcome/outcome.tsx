import { useEffect, type ReactElement } from 'react';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import { stampOf } from '../../../../../preload/contract/sale/stamp';
import { formatRupees } from '../../../../../preload/contract/money';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Money } from '../../../components/money/money';
import { MoneyStamp } from '../../../components/money/money-stamp';
import { StateWord } from '../../../components/said/state-word';
import { useDayStore, useRecharge } from '../../../store/day-store';
import { moneySentence, outcomeSentence } from '../../../text/outcome-sentences';
import { changeToGive } from './change-to-give';
import { BeforeTheFirstSale } from './before-the-first-sale';
import { OutcomeActions } from './outcome-actions';
import { watchOutcome } from '../money/outcome-keys';
import { useSale } from '../sale-store';
import { SlipSaid } from './slip-said';
import { useShown } from './tell-shown';
import { useSay, useSayRich } from '../../../page/use-say';
import { digits } from '../../../components/money/digits';
import './outcome.css';

/**
 * What became of the last sale: the word, what to do, and all three ids. It stays where the eyes are until
 * the next digit is typed, and asks nothing.
 */
export function Outcome(): ReactElement {
  const say = useSay();
  const refId = useSale((state) => state.outcome);
  const recharge = useRecharge(refId);
  const notSaved = useDayStore((state) => (refId === null ? undefined : state.notSaved.get(refId)));
  const said = notSaved ?? recharge;
  useShown(recharge);
  useEffect(() => watchOutcome(recharge), [recharge]);

  return (
    <section className="outcome" data-state={said?.state} aria-label={say('counter.outcome.last_sale')}>
      {/* An <output> would be a status by itself but may hold no paragraphs. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <output> may hold no paragraphs */}
      <div role="status" aria-label={say('counter.outcome.name')} className="outcome-said">
        {said !== null && <Said recharge={said} isSaved={notSaved === undefined} />}
      </div>
      {recharge === null ? (
        <>
          <BeforeTheFirstSale />
          <SlipSaid refId={null} />
        </>
      ) : (
        <OutcomeActions recharge={recharge} />
      )}
    </section>
  );
}

interface SaidProps {
  readonly recharge: Recharge;
  readonly isSaved: boolean;
}

function Said({ recharge, isSaved }: SaidProps): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { refId, txnId, optId, state, cause, condition, message, number, operatorName, amountPaise } =
    recharge;
  // No new sale starts before it is saved: nobody can try again.
  const mayBeTriedAgain = state === 'failed' || state === 'not_sent';
  const todo = isSaved || !mayBeTriedAgain ? outcomeSentence(say, recharge) : moneySentence(say, recharge);
  const cure =
    condition === null || todo.includes(say(`condition.${condition}.cure`))
      ? null
      : say(`condition.${condition}.cure`);
  const change = changeToGive(recharge);
  return (
    <>
      <p className="outcome-head">
        <StateWord state={state} size="large" />
        <span className="outcome-what">
          <GroupedNumber number={number} /> · {operatorName} · <Money amount={amountPaise} />
        </span>
      </p>
      <MoneyStamp stamp={stampOf(recharge.accountId)} />
      {!isSaved && <p className="outcome-not-saved">{say('counter.outcome.not_saved')}</p>}
      <p className="outcome-todo">{todo}</p>
      {change !== null && (
        <p className="outcome-change">
          {sayRich('counter.outcome.change', { amount: formatRupees(change), digits })}
        </p>
      )}
      {(cause !== null || cure !== null || message !== null) && (
        <p className="outcome-why">
          {cause !== null && <span>{say(`cause.${cause}`)} </span>}
          {cure !== null && <span>{cure} </span>}
          {message !== null && <q>{message}</q>}
        </p>
      )}
      <dl className="outcome-ids">
        <Id label={say('counter.outcome.ref_id')} value={refId} />
        <Id label={say('counter.outcome.txn_id')} value={txnId} />
        <Id label={say('counter.outcome.opt_id')} value={optId} />
      </dl>
    </>
  );
}

function Id({
  label,
  value,
}: {
  readonly label: string;
  readonly value: string | null;
}): ReactElement | null {
  if (value === null || value === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd className="id">{value}</dd>
    </div>
  );
}
