import type { MoneyMove } from '../../preload/contract/money-moves/move';
import { paise } from '../../preload/contract/money';
import type { SlipDocument, SlipLanguage } from '../../preload/contract/printing/slip';
import { groupNumber } from '../../preload/contract/rules/number';
import type { Recharge } from '../../preload/contract/sale/recharge';
import { cleanLine, cleanLines } from './clean-line';
import { phrasesOf } from './phrases/phrases-of';
import { shopLines, stampLines, type SlipHead } from './slip-head';
import { centred, pair, rule } from './slip-lines';
import { slipRupees } from './slip-rupees';
import { slipTime } from './slip-time';

/** Everything the slip of a return is made from. */
export interface ReturnSource extends SlipHead {
  readonly recharge: Pick<Recharge, 'refId' | 'state' | 'operatorName' | 'number' | 'money'>;
  /** The return itself. */
  readonly move: Pick<MoneyMove, 'at' | 'way' | 'paise' | 'slipNumber'>;
  readonly language: SlipLanguage;
}

/**
 * What a customer gets with money that comes back: its number, how much, by which way, and for which recharge. Pure, the
 * same for every printer. It says what happened at that moment, so that it is the same whenever it is printed.
 */
export function returnSlip(source: ReturnSource): SlipDocument {
  const { recharge, move, language, slips } = source;
  const phrases = phrasesOf(language);
  const stamp = stampLines(source, phrases);
  return {
    refId: recharge.refId,
    language,
    title: phrases.moneyReturned,
    state: recharge.state,
    copy: 0,
    lines: [
      ...shopLines(source, new Set(slips.hidden)),
      ...stamp,
      centred(phrases.moneyReturned, { bold: true, size: 'tall' }),
      rule,
      pair(phrases.slipNumber, String(move.slipNumber ?? 0)),
      pair(phrases.date, slipTime(move.at)),
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
