import {
  ALL_OF_IT,
  MOST_SLABS,
  type CommissionSlab,
  type CommissionTerms,
} from '../../../../../preload/contract/earnings/commission';
import type { ChargeSlab } from '../../../../../preload/contract/earnings/service-charge';
import {
  formatRupees,
  paise,
  parseRupees,
  toAsciiDigits,
  type Paise,
} from '../../../../../preload/contract/money';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import { MAX_CHARGE } from '../../../../../preload/contract/rules/check-operator';
import type { Say } from '../../../../../preload/contract/words/say';
import { percentOfThousandths } from '../../../text/percent';

/** A part of a typed line: from which amount on, and what then. */
interface TypedSlab {
  readonly fromPaise: Paise;
  readonly what: string;
}

/** Commission as one line: `3.5%`, `2`, `3%; 500: 2.5%`. */
export function writeSlabs(slabs: readonly CommissionSlab[]): string {
  return written(slabs, ({ kind, rate }) =>
    kind === 'flat' ? formatRupees(paise(rate)) : `${percentOfThousandths(rate)}%`,
  );
}

/** A charge as one line: `5`, `5; 500: 10`. */
export function writeCharge(slabs: readonly ChargeSlab[]): string {
  return written(slabs, ({ chargePaise }) => formatRupees(chargePaise));
}

function written<S extends { readonly fromPaise: Paise }>(
  slabs: readonly S[],
  write: (slab: S) => string,
): string {
  return slabs
    .map((slab) => (slab.fromPaise === 0 ? write(slab) : `${formatRupees(slab.fromPaise)}: ${write(slab)}`))
    .join('; ');
}

/** Reads a line of commission, or says what is wrong. */
export function readSlabs(say: Say, typed: string): Result<CommissionTerms['slabs'], string> {
  const parts = readParts(say, typed, 'earnings.settings.bad_slabs');
  if (!parts.ok) return parts;
  const slabs: CommissionSlab[] = [];
  for (const { fromPaise, what } of parts.value) {
    const percent = what.endsWith('%') ? readPercent(what.slice(0, -1), 3) : null;
    const flat = parseRupees(what);
    if (percent !== null && percent <= ALL_OF_IT) slabs.push({ fromPaise, kind: 'percent', rate: percent });
    else if (flat.ok) slabs.push({ fromPaise, kind: 'flat', rate: flat.value });
    else return fail(say('earnings.settings.bad_slabs'));
  }
  return ok(slabs);
}

/** Reads a line of a service charge, or says what is wrong. */
export function readCharge(say: Say, typed: string): Result<readonly ChargeSlab[], string> {
  const parts = readParts(say, typed, 'earnings.settings.bad_charge');
  if (!parts.ok) return parts;
  const slabs: ChargeSlab[] = [];
  for (const { fromPaise, what } of parts.value) {
    const charge = parseRupees(what);
    if (!charge.ok) return fail(say('earnings.settings.bad_charge'));
    if (charge.value > MAX_CHARGE) return fail(say('earnings.settings.too_much'));
    slabs.push({ fromPaise, chargePaise: charge.value });
  }
  return ok(slabs);
}

/**
 * Reads a percentage digit by digit into whole numbers of its last decimal: `3.5` with three decimals is 3,500. `null` when it is
 * none, or has more decimals.
 */
export function readPercent(typed: string, decimals: number): number | null {
  const parts = /^(\d{1,3})(?:\.(\d*))?$/.exec(toAsciiDigits(typed).trim());
  const [, whole = '', rest = ''] = parts ?? [];
  return parts === null || rest.length > decimals ? null : Number(whole + rest.padEnd(decimals, '0'));
}

/** The parts of a line; the first is from 0 on, each from more than the one before it. */
function readParts(
  say: Say,
  typed: string,
  otherwise: 'earnings.settings.bad_slabs' | 'earnings.settings.bad_charge',
): Result<readonly TypedSlab[], string> {
  const parts: TypedSlab[] = [];
  const texts = typed.split(';').map((text) => text.trim());
  if (texts.length > MOST_SLABS) return fail(say(otherwise));
  for (const [at, text] of texts.entries()) {
    const [before = '', after] = text.split(':');
    const from =
      at === 0 && after === undefined ? ok(paise(0)) : parseRupees(after === undefined ? '' : before);
    if (!from.ok) return fail(say(otherwise));
    const last = parts.at(-1);
    if (last === undefined ? from.value !== 0 : from.value <= last.fromPaise) {
      return fail(say('earnings.settings.slabs_rise'));
    }
    parts.push({ fromPaise: from.value, what: (after ?? before).trim() });
  }
  return ok(parts);
}
