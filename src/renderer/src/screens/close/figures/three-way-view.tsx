import type { ReactElement, ReactNode } from 'react';
import { formatRupees, type Paise } from '../../../../../preload/contract/money';
import type { SignedPaise } from '../../../../../preload/contract/money-moves/move';
import type {
  ThreeWay,
  ToldBalance,
  WalletFigures,
} from '../../../../../preload/contract/shift/close-figures';
import { SignedMoney } from '../../../components/money/signed-money';
import { SumLine } from '../../../components/money/sum-line';
import { StateWord } from '../../../components/said/state-word';
import { useSay } from '../../../page/use-say';
import { shortTime } from '../../../text/time';
import { useNow } from '../../../page/use-now';
import { Difference } from './difference';
import './figures.css';

/** Drawer, wallet, journal, and UPI, side by side. */
export function ThreeWayView({ figures }: { readonly figures: ThreeWay }): ReactElement {
  const say = useSay();
  const { drawer, upi, period } = figures;
  const { byState } = period.sales;
  const open = byState.pending.count + byState.unknown.count;
  return (
    <div className="three-way">
      <div className="three-column">
        <Side title={say('close.three.drawer')} off={drawer.differencePaise}>
          <SumLine label={say('close.three.start')}>
            <SignedMoney amount={drawer.startPaise} />
          </SumLine>
          <SumLine label={say('close.three.should_be')}>
            <Known amount={drawer.expectedPaise} />
          </SumLine>
          <SumLine label={say('close.three.counted')}>₹ {formatRupees(drawer.countedPaise)}</SumLine>
        </Side>
        <Side title={say('close.three.upi')} off={upi.differencePaise}>
          <SumLine label={say('close.three.journal_says')}>
            <SignedMoney amount={upi.movedPaise} />
          </SumLine>
          <SumLine label={say('close.three.bank_says')}>
            {upi.toldPaise === null ? say('close.three.nobody_looked') : <Rupees amount={upi.toldPaise} />}
          </SumLine>
        </Side>
      </div>
      {period.wallets.map((wallet) => (
        <Wallet
          key={`${wallet.accountId} ${wallet.kind}`}
          wallet={wallet}
          isOnly={period.wallets.length === 1}
        />
      ))}
      <Side title={say('close.three.journal')}>
        <SumLine label={<StateWord state="success" />}>
          {say('close.figures.times', {
            count: byState.success.count,
            amount: formatRupees(byState.success.amountPaise),
          })}
        </SumLine>
        <SumLine label={say('close.three.charges')}>₹ {formatRupees(byState.success.chargePaise)}</SumLine>
        <SumLine label={say('close.three.open')}>{say('close.three.count', { count: open })}</SumLine>
        <SumLine label={say('close.three.earlier')}>
          {say('close.three.count', { count: period.earlierFlipsInAll })}
        </SumLine>
      </Side>
    </div>
  );
}

interface WalletProps {
  readonly wallet: WalletFigures;
  /** One balance needs no name of its own. */
  readonly isOnly: boolean;
}

function Wallet({ wallet, isOnly }: WalletProps): ReactElement {
  const say = useSay();
  const { kind, start, topUpsPaise, debitsPaise, refundsPaise, expectedPaise, end, unexplainedPaise } =
    wallet;
  return (
    <Side
      title={isOnly ? say('close.three.wallet') : say(`close.three.wallet_of.${kind}`)}
      off={unexplainedPaise}
    >
      <SumLine label={<Told label={say('close.three.start')} told={start} />}>
        <Known amount={start === null ? null : start.balancePaise} />
      </SumLine>
      <SumLine label={say('close.three.top_ups')}>
        <SignedMoney amount={topUpsPaise} />
      </SumLine>
      <SumLine label={say('close.three.debits')}>
        {debitsPaise === 0 ? '₹ 0' : `− ₹ ${formatRupees(debitsPaise)}`}
      </SumLine>
      <SumLine label={say('close.three.refunds')}>
        <SignedMoney amount={refundsPaise} />
      </SumLine>
      <SumLine label={say('close.three.should_be')}>
        <Known amount={expectedPaise} />
      </SumLine>
      <SumLine label={<Told label={say('close.three.wallet_end')} told={end} />}>
        <Known amount={end === null ? null : end.balancePaise} />
      </SumLine>
    </Side>
  );
}

/** When the gateway told a balance. */
function Told({ label, told }: { readonly label: string; readonly told: ToldBalance | null }): ReactElement {
  const say = useSay();
  const now = useNow();
  return (
    <>
      {label} {told !== null && <small className="digits">{shortTime(say, told.at, now)}</small>}
    </>
  );
}

interface SideProps {
  readonly title: string;
  /** How far its two ends are apart; left out where there is nothing to compare. */
  readonly off?: SignedPaise | null;
  readonly children: ReactNode;
}

function Side({ title, off, children }: SideProps): ReactElement {
  return (
    <section className="three-side" aria-label={title}>
      <h3>{title}</h3>
      <dl>{children}</dl>
      {off !== undefined && <Difference paise={off} />}
    </section>
  );
}

function Rupees({ amount }: { readonly amount: Paise }): ReactElement {
  return <>₹ {formatRupees(amount)}</>;
}

/** An amount, or that it is not known. */
function Known({ amount }: { readonly amount: SignedPaise | null }): ReactElement {
  const say = useSay();
  if (amount === null) return <>{say('close.three.not_known')}</>;
  return <SignedMoney amount={amount} />;
}
