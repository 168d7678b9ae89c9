import { formatRupees, paise } from '../../../preload/contract/money';
import type { NotSentCause, Payment, Recharge, RechargeState } from '../../../preload/contract/sale/recharge';
import { groupNumber } from '../../../preload/contract/rules/number';
import { stampOf } from '../../../preload/contract/sale/stamp';
import type { PhraseKey, Say } from '../../../preload/contract/words/say';

/** What the sentences of an outcome are made from. Where the money stands is reckoned by main. */
export type Told = Pick<
  Recharge,
  | 'accountId'
  | 'state'
  | 'payment'
  | 'parts'
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

type Words = (say: Say, row: Told) => string;

const paid = (words: Words, onAccount: Words) =>
  ({ cash: words, upi: words, on_account: onAccount }) as const satisfies Readonly<Record<Payment, Words>>;

const whoever = (words: Words) => paid(words, words);

const written: Words = (say, row) => say('outcome.written', accountOf(row));
const notWritten: Words = (say, row) => say('outcome.not_written', accountOf(row));

/** What to do with the money: for each outcome and each way to pay. A missing one does not compile. */
const moneyWords = {
  created: whoever((say) => say('outcome.wait')),
  sent: whoever((say) => say('outcome.wait_for_answer')),
  not_sent: paid((say) => say('outcome.none_due_give_back'), notWritten),
  pending: paid(
    (say, row) => (row.money.cameLater ? keep(say, row) : say('outcome.take_pending')),
    (say, row) => `${written(say, row)} ${say('outcome.give_pending_slip')}`,
  ),
  unknown: paid(keep, (say, row) => `${written(say, row)} ${say('outcome.not_known')}`),
  success: paid(successPaid, (say, row) =>
    row.money.cameLater
      ? say('outcome.went_through.on_account', accountOf(row))
      : `${written(say, row)} ${say('outcome.give_slip')}`,
  ),
  failed: paid((say, row) => goesBack(say, row, 'outcome.failed_after_all'), notWritten),
  refunded: paid(
    (say, row) => goesBack(say, row, 'outcome.taken_back'),
    (say, row) => `${say('outcome.taken_back')} ${notWritten(say, row)}`,
  ),
} as const satisfies Readonly<Record<RechargeState, Readonly<Record<Payment, Words>>>>;

/** The same for a sale that is paid in more than one way: what is paid now, and what is on account. */
const splitWords = {
  created: moneyWords.created.cash,
  sent: moneyWords.sent.cash,
  not_sent: (say, row) => `${moneyWords.not_sent.cash(say, row)} ${partNotWritten(say, row)}`,
  pending: (say, row) =>
    row.money.cameLater
      ? `${keep(say, row)} ${partStays(say, row)}`
      : `${takeParts(say, row)} ${partWritten(say, row)} ${say('outcome.give_pending_slip')}`,
  unknown: (say, row) => `${keep(say, row)} ${partStays(say, row)}`,
  success: (say, row) =>
    row.money.cameLater
      ? `${successPaid(say, row)} ${partStays(say, row)}`
      : `${takeParts(say, row)} ${partWritten(say, row)} ${say('outcome.give_slip')}`,
  failed: (say, row) => `${moneyWords.failed.cash(say, row)} ${partNotWritten(say, row)}`,
  refunded: (say, row) => `${moneyWords.refunded.cash(say, row)} ${partNotWritten(say, row)}`,
} as const satisfies Readonly<Record<RechargeState, Words>>;

/** What to take now, by which way. */
function takeParts(say: Say, { parts }: Told): string {
  const cash = formatRupees(parts?.cashPaise ?? none);
  const upi = formatRupees(parts?.upiPaise ?? none);
  if (parts?.upiPaise === none) return say('outcome.take_cash_part', { cash });
  return parts?.cashPaise === none
    ? say('outcome.take_upi_part', { upi })
    : say('outcome.take_parts', { cash, upi });
}

const none = paise(0);

/** Of the part on account; nothing where all is paid now. */
const ofPart =
  (key: 'outcome.part_written' | 'outcome.part_stays' | 'outcome.part_not_written'): Words =>
  (say, row) => {
    const amount = row.parts?.onAccountPaise ?? none;
    return amount === none ? '' : say(key, { ...accountOf(row), amount: formatRupees(amount) });
  };
