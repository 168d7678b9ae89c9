import type { MoneyMove } from '../../preload/contract/money-moves/move';
import { paise } from '../../preload/contract/money';
import type { SlipDocument, SlipLanguage } from '../../preload/contract/printing/slip';
import { groupNumber } from '../../preload/contract/rules/number';
import type { Recharge } from '../../preload/contract/sale/recharge';
import { cleanLine, cleanLines } from './clean-line';
import { phrasesOf } from './phrases/phrases-of';
import { shopLines, stampLines, type SlipHead } from './slip-head';
import { banner, centred, pair, rule } from './slip-lines';
import { slipRupees } from './slip-rupees';
import { slipTime } from './slip-time';

/** Everything the slip of a return is made from. */
export interface ReturnSource extends SlipHead {
  readonly recharge: Pick<Recharge, 'refId' | 'state' | 'operatorName' | 'number' | 'money'>;
  /** The return itself. */
  readonly move: Pick<MoneyMove, 'at' | 'way' | 'paise' | 'slipNumber'>;
  readonly language: SlipLanguage;
  /** 0: the original. 1 and up: the n-th duplicate. */
  readonly copy: number;
  readonly printedAt: number;
}

/**
 * What a customer gets with money that comes back: its number, how much, by which way, and for which recharge. Pure, the
 * same for every printer. It says what happened at that moment, the same whenever it is printed;
 * a second one says that it is a duplicate: money goes back once.
 */
export function returnSlip(source: ReturnSource): SlipDocument {
  const { recharge, move, language, slips, copy, printedAt } = source;
  const phrases = phrasesOf(language);
  const stamp = stampLines(source, phrases);
  return {
    refId: recharge.refId,
    language,
    title: phrases.moneyReturned,
    state: recharge.state,
    copy,
    lines: [
      ...shopLines(source, new Set(slips.hidden)),
      ...stamp,
      centred(phrases.moneyReturned, { bold: true, size: 'tall' }),
      ...(copy > 0 ? [banner(`${phrases.duplicate} ${copy}`)] : []),
      rule,
      pair(phrases.slipNumber, String(move.slipNumber ?? 0)),
      pair(phrases.date, slipTime(move.at)),
      ...(copy > 0 ? [pair(phrases.printed, slipTime(printedAt))] : []),
      rule,
      centred(recharge.operatorName, { bold: true }),
      centred(groupNumber(cleanLine(recharge.number)), { size: 'large', bold: true }),
      rule,
      pair(phrases.returned, slipRupees(paise(Math.abs(move.paise))), true),
      pair(phrases.returnedBy, phrases.payments[move.way]),
      rule,
      pair(phrases.ourRef, recharge.refId, true),
      ...cleanLines(slips.footer).map((line) => centred(line)),
      ...stamp,
    ],
  };
}
