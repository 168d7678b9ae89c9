import { rupeeText } from '../money';

/** Hundredths of a percent as plain decimal text: `12.5`, `-3.25`. */
export function percentText(hundredths: number): string {
  return rupeeText(hundredths).replace(/(\.\d)0$/, '$1');
}
