import { groupIndian } from '../money';

/**
 * Whole paise as plain decimal text, as a spreadsheet reads a number: `-199`, `1234.50`. Digit by digit: no float is
 * involved.
 */
export function rupeeText(paise: number): string {
  const size = Math.abs(paise);
  const rest = size % 100;
  const whole = String((size - rest) / 100);
  const sign = paise < 0 ? '-' : '';
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(2, '0')}`;
}

/** Whole paise with India's grouping, as people read them: `1,23,456.50`, `− 199`. Sums of years may be more than one amount is. */
export function groupedRupees(paise: number): string {
  const [whole = '', decimals] = rupeeText(Math.abs(paise)).split('.');
  const grouped = groupIndian(whole);
  return `${paise < 0 ? '− ' : ''}${decimals === undefined ? grouped : `${grouped}.${decimals}`}`;
}

/** Hundredths of a percent as plain decimal text: `12.5`, `-3.25`. */
export function percentText(hundredths: number): string {
  return rupeeText(hundredths).replace(/(\.\d)0$/, '$1');
}
