import { addPaise, paise } from '../../preload/contract/money';
import { paysABill } from '../../preload/contract/rules/pays-a-bill';
import { groupNumber } from '../../preload/contract/rules/number';
import type { SlipDocument, SlipLanguage, SlipLine, SlipPart } from '../../preload/contract/printing/slip';
import { payments, type Recharge, type RechargeState } from '../../preload/contract/sale/recharge';
import type { SentField } from '../../preload/contract/sale/sent-field';
import type { ShopSettings, SlipSettings } from '../../preload/contract/settings/settings';
import type { Stamp } from '../../preload/contract/sale/stamp';
import { cleanLine, cleanLines } from './clean-line';
import { phrasesOf } from './phrases/phrases-of';
import type { SlipPhrases } from './phrases/slip-phrases';
import { slipKindOf } from './slip-kind';
import { shopLines, stampLines, unless, type Hidden } from './slip-head';
import { banner, centred, pair, qr, rule } from './slip-lines';
import { slipRupees } from './slip-rupees';
import { slipTime } from './slip-time';

/** What a slip says of a recharge, and nothing else that the journal knows of it. */
export type SlipSale = Pick<
  Recharge,
  | 'seq'
  | 'refId'
  | 'createdAt'
  | 'category'
  | 'operatorName'
  | 'number'
  | 'customerName'
  | 'amountPaise'
  | 'chargePaise'
  | 'payment'
  | 'parts'
  | 'state'
  | 'settledByHand'
  | 'optId'
  | 'txnId'
  | 'cashReturned'
  | 'money'
>;

/** Everything a slip is made from. Times are UTC milliseconds. */
export interface SlipSource {
  readonly recharge: SlipSale;
  readonly shop: ShopSettings;
  readonly slips: SlipSettings;
  /** Whether the shop has a picture of its own. */
  readonly hasLogo: boolean;
  readonly language: SlipLanguage;
  /** Practice slips and slips of a gateway on this computer are stamped; practice wins. */
  readonly stamp: Stamp;
  /** 0: the original. 1 and up: the n-th duplicate; `recharge.slipsPrinted` is the next one. */
  readonly copy: number;
  /** When it is printed: the state on it is the state of this moment. */
  readonly printedAt: number;
  /** The bill fields that were sent, in the operator's order. Empty values are left out. */
  readonly billFields: readonly SentField[];
  /** The last slip that said "not confirmed", when there is one. */
  readonly earlier: { readonly at: number; readonly state: RechargeState } | null;
}

/**
 * What a slip says: pure, the same for every printer, the screen and a chat message.
 * It never claims more than the journal knows, and it is an acknowledgement: no tax invoice, no marks of
 * a bill-payment network.
 */
export function slipDocument(source: SlipSource): SlipDocument {
  const { recharge, language, copy } = source;
  const phrases = phrasesOf(language);
  const title = phrases.titles[slipKindOf(recharge)];
  const hidden = hiddenOn(source);
  const stamp = stampLines(source, phrases);
  return {
    refId: recharge.refId,
    language,
    title,
    state: recharge.state,
    copy,
    lines: [
      ...shopLines(source, hidden),
      ...stamp,
      centred(title, { bold: true }),
      ...(copy > 0 ? [banner(`${phrases.duplicate} ${copy}`)] : []),
      rule,
      pair(phrases.slipNumber, String(recharge.seq)),
      pair(phrases.date, slipTime(recharge.createdAt)),
      ...(copy > 0 ? [pair(phrases.printed, slipTime(source.printedAt))] : []),
      rule,
      ...saleLines(source, phrases, hidden),
      rule,
      ...moneyLines(recharge, phrases, hidden),
      rule,
      ...stateLines(source, phrases),
      rule,
      ...idLines(recharge, phrases, hidden),
      ...unless(hidden.has('qr'), [qr(recharge.refId)]),
      ...cleanLines(source.slips.footer).map((line) => centred(line)),
      ...stamp,
    ],
  };
}

/** What asks for a bill to be looked at again, at the biller or its bank: a slip of one that lacks it proves nothing. */
const idsOfBill: ReadonlySet<SlipPart> = new Set<SlipPart>(['operator_ref', 'txn_id']);

/** The parts that the shop leaves out; never the ids of a bill, whatever it has set. */
function hiddenOn({ recharge, slips }: SlipSource): Hidden {
  return new Set(slips.hidden.filter((part) => !(paysABill(recharge.category) && idsOfBill.has(part))));
}

