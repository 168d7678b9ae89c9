import type { SignedPaise } from '../../../preload/contract/money-moves/move';
import { addPaise, paise, type Paise } from '../../../preload/contract/money';
import type { CloseDocument, SlipLanguage, SlipLine } from '../../../preload/contract/printing/slip';
import type { Stamp } from '../../../preload/contract/sale/stamp';
import type { ShopSettings } from '../../../preload/contract/settings/settings';
import type { CashCount } from '../../../preload/contract/shift/cash-count';
import type { Close } from '../../../preload/contract/shift/close';
import type { SalesSum, WalletFigures } from '../../../preload/contract/shift/close-figures';
import { closeName } from '../../../preload/contract/shift/close-id';
import { cleanLine, cleanLines } from '../clean-line';
import { phrasesOf } from '../phrases/phrases-of';
import { banner, centred, pair, rule } from '../slip-lines';
import { signedSlipRupees, slipRupees } from '../slip-rupees';
import { slipDay, slipTime } from '../slip-time';
import type { ClosePhrases } from './phrases/close-phrases';
import { closePhrasesOf } from './phrases/close-phrases-of';

/** Everything a Z on paper is made from. Times are UTC milliseconds. */
export interface CloseSource {
  readonly close: Close;
  readonly shop: ShopSettings;
  readonly language: SlipLanguage;
  readonly stamp: Stamp;
  /** 0: the original. 1 and up: the n-th duplicate. */
  readonly copy: number;
  readonly printedAt: number;
}

/** So many operators, counts and wallets stand on paper; the journal has all. */
const LISTED = 40;

/** What a Z says: pure, the same for every printer and the screen. It says what was frozen, and nothing of any customer. */
export function closeDocument(source: CloseSource): CloseDocument {
  const { close, shop, language, copy, printedAt } = source;
  const phrases = closePhrasesOf(language);
  const slip = phrasesOf(language);
  const name = closeName(close);
  const stamp = stampLines(source);
  return {
    close: name,
    language,
    title: phrases.title,
    copy,
    lines: [
      ...cleanLines(shop.name).map((line) => centred(line, { size: 'tall', bold: true })),
      ...stamp,
      centred(phrases.title, { bold: true }),
      ...(copy > 0 ? [banner(`${slip.duplicate} ${copy}`)] : []),
      rule,
      pair(phrases.number, name, true),
      pair(phrases.day, slipDay(close.istDate)),
      pair(phrases.closedAt, slipTime(close.at)),
      ...(close.since === null ? [] : [pair(phrases.since, slipTime(close.since))]),
      ...(copy > 0 ? [pair(slip.printed, slipTime(printedAt))] : []),
      centred(close.asked.kind === 'asked' ? phrases.asked : phrases.notAsked),
      rule,
      ...salesLines(close, phrases, language),
      rule,
      ...drawerLines(close, phrases),
      rule,
      ...upiLines(close, phrases),
      ...close.figures.period.wallets.slice(0, LISTED).flatMap((wallet) => walletLines(wallet, phrases)),
      ...restLines(close.figures.period.wallets.length - LISTED, phrases),
      ...practisedLines(close, phrases),
      ...noteLines(close, phrases),
      ...(close.seal === null ? [] : [rule, pair(phrases.seal, close.seal)]),
      ...stamp,
    ],
  };
}

function stampLines({ stamp, language }: CloseSource): readonly SlipLine[] {
  const phrases = phrasesOf(language);
  switch (stamp) {
    case 'none':
      return [];
    case 'practice':
      return [banner(phrases.practice)];
    case 'test_gateway':
      return [banner(phrases.testGateway)];
  }
}

function salesLines(
  { figures: { period } }: Close,
  phrases: ClosePhrases,
  language: SlipLanguage,
): readonly SlipLine[] {
  const { byState, byOperator, byWay } = period.sales;
  const ways = phrasesOf(language).payments;
  const open = sumOf([byState.created, byState.sent, byState.pending, byState.unknown]);
  const some = (label: string, sum: SalesSum): readonly SlipLine[] =>
    sum.count === 0 ? [] : [pair(counted(label, sum.count), slipRupees(sum.amountPaise))];
  return [
    centred(phrases.sales, { bold: true }),
    pair(counted(phrases.success, byState.success.count), slipRupees(byState.success.amountPaise), true),
    ...byOperator
      .slice(0, LISTED)
      .map((sold) => pair(counted(sold.operatorName, sold.count), slipRupees(sold.amountPaise))),
    ...restLines(byOperator.length - LISTED, phrases, addedUp(byOperator.slice(LISTED))),
    ...(byState.success.chargePaise > 0
      ? [pair(phrases.charges, slipRupees(byState.success.chargePaise))]
      : []),
    pair(ways.cash, slipRupees(byWay.cash)),
    pair(ways.upi, slipRupees(byWay.upi)),
    ...(byWay.on_account > 0 ? [pair(ways.on_account, slipRupees(byWay.on_account))] : []),
    ...some(phrases.open, open),
    ...some(phrases.failed, byState.failed),
    ...some(phrases.notSent, byState.not_sent),
    ...some(phrases.refunded, byState.refunded),
    ...(period.earlierFlipsInAll > 0 ? [pair(phrases.earlier, String(period.earlierFlipsInAll))] : []),
  ];
}

