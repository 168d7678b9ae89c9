import { useEffect, useState, type ReactElement } from 'react';
import type { CustomerDetails } from '../../../../../../preload/contract/customers/customer';
import { formatRupees } from '../../../../../../preload/contract/money';
import { loadSpeech } from '../../../../../../preload/contract/words/load-speech';
import type { Say } from '../../../../../../preload/contract/words/say';
import { CopyButton } from '../../../../components/copy-button';
import { GroupedNumber } from '../../../../components/money/grouped-number';
import { SignedMoney } from '../../../../components/money/signed-money';
import { useAppStatus } from '../../../../page/app-status';
import { goTo } from '../../../../page/navigation';
import { useMayCall } from '../../../../page/may';
import { useSay } from '../../../../page/use-say';
import { Button } from '../../../../components/button';
import { dateTime } from '../../../../text/time';
import { ReportWays } from '../../../../components/paper/report-ways';
import { calledAs } from '../customer-words';
import { statementLines } from './statement-lines';
import { statementText } from './statement-text';

/** What a customer bought on account and paid back, and what to send them about it. Nothing for whoever never did. */
export function AccountSection({ customer }: { readonly customer: CustomerDetails }): ReactElement | null {
  const say = useSay();
  const { shop } = useAppStatus();
  const shopsSay = useShopsSay();
  const lines = statementLines(customer);
  const mayTake = useMayCall('debts:list', {});
  if (lines.length === 0) return null;
  return (
    <section aria-label={say('customers.account.title')}>
      <h3>{say('customers.account.title')}</h3>
      <div className="customer-acts screen-only">
        {customer.owesPaise > 0 && shopsSay !== null && (
          <CopyButton
            isNamed
            label={say('customers.account.copy_reminder')}
            text={shopsSay('customers.account.reminder', {
              who: calledAs(shopsSay, customer),
              owes: formatRupees(customer.owesPaise),
              shop: shop.name,
            })}
          />
        )}
        {shopsSay !== null && (
          <CopyButton
            isNamed
            label={say('customers.account.copy')}
            text={statementText(shopsSay, customer, lines, shop.name)}
          />
        )}
        {mayTake && (customer.owesPaise > 0 || customer.overpaidPaise > 0) && (
          <Button onPress={() => goTo('reports', 'on-account')}>{say('customers.account.take')}</Button>
        )}
      </div>
      {/* What is printed is this account and whose it is: the rest of the page is for the screen. */}
      <ReportWays name={`customer-${customer.id}`} wanted={null} isReady />
      <table className="plain-table customer-table" aria-label={say('customers.account.title')}>
        <thead>
          <tr>
            <th scope="col">{say('reports.columns.when')}</th>
            <th scope="col">{say('reports.debts.what')}</th>
            <th scope="col" className="amount">
              {say('reports.columns.amount')}
            </th>
            <th scope="col" className="amount">
              {say('customers.account.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.kind === 'sale' ? line.sale.refId : line.payment.seq}>
              <td>{dateTime(say, line.at, 'minutes')}</td>
              <td>
                {line.kind === 'sale' ? (
                  <>
                    {line.sale.operatorName} <GroupedNumber number={line.sale.number} />
                  </>
                ) : (
                  say(`reports.debts.moved.${line.payment.direction}.${line.payment.payment}`)
                )}
              </td>
              <td className="amount">
                <SignedMoney amount={line.paise} />
              </td>
              <td className="amount">
                <SignedMoney amount={line.balancePaise} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The shop's language, in which customers are written to, whoever is at the counter. `null`: not read yet. */
function useShopsSay(): Say | null {
  const { language } = useAppStatus();
  const [say, setSay] = useState<Say | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const speech = await loadSpeech(language);
      if (wanted) setSay(() => speech.say);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [language]);
  return say;
}
