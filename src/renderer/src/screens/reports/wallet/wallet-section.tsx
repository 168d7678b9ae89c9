import { useCallback, useState, type ReactElement } from 'react';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useAppStatus } from '../../../page/app-status';
import { useSay } from '../../../page/use-say';
import { sideBySide } from '../../../text/side-by-side';
import { sayDays } from '../../../../../preload/contract/reports/tables/say-days';
import { ReportWays } from '../../../components/paper/report-ways';
import { failureText } from '../../../text/failures';
import { daysOf } from '../earnings/days';
import { DaysChoice } from '../earnings/days-choice';
import { useAsked } from '../earnings/use-asked';
import { useToday } from '../use-today';
import { BalanceView } from './balance-view';
import '../earnings/earnings.css';

/** Where the wallet's rupees went, balance by balance. */
export function WalletSection(): ReactElement {
  const say = useSay();
  const { shop } = useAppStatus();
  const today = useToday();
  const [days, setDays] = useState(() => daysOf('today', today));
  const { from, to } = days;
  const ask = useCallback(() => galla['earnings:wallet']({ from, to }), [from, to]);
  const { value, failure, isAsking, again } = useAsked(ask);
  return (
    <article className="report wallet-explained" aria-label={say('earnings.wallet.title')}>
      <p className="paper-only">{sideBySide([shop.name, say('earnings.wallet.title')])}</p>
      <div className="earnings-head screen-only">
        <DaysChoice days={days} onChange={setDays} />
        <Button onPress={again}>{say('earnings.period.again')}</Button>
      </div>
      <ReportWays
        name="wallet"
        wanted={{ of: 'wallet', from, to }}
        isReady={value !== null && value.length > 0}
      />
      <h2>{sayDays(say, days)}</h2>
      <output className="earnings-looking">{isAsking ? say('earnings.period.looking') : ''}</output>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {value?.length === 0 && <p className="empty">{say('earnings.wallet.nothing')}</p>}
      {value !== null && value.length > 0 && (
        <div className="balances-explained">
          {value.map((balance) => (
            <BalanceView key={balance.kind} balance={balance} />
          ))}
        </div>
      )}
    </article>
  );
}
