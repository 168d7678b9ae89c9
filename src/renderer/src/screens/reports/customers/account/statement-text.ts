import type { CustomerName } from '../../../../../../preload/contract/customers/customer';
import type { CustomerAccount } from '../../../../../../preload/contract/customers/customer-account';
import { groupNumber } from '../../../../../../preload/contract/rules/number';
import type { Say } from '../../../../../../preload/contract/words/say';
import { signedRupees } from '../../../../components/money/signed-rupees';
import { dateTime } from '../../../../text/time';
import { calledAs } from '../customer-words';

/** The account of a customer as a text to send: a line for each sale and payment, and what is due behind them. */
export function statementText(
  say: Say,
  customer: CustomerName,
  { beforePaise, lines }: Pick<CustomerAccount, 'beforePaise' | 'lines'>,
  shop: string,
): string {
  const head = say('customers.account.text_head', { shop, who: calledAs(say, customer) });
  const before =
    beforePaise === 0 ? [] : [say('customers.account.text_before', { balance: signedRupees(beforePaise) })];
  const each = lines.map((line) =>
    say('customers.account.text_line', {
      when: dateTime(say, line.at, 'minutes'),
      what:
        line.kind === 'sale'
          ? say('customers.account.text_what', {
              operator: line.sale.operatorName,
              number: groupNumber(line.sale.number),
            })
          : say(`reports.debts.moved.${line.payment.direction}.${line.payment.payment}`),
      amount: signedRupees(line.paise),
      balance: signedRupees(line.balancePaise),
    }),
  );
  return [head, ...before, ...each].join('\n');
}
