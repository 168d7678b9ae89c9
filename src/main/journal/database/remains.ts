import { isRefId } from '../../../preload/contract/ids';
import { isPaise, paise } from '../../../preload/contract/money';
import type { DamagedLine } from '../../../preload/contract/settings/settings';

/** What is shown of a number is no longer than this. */
const LONGEST_NUMBER = 60;

/**
 * What can still be read in a damaged line of `sent.log`. Each part has its form, and any of them may be wrong.
 * `null`: it names no recharge at all, or is no line of a sale.
 */
export function remainsOf(text: string): DamagedLine | null {
  if (/"(?:givenUp|copy|mark)":/.test(text)) return null;
  const refId = part(text, /"refId":"([^"]*)"/);
  const number = part(text, /"number":"([^"\\]*)"/);
  const amount = part(text, /"amountPaise":(\d+)[,}]/);
  const at = part(text, /"at":(\d{1,15})[,}]/);
  const remains = {
    refId: refId !== null && isRefId(refId) ? refId : null,
    number: number === null || !isPrintable(number) ? null : number.slice(0, LONGEST_NUMBER),
    amountPaise: amount !== null && isPaise(Number(amount)) ? paise(Number(amount)) : null,
    at: at === null ? null : Number(at),
  };
  return remains.refId === null && remains.number === null ? null : remains;
}

function part(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.[1] ?? null;
}

function isPrintable(text: string): boolean {
  return text !== '' && !/[\p{C}\uFFFD]/u.test(text);
}