const partWritten = ofPart('outcome.part_written');
const partStays = ofPart('outcome.part_stays');
const partNotWritten = ofPart('outcome.part_not_written');

/** Whose account a sale on account is written to: the name, else the phone. */
function accountOf({ customerName, customerPhone }: Told) {
  if (customerName !== null && customerName.trim() !== '')
    return { by: 'name', who: customerName.trim() } as const;
  return customerPhone === null
    ? ({ by: 'other', who: '' } as const)
    : ({ by: 'phone', who: groupNumber(customerPhone) } as const);
}

function keep(say: Say, { money }: Told): string {
  return say(money.sumPaise > 0 ? 'outcome.keep_not_known' : 'outcome.not_known');
}

function successPaid(say: Say, { money, amountPaise, chargePaise, parts }: Told): string {
  if (!money.cameLater) return say('outcome.take');
  if (money.toShopPaise > 0)
    return say('outcome.went_through.owed', { amount: formatRupees(money.toShopPaise) });
  return say(
    money.sumPaise < amountPaise + chargePaise - (parts?.onAccountPaise ?? 0)
      ? 'outcome.went_through.none_due'
      : 'outcome.went_through.keep',
  );
}

/** A failure or a refund: what is left to give back, when staff were told before to take or keep the money. */
function goesBack(say: Say, row: Told, what: PhraseKey): string {
  const { money } = row;
  // Nobody was told to take it: whether anybody did is for staff to say.
  if (money.mayBeNotTaken) return say('outcome.none_due_give_back');
  if (!money.cameLater) return leftToGive(say, row);
  return `${say(what)} ${leftToGive(say, row)}`;
}

/**
 * A part that was given back is not called all of it, though nobody owes the rest. How much it was is in the story of
 * the row: what was never taken counts as not there, too.
 */
function leftToGive(say: Say, { money, cashReturned }: Told): string {
  if (money.toCustomerPaise > 0)
    return say('outcome.give_back', { amount: formatRupees(money.toCustomerPaise) });
  if (!cashReturned) return say('outcome.none_due');
  return say(money.sumPaise === 0 ? 'outcome.given_back' : 'outcome.part_given_back');
}

const again = 'outcome.next.try_again';

/** What to do about the recharge, for each outcome. `null`: nothing. */
const nextKeys = {
  created: 'outcome.next.on_its_way',
  sent: 'outcome.next.on_its_way',
  not_sent: again,
  pending: 'outcome.next.pending',
  unknown: 'outcome.next.unknown',
  success: null,
  failed: again,
  refunded: null,
} as const satisfies Readonly<Record<RechargeState, PhraseKey | null>>;

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
export function moneySentence(say: Say, row: Told): string {
  if (stampOf(row.accountId) === 'practice') return say('outcome.practice');
  if (row.parts === null) return moneyWords[row.state][row.payment](say, row);
  return splitWords[row.state](say, row).replaceAll(/ {2,}/g, ' ').trim();
}

/** What staff do now: about the money, then about the recharge. The one source for every screen. */
export function outcomeSentence(say: Say, row: Told): string {
  const next = nextSentence(say, row);
  return next === null ? moneySentence(say, row) : `${moneySentence(say, row)} ${next}`;
}

function nextSentence(say: Say, row: Told): string | null {
  const { state, money, condition } = row;
  // The customer has left: what comes next is the money.
  if (state === 'failed' && money.cameLater) return null;
  // Only a plain refusal may be tried again: whatever it named has to be cured first.
  if (state === 'failed' && condition !== null) return say(`condition.${condition}.cure`);
  const key = nextKeys[state];
  if (key !== null && (key !== again || mayTryAgain(row))) return say(key);
  return state === 'failed' ? say('outcome.next.check_first') : null;
}

/** A refusal that may be none holds the duplicate shield until a status check has answered. */
function mayTryAgain({ state, cause, doubt }: Told): boolean {
  if (state === 'failed') return doubt === null;
  return !isNotSentCause(cause) || mayTryAfter[cause];
}

function isNotSentCause(cause: Recharge['cause']): cause is NotSentCause {
  return cause !== null && cause in mayTryAfter;
}
