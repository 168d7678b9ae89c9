import { maskNumber } from '../../../../preload/contract/rules/mask-number';
import type { HiddenNumbers } from '../../../../preload/contract/sale/history-filter';
import { shieldKey } from '../../../recharge/state/shield-key';

/** The text of the index, and what of it may be hidden. */
interface SearchedText {
  readonly text: string;
  readonly number: string;
  /** Empty: none. */
  readonly phone: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

/**
 * What of a row may be searched. SECURITY: a number that is hidden is found whole or not at all: whoever could ask for parts
 * of it would have its digits one by one.
 */
export function textAsShown(
  { text, number, phone, createdAt }: SearchedText,
  hidden: HiddenNumbers | null,
): string {
  if (hidden === null || createdAt >= hidden.before) return text;
  const known = new Set(hidden.known);
  if (known.has(shieldKey(number))) return text;
  const masked = (value: string): string =>
    value === '' || known.has(shieldKey(value)) ? value : maskNumber(value).replaceAll(' ', '');
  return text.replaceAll(` ${number} `, ` ${masked(number)} `).replaceAll(` ${phone} `, ` ${masked(phone)} `);
}
