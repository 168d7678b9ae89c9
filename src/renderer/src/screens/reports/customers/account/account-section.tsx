import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { CustomerDetails } from '../../../../../../preload/contract/customers/customer';
import { customerAccount } from '../../../../../../preload/contract/customers/customer-account';
import { formatRupees } from '../../../../../../preload/contract/money';
import { sayDays } from '../../../../../../preload/contract/reports/tables/say-days';
import { loadSpeech } from '../../../../../../preload/contract/words/load-speech';
import type { Say } from '../../../../../../preload/contract/words/say';
import { CopyButton } from '../../../../components/copy-button';
import { Choice } from '../../../../components/form/choice';
import { ReportWays } from '../../../../components/paper/report-ways';
import { Button } from '../../../../components/button';
import { useAppStatus } from '../../../../page/app-status';
import { useMayCall } from '../../../../page/may';
import { goTo } from '../../../../page/navigation';
import { useSay } from '../../../../page/use-say';
import { daysOf } from '../../earnings/days';
import { useToday } from '../../use-today';
import { calledAs } from '../customer-words';
import { AccountTable } from './account-table';
import { SlipWays } from './slip-ways';
import { statementText } from './statement-text';

/** Which part of an account is told. */
const periods = ['all', 'this_month', 'last_month'] as const;
type Period = (typeof periods)[number];

/** What a customer bought on account and paid back, and what to send or give them about it. Nothing for whoever never did. */
export function AccountSection({ customer }: { readonly customer: CustomerDetails }): ReactElement | null {
  const say = useSay();
  const { shop } = useAppStatus();
  const shopsSay = useShopsSay();
  const [period, setPeriod] = useState<Period>('all');
  const today = useToday();
  const days = useMemo(() => (period === 'all' ? null : daysOf(period, today)), [period, today]);
  const account = useMemo(() => customerAccount(customer, days), [customer, days]);
  const mayTake = useMayCall('debts:list', {});
  if (customer.onAccount.length === 0 && customer.payments.length === 0) return null;
  return (
    <section className="customer-account" aria-label={say('customers.account.title')}>
      <h3>{say('customers.account.title')}</h3>
      <div className="customer-acts screen-only">
        {mayTake && (customer.owesPaise > 0 || customer.overpaidPaise > 0) && (
          <Button onPress={() => goTo('reports', 'on-account')}>{say('customers.account.take')}</Button>
        )}
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
      </div>
      <div className="screen-only">
        <Choice
          label={say('earnings.period.name')}
          value={period}
          options={periods.map((value) => ({
            value,
            name: say(value === 'all' ? 'customers.account.all' : `earnings.period.${value}`),
          }))}
          onChange={setPeriod}
        />
      </div>
      <div className="customer-ways screen-only">
        <SlipWays key={period} customer={customer.id} days={days} />
        {/* What is printed is this account and whose it is: the rest of the page is for the screen. */}
        <ReportWays name={`customer-${customer.id}`} wanted={null} isReady />
        {shopsSay !== null && (
          <CopyButton
            isNamed
            label={say('customers.account.copy')}
            text={statementText(shopsSay, customer, account, shop.name)}
          />
        )}
      </div>
      {days !== null && <p>{sayDays(say, days)}</p>}
      <AccountTable account={account} />
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
