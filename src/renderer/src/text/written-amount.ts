import { formatRupees, parseRupees } from '../../../preload/contract/money';

/** An amount that was typed, in rupees, as amounts are written: `1,234.50`. What cannot be read stays as it was typed. */
export function writtenAmount(typed: string): string {
  const read = parseRupees(typed);
  return read.ok ? formatRupees(read.value) : typed;
}
