import { parseRupees, paise, isPaise, type Paise } from '../../../preload/contract/money';

/** What stands behind the second decimal, before a closing `/-`. The point of `Rs.` has no digit before it. */
const BELOW_A_PAISA = /([0-9]\.[0-9]{2})([0-9]+)(?=[^0-9]*$)/;

/**
 * Reads an amount that a reply echoes, digit by digit: `199`, `1,000.00`, `1,00,000`, `Rs 199.99`, and the
 * `199.99000000000001` of a program that counts money in floats. Decimals beyond the second are rounded away
 * when they are less than a hundredth of a paisa off. `null`: no such amount; `1,00` and `1.99e2` are none.
 */
export function readEchoedAmount(text: string): Paise | null {
  // The mark behind it is what people do not write, but some gateways do.
  const bare = text.trim().replace(/\s*(?:inr|rs\.?)$/i, '');
  const rest = BELOW_A_PAISA.exec(bare)?.[2] ?? '';
  const read = parseRupees(bare.replace(BELOW_A_PAISA, '$1'));
  const missing = paiseMissing(rest);
  if (!read.ok || missing === null) return null;
  const amount = read.value + missing;
  return isPaise(amount) ? paise(amount) : null;
}

/** How many paise rounding adds: 0 or 1; `null`: the digits below a paisa are too far from any whole one. */
function paiseMissing(digits: string): 0 | 1 | null {
  if (/^0*$/.test(digits) || digits.startsWith('00')) return 0;
  return /^99[0-9]*[1-9]/.test(digits) ? 1 : null;
}