function drawerLines(close: Close, phrases: ClosePhrases): readonly SlipLine[] {
  const { drawer, period } = close.figures;
  const { returnSlips } = period;
  const holds = close.counts.findLast(isOfClose);
  const others = close.counts.filter((count) => count !== holds);
  return [
    centred(phrases.drawer, { bold: true }),
    pair(phrases.start, signedSlipRupees(drawer.startPaise)),
    ...period.moves
      .filter(({ way }) => way === 'cash')
      .map(({ kind, count, paise: sum }) => pair(counted(phrases.kinds[kind], count), signedSlipRupees(sum))),
    ...(returnSlips === null
      ? []
      : [pair(phrases.returnSlips, `${returnSlips.first} - ${returnSlips.last}`)]),
    ...restLines(others.length - LISTED, phrases),
    ...others.slice(-LISTED).flatMap((count) => countLines(count, phrases)),
    pair(phrases.expected, known(drawer.expectedPaise, phrases)),
    pair(phrases.counted, slipRupees(drawer.countedPaise), true),
    ...(holds?.pieces ?? []).map(({ paise: worth, pieces }) =>
      pair(`${slipRupees(worth)} x ${pieces}`, slipRupees(paise(worth * pieces))),
    ),
    pair(phrases.difference, known(drawer.differencePaise, phrases), true),
    pair(phrases.takenOut, slipRupees(close.takenOutPaise)),
    pair(phrases.left, slipRupees(close.floatPaise), true),
    ...(close.putApartPaise === 0 ? [] : [pair(phrases.putApart, signedSlipRupees(close.putApartPaise))]),
  ];
}

/** A count that is not the one that holds, and why it was off. */
function countLines(count: CashCount, phrases: ClosePhrases): readonly SlipLine[] {
  const { at, sumPaise, differencePaise, note } = count;
  const line = pair(`${labelOf(count, phrases)} ${slipTime(at).slice(11, 16)}`, slipRupees(sumPaise));
  if (note === null) return [line];
  const off = pair(phrases.difference, known(differencePaise, phrases));
  return [line, off, ...cleanLines(note).map((words) => centred(words))];
}

function upiLines({ figures: { upi } }: Close, phrases: ClosePhrases): readonly SlipLine[] {
  return [
    centred('UPI', { bold: true }),
    pair(phrases.journal, signedSlipRupees(upi.movedPaise)),
    pair(phrases.bankApp, known(upi.toldPaise, phrases)),
    ...(upi.differencePaise === null
      ? []
      : [pair(phrases.difference, signedSlipRupees(upi.differencePaise), true)]),
  ];
}

function walletLines(wallet: WalletFigures, phrases: ClosePhrases): readonly SlipLine[] {
  return [
    rule,
    centred(phrases.wallet, { bold: true }),
    pair(phrases.toldBefore, known(wallet.start?.balancePaise ?? null, phrases)),
    pair(phrases.topUps, signedSlipRupees(wallet.topUpsPaise)),
    pair(phrases.debits, signedSlipRupees(0 - wallet.debitsPaise)),
    pair(phrases.refunds, signedSlipRupees(wallet.refundsPaise)),
    pair(phrases.expected, known(wallet.expectedPaise, phrases)),
    pair(phrases.toldNow, known(wallet.end?.balancePaise ?? null, phrases)),
    pair(phrases.unexplained, known(wallet.unexplainedPaise, phrases), true),
  ];
}

/** Without names: a Z holds nothing personal. */
function practisedLines({ figures: { period } }: Close, phrases: ClosePhrases): readonly SlipLine[] {
  const inAll = Math.max(period.practised.length, period.practisedInAll);
  if (period.practised.length === 0) return [];
  return [
    rule,
    ...period.practised
      .slice(0, LISTED)
      .map(({ from, to }) =>
        pair(phrases.practised, `${slipTime(from)} - ${to === null ? '?' : slipTime(to).slice(11, 16)}`),
      ),
    ...restLines(inAll - LISTED, phrases),
  ];
}

/** How many lines of a list are left out, and what they come to: a Z never leaves anything out without a word. */
function restLines(left: number, { andMore }: ClosePhrases, sum: Paise | null = null): readonly SlipLine[] {
  if (left <= 0) return [];
  const words = counted(andMore, left);
  return [sum === null ? centred(words) : pair(words, slipRupees(sum))];
}

function addedUp(sums: readonly SalesSum[]): Paise {
  return addPaise(paise(0), ...sums.map(({ amountPaise }) => amountPaise));
}

function noteLines({ note }: Close, phrases: ClosePhrases): readonly SlipLine[] {
  const lines = cleanLines(note);
  return lines.length === 0
    ? []
    : [rule, centred(phrases.note, { bold: true }), ...lines.map((line) => centred(cleanLine(line)))];
}

function isOfClose({ kind }: CashCount): boolean {
  return kind === 'closing' || kind === 'recount';
}

function labelOf({ kind }: CashCount, phrases: ClosePhrases): string {
  if (kind === 'opening') return phrases.opening;
  return kind === 'handover' ? phrases.handover : phrases.countedBefore;
}

function sumOf(sums: readonly SalesSum[]): SalesSum {
  return sums.reduce((sum, each) => ({
    count: sum.count + each.count,
    amountPaise: paise(sum.amountPaise + each.amountPaise),
    chargePaise: paise(sum.chargePaise + each.chargePaise),
  }));
}

function counted(label: string, count: number): string {
  return `${label} (${count})`;
}

function known(amount: SignedPaise | null, phrases: ClosePhrases): string {
  return amount === null ? phrases.notKnown : signedSlipRupees(amount);
}