function saleLines(
  { recharge, billFields }: SlipSource,
  phrases: SlipPhrases,
  hidden: Hidden,
): readonly SlipLine[] {
  return [
    centred(recharge.operatorName, { bold: true }),
    // Cleaned before it is grouped: a control character inside would hide from the grouping.
    centred(groupNumber(cleanLine(recharge.number)), { size: 'large', bold: true }),
    ...unless(hidden.has('customer'), filled(phrases.customer, recharge.customerName)),
    ...unless(
      hidden.has('bill_fields'),
      billFields.flatMap(({ label, place, value }) => filled(label ?? `${phrases.field} ${place}`, value)),
    ),
  ];
}

function moneyLines(recharge: SlipSale, phrases: SlipPhrases, hidden: Hidden): readonly SlipLine[] {
  const { amountPaise, chargePaise } = recharge;
  return [
    pair(phrases.amount, slipRupees(amountPaise)),
    ...(chargePaise > 0 ? [pair(phrases.serviceCharge, slipRupees(chargePaise))] : []),
    pair(phrases.total, slipRupees(addPaise(amountPaise, chargePaise)), true),
    ...unless(hidden.has('paid_by'), paidLines(recharge, phrases)),
  ];
}

function paidLines({ payment, parts }: SlipSale, phrases: SlipPhrases): readonly SlipLine[] {
  if (parts === null) return [pair(phrases.paidBy, phrases.payments[payment])];
  const { cashPaise: cash, upiPaise: upi, onAccountPaise } = parts;
  const by = { cash, upi, on_account: onAccountPaise } as const;
  return payments.flatMap((way) =>
    by[way] > 0 ? [pair(`${phrases.paidBy}: ${phrases.payments[way]}`, slipRupees(by[way]))] : [],
  );
}

function stateLines({ recharge, earlier, language }: SlipSource, phrases: SlipPhrases): readonly SlipLine[] {
  const { state, settledByHand } = recharge;
  const said = phrases.states[state];
  const lines: SlipLine[] = [banner(said.banner)];
  // Whoever settles a dispute may not read the customer's language.
  if (language !== 'en') lines.push(centred(phrasesOf('en').states[state].banner, { bold: true }));
  if (promisesNothing(state)) lines.push(centred(phrases.notProof, { bold: true }));
  // Only the gateway's own word confirms a success.
  if (!(state === 'success' && settledByHand)) lines.push(centred(said.sentence));
  if (settledByHand) lines.push(centred(phrases.settledByHand));
  lines.push(...moneyBackLines(recharge, phrases));
  if (earlier !== null) {
    const before = `${slipTime(earlier.at)}: ${phrases.states[earlier.state].banner}`;
    lines.push(centred(`${phrases.earlierSlip} ${before}`));
  }
  return lines;
}

function promisesNothing(state: RechargeState): boolean {
  return state === 'created' || state === 'sent' || state === 'pending' || state === 'unknown';
}

/** What went back to the customer and what still has to. Nothing where nothing is known to be owed. */
function moneyBackLines(recharge: SlipSale, phrases: SlipPhrases): readonly SlipLine[] {
  const { state, payment, parts, cashReturned, money } = recharge;
  const total = addPaise(recharge.amountPaise, recharge.chargePaise);
  const onAccount = parts?.onAccountPaise ?? (payment === 'on_account' ? total : paise(0));
  const cameToNothing = state === 'failed' || state === 'refunded' || state === 'not_sent';
  if (!cameToNothing) return [];
  const back = cashReturned ? paise(total - onAccount - money.sumPaise) : paise(0);
  return [
    ...(onAccount > 0 ? [pair(phrases.offAccount, slipRupees(onAccount), true)] : []),
    ...(back > 0 ? [pair(phrases.returned, slipRupees(back), true)] : []),
    ...(money.toCustomerPaise > 0 ? [pair(phrases.toReturn, slipRupees(money.toCustomerPaise), true)] : []),
  ];
}

function idLines(recharge: SlipSale, phrases: SlipPhrases, hidden: Hidden): readonly SlipLine[] {
  return [
    ...unless(hidden.has('operator_ref'), filled(phrases.operatorRef, recharge.optId)),
    ...unless(hidden.has('txn_id'), filled(phrases.txnId, recharge.txnId)),
    pair(phrases.ourRef, recharge.refId, true),
  ];
}

/** A pair, when there is a value to show. */
function filled(label: string, value: string | null): readonly SlipLine[] {
  return value === null || cleanLine(value) === '' ? [] : [pair(label, value)];
}
