import type { ReactElement } from 'react';
import type { BalanceExplained, ToldThen } from '../../../../../preload/contract/earnings/wallet-explained';
import { formatRupees, paise } from '../../../../../preload/contract/money';
import { SignedMoney } from '../../../components/money/signed-money';
import { signedRupees } from '../../../components/money/signed-rupees';
import { SumLine } from '../../../components/money/sum-line';
import { Note } from '../../../components/said/note';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { GapList } from './gap-list';

/** One in so many told balances with a gap before it: then no terminal did that, but a commission that is not set. */
const MANY = 4;

/** One balance: what was told, what is known to have moved it, and what is left. */
export function BalanceView({ balance }: { readonly balance: BalanceExplained }): ReactElement {
  const say = useSay();
  const { kind, start, end, open, notSeenPaise, roundingPaise, unexplainedPaise, gapCount, toldCount } =
    balance;
  const title = say(`earnings.wallet.kind.${kind}`);
  const told = (what: string, { at }: ToldThen): string =>
    say('earnings.wallet.when', { what, when: dateTime(say, at, 'minutes') });
  return (
    <section className="balance-explained" aria-label={title}>
      <h3>{title}</h3>
      <p className="field-help">{say('earnings.wallet.told', { count: toldCount })}</p>
      {notSeenPaise !== 0 && (
        <Note tone="care">
          {say('earnings.wallet.not_seen', { amount: formatRupees(paise(Math.abs(notSeenPaise))) })}
        </Note>
      )}
      {gapCount === 0 && unexplainedPaise === 0 && (
        <Note tone="good">{say('earnings.wallet.all_explained')}</Note>
      )}
      {gapCount * MANY > toldCount && gapCount > MANY && (
        <Note tone="care">{say('earnings.wallet.commission_hint')}</Note>
      )}
      {gapCount > 0 && <GapList balance={balance} />}
      <dl>
        <SumLine label={told(say('earnings.wallet.start'), start)}>
          <SignedMoney amount={start.balancePaise} />
        </SumLine>
        <SumLine label={say('earnings.wallet.top_ups')}>
          <SignedMoney amount={balance.topUpsPaise} />
        </SumLine>
        {balance.correctionsPaise !== 0 && (
          <SumLine label={say('earnings.wallet.corrections')}>
            <SignedMoney amount={balance.correctionsPaise} />
          </SumLine>
        )}
        <SumLine label={say('earnings.wallet.debits')}>
          <SignedMoney amount={0 - balance.debitsPaise} />
        </SumLine>
        <SumLine label={say('earnings.wallet.refunds')}>
          <SignedMoney amount={balance.refundsPaise} />
        </SumLine>
        {open.count > 0 && (
          <SumLine
            label={say('earnings.wallet.open', {
              count: open.count,
              amount: formatRupees(paise(open.paise)),
            })}
          >
            <SignedMoney amount={0 - open.takenPaise} />
          </SumLine>
        )}
        <SumLine label={say('earnings.wallet.expected')}>
          <SignedMoney amount={balance.expectedPaise} />
        </SumLine>
        <SumLine label={told(say('earnings.wallet.end'), end)}>
          <SignedMoney amount={end.balancePaise} />
        </SumLine>
        {roundingPaise !== 0 && (
          <SumLine label={say('earnings.wallet.rounding')}>
            <SignedMoney amount={roundingPaise} />
          </SumLine>
        )}
        <SumLine label={<strong>{say('earnings.wallet.unexplained')}</strong>}>
          <strong>{signedRupees(unexplainedPaise)}</strong>
        </SumLine>
      </dl>
    </section>
  );
}
