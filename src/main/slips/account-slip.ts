import type { CustomerName } from '../../preload/contract/customers/customer';
import type { AccountLine, CustomerAccount } from '../../preload/contract/customers/customer-account';
import { istDate } from '../../preload/contract/ist-date';
import { paise } from '../../preload/contract/money';
import type { AccountDocument, SlipLanguage, SlipLine } from '../../preload/contract/printing/slip';
import type { Days } from '../../preload/contract/reports/period';
import { maskNumber } from '../../preload/contract/rules/mask-number';
import { cleanLine, cleanLines } from './clean-line';
import { phrasesOf } from './phrases/phrases-of';
import type { SlipPhrases } from './phrases/slip-phrases';
import { shopLines, stampLines, type SlipHead } from './slip-head';
import { centred, pair, rule } from './slip-lines';
import { signedSlipRupees, slipRupees } from './slip-rupees';
import { slipDay, slipTime } from './slip-time';

/** Everything the account of a customer on a slip is made from. */
export interface AccountSource extends SlipHead {
  readonly customer: CustomerName;
  readonly account: CustomerAccount;
  /** Of which days it is; `null`: all of it. */
  readonly days: Days | null;
  readonly language: SlipLanguage;
  /** UTC milliseconds: what is owed is what is owed then. */
  readonly printedAt: number;
}

/**
 * The account of a customer, narrow enough for a slip printer: each sale and payment, what they come to, and what is owed behind
 * them. Pure, the same for every printer. It is made anew each time, and no second one is a duplicate: it proves no payment.
 * SECURITY: numbers stand on it by their beginning and end: the customer knows them, paper is left lying about, and whoever may
 * print it may not see what is older than a day.
 */
export function accountSlip(source: AccountSource): AccountDocument {
  const { customer, account, days, language, slips, printedAt } = source;
  const phrases = phrasesOf(language);
  const words = phrases.account;
  const stamp = stampLines(source, phrases);
  return {
    account: customer.id,
    language,
    title: words.title,
    copy: 0,
    lines: [
      ...shopLines(source, new Set(slips.hidden)),
      ...stamp,
      centred(words.title, { bold: true }),
      rule,
      ...whoLines(customer),
      ...(days === null ? [] : [pair(words.period, `${slipDay(days.from)} - ${slipDay(days.to)}`)]),
      pair(phrases.printed, slipTime(printedAt)),
      rule,
      ...account.lines.flatMap((line) => linesOf(line, phrases)),
      ...(account.lines.length === 0 ? [] : [rule]),
      ...sumLines(account, phrases),
      rule,
      pair(
        account.balancePaise < 0 ? words.overpaid : words.owes,
        slipRupees(paise(Math.abs(account.balancePaise))),
        true,
      ),
      ...cleanLines(slips.footer).map((line) => centred(line)),
      ...stamp,
    ],
  };
}

function whoLines({ name, phones }: CustomerName): readonly SlipLine[] {
  const phone = phones[0] === undefined ? [] : [maskNumber(cleanLine(phones[0]))];
  const [first, ...others] = name === null ? phone : [name, ...phone];
  return first === undefined
    ? []
    : [centred(first, { size: 'tall', bold: true }), ...others.map((line) => centred(line))];
}

/** The day and the sum, and below them what was bought or that it was paid. */
function linesOf(line: AccountLine, phrases: SlipPhrases): readonly SlipLine[] {
  const day = slipDay(istDate(line.at));
  if (line.kind === 'sale') {
    const { operatorName, number } = line.sale;
    return [
      pair(`${day} ${operatorName}`, signedSlipRupees(line.paise)),
      left(maskNumber(cleanLine(number))),
    ];
  }
  const { direction, payment } = line.payment;
  const what = direction === 'paid_back' ? phrases.account.paid : phrases.returned;
  return [pair(`${day} ${phrases.payments[payment]}`, signedSlipRupees(line.paise)), left(what)];
}

function sumLines(
  account: CustomerAccount,
  { account: words, payments, returned }: SlipPhrases,
): readonly SlipLine[] {
  const { beforePaise, boughtPaise, paidPaise, givenBackPaise } = account;
  const some = (label: string, sum: number): readonly SlipLine[] =>
    sum === 0 ? [] : [pair(label, signedSlipRupees(sum))];
  return [
    ...some(words.before, beforePaise),
    pair(payments.on_account, signedSlipRupees(boughtPaise)),
    ...some(words.paid, 0 - paidPaise),
    ...some(returned, givenBackPaise),
  ];
}

function left(text: string): SlipLine {
  return { kind: 'text', text: cleanLine(text), align: 'left', size: 'normal', bold: false };
}
