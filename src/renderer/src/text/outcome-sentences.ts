import { formatRupees, type Paise } from '../../../preload/contract/money';
import type {
  Condition,
  NotSentCause,
  Payment,
  Recharge,
  RechargeState,
} from '../../../preload/contract/sale/recharge';
import { stampOf } from '../../../preload/contract/sale/stamp';
import { accountOf } from './account-words';
import { conditionCures } from './conditions';

/** What the sentences of an outcome are made from. Where the money stands is reckoned by main. */
export type Told = Pick<
  Recharge,
  | 'accountId'
  | 'state'
  | 'payment'
  | 'amountPaise'
  | 'chargePaise'
  | 'cause'
  | 'condition'
  | 'doubt'
  | 'customerName'
  | 'customerPhone'
  | 'cashReturned'
  | 'money'
>;

type Words = (row: Told) => string;

const rupees = (amount: Paise): string => `₹ ${formatRupees(amount)}`;

const paid = (words: Words, onAccount: Words) =>
  ({ cash: words, upi: words, on_account: onAccount }) as const satisfies Readonly<Record<Payment, Words>>;

const written: Words = (row) => `Written to ${accountOf(row)}. Take no money.`;
const notWritten: Words = (row) => `It is not on ${accountOf(row)}. Take no money.`;

/** What to do with the money: for each outcome and each way to pay. A missing one does not compile. */
const moneyWords = {
  created: paid(
    () => 'Wait.',
    () => 'Wait.',
  ),
  sent: paid(
    () => 'Wait for the answer.',
    () => 'Wait for the answer.',
  ),
  not_sent: paid(() => noneDue, notWritten),
  pending: paid(
    (row) => (row.money.cameLater ? keep(row) : 'Take the money. Give the pending slip.'),
    (row) => `${written(row)} Give the pending slip.`,
  ),
  unknown: paid(keep, (row) => `${written(row)} We do not know yet.`),
  success: paid(successPaid, (row) =>
    row.money.cameLater
      ? `It went through after all. Keep it on ${accountOf(row)}.`
      : `${written(row)} Give the slip.`,
  ),
  failed: paid((row) => goesBack(row, 'It failed after all.'), notWritten),
  refunded: paid(
    (row) => goesBack(row, 'The gateway took it back.'),
    (row) => `The gateway took it back. ${notWritten(row)}`,
  ),
} as const satisfies Readonly<Record<RechargeState, Readonly<Record<Payment, Words>>>>;

const noneDue = 'No money is due. If you took it, give it back.';

function keep({ money }: Told): string {
  return money.sumPaise > 0 ? 'Keep the money. We do not know yet.' : 'We do not know yet.';
}

function successPaid({ money, amountPaise, chargePaise }: Told): string {
  if (!money.cameLater) return 'Take the money. Give the slip.';
  if (money.toShopPaise > 0) {
    return `It went through after all. The customer owes you ${rupees(money.toShopPaise)}.`;
  }
  return money.sumPaise < amountPaise + chargePaise
    ? 'It went through after all. Nothing more is due.'
    : 'It went through after all. Keep the money.';
}

/** A failure or a refund: what is left to give back, when staff were told before to take or keep the money. */
function goesBack(row: Told, what: string): string {
  const { money, cashReturned } = row;
  if (!money.cameLater) return cashReturned || money.isOpen ? leftToGive(row) : noneDue;
  return `${what} ${leftToGive(row)}`;
}

/**
 * A part that was given back is not called all of it, though nobody owes the rest. How much it was is in the story of
 * the row: what was never taken counts as not there, too.
 */
function leftToGive({ money, cashReturned }: Told): string {
  if (money.toCustomerPaise > 0) return `Give ${rupees(money.toCustomerPaise)} back.`;
  if (!cashReturned) return 'No money is due.';
  return money.sumPaise === 0 ? 'The money was given back.' : 'A part was given back. No more is due.';
}

type Named = Condition | 'none';

const whatever = (words: string) =>
  ({
    none: words,
    low_balance: words,
    address_refused: words,
    wrong_credentials: words,
    operator_down: words,
    duplicate_at_gateway: words,
  }) as const satisfies Readonly<Record<Named, string>>;

const again = 'You can try again.';

/** What to do about the recharge: for each outcome and each condition that the gateway may have named. */
const nextWords = {
  created: whatever('Do not send it again.'),
  sent: whatever('Do not send it again.'),
  not_sent: whatever(again),
  pending: whatever('Do not send again.'),
  unknown: whatever('Do not send again. Galla keeps asking.'),
  success: whatever(''),
  // Only a plain refusal may be tried again: whatever it named has to be cured first.
  failed: { none: again, ...conditionCures },
  refunded: whatever(''),
} as const satisfies Readonly<Record<RechargeState, Readonly<Record<Named, string>>>>;

/** Whether a new try can get any further than this one: some causes stay until somebody has cured them. */
const mayTryAfter = {
  interrupted_before_sending: true,
  name_not_found: true,
  connection_refused: true,
  connection_timed_out: true,
  connection_lost: true,
  tls_failed: false,
  tls_date: false,
  tls_issuer: false,
  not_loopback: false,
  no_token: false,
  sent_log_failed: false,
} as const satisfies Readonly<Record<NotSentCause, boolean>>;

/** What to do with the money, by what became of the recharge and how it was paid. */
export function moneySentence(row: Told): string {
  if (stampOf(row.accountId) === 'practice') return 'Practice: no money moves.';
  return moneyWords[row.state][row.payment](row);
}

/** What staff do now: about the money, then about the recharge. The one source for every screen. */
export function outcomeSentence(row: Told): string {
  return [moneySentence(row), nextSentence(row)].filter((words) => words !== '').join(' ');
}

function nextSentence(row: Told): string {
  const { state, money, condition } = row;
  // The customer has left: what comes next is the money.
  if (state === 'failed' && money.cameLater) return '';
  const words = nextWords[state][condition ?? 'none'];
  if (words !== again || mayTryAgain(row)) return words;
  return state === 'failed' ? 'Check the status before you send again.' : '';
}

/** A refusal that may be none holds the duplicate shield until a status check has answered. */
function mayTryAgain({ state, cause, doubt }: Told): boolean {
  if (state === 'failed') return doubt === null;
  return !isNotSentCause(cause) || mayTryAfter[cause];
}

function isNotSentCause(cause: Recharge['cause']): cause is NotSentCause {
  return cause !== null && cause in mayTryAfter;
}
