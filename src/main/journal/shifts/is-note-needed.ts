import type { Paise } from '../../../preload/contract/money';
import type { CashCount } from '../../../preload/contract/shift/cash-count';

/** Whether a count is off by so much that somebody has to say why. */
export function isNoteNeeded(
  { differencePaise }: Pick<CashCount, 'differencePaise'>,
  noteAbovePaise: Paise,
): boolean {
  return differencePaise !== null && Math.abs(differencePaise) > noteAbovePaise;
}
