import {
  termsOn,
  type CommissionEntry,
  type CommissionTerms,
} from '../../../../../preload/contract/earnings/commission';
import {
  MOST_CHARGES,
  type ChargeSlab,
  type ServiceCharge,
} from '../../../../../preload/contract/earnings/service-charge';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Problems } from '../../../components/form/submit/problems';
import { percentOfBasisPoints } from '../../../text/percent';
import { readCharge, readPercent, readSlabs, writeCharge, writeSlabs } from './read-slabs';

/** From when terms hold. `always`: also for what was sold before anything was set. */
export const beginnings = ['today', 'this_month', 'next_month', 'always'] as const;
export type Begins = (typeof beginnings)[number];

/** What an operator pays and costs, as it is typed. */
export interface TermsForm {
  readonly begins: Begins;
  readonly slabs: string;
  readonly isNet: boolean;
  readonly gst: string;
  readonly tds: string;
  readonly charge: string;
}

/** The same, read. `terms`: `null` for none any more; `charge`: `null` for none of its own. */
export interface ReadTerms {
  readonly fromDate: string;
  readonly terms: CommissionTerms | null;
  readonly charge: readonly ChargeSlab[] | null;
}

/** The form of an operator, as of a day. */
export function termsForm(terms: CommissionTerms | null, charge: readonly ChargeSlab[] | null): TermsForm {
  return {
    begins: 'today',
    slabs: terms === null ? '' : writeSlabs(terms.slabs),
    isNet: terms?.isNet ?? true,
    gst: percentOfBasisPoints(terms?.gstBasisPoints ?? 0),
    tds: percentOfBasisPoints(terms?.tdsBasisPoints ?? 0),
    charge: charge === null ? '' : writeCharge(charge),
  };
}

/** Reads it, or the sentences. */
export function readTerms(
  say: Say,
  form: TermsForm,
  today: string,
): Result<ReadTerms, Problems<keyof TermsForm>> {
  const slabs = form.slabs.trim() === '' ? ok(null) : readSlabs(say, form.slabs);
  const charge = form.charge.trim() === '' ? ok(null) : readCharge(say, form.charge);
  const gst = percentIn(form.gst);
  const tds = percentIn(form.tds);
  if (!slabs.ok || !charge.ok || gst === null || tds === null) {
    const percent = say('earnings.settings.bad_percent');
    return fail({
      ...(slabs.ok ? {} : { slabs: slabs.failure }),
      ...(gst === null ? { gst: percent } : {}),
      ...(tds === null ? { tds: percent } : {}),
      ...(charge.ok ? {} : { charge: charge.failure }),
    });
  }
  const terms =
    slabs.value === null
      ? null
      : { slabs: slabs.value, isNet: form.isNet, gstBasisPoints: gst, tdsBasisPoints: tds };
  return ok({ fromDate: dayOf(form.begins, today), terms, charge: charge.value });
}

/** Before Galla was. */
const ALWAYS = '2000-01-01';

/** The day of a beginning, as seen on `today`. */
function dayOf(begins: Begins, today: string): string {
  const first = `${today.slice(0, 8)}01`;
  switch (begins) {
    case 'today':
      return today;
    case 'this_month':
      return first;
    case 'next_month': {
      const inNext = new Date(Date.parse(`${first}T00:00:00Z`) + 32 * 86_400_000).toISOString();
      return `${inNext.slice(0, 8)}01`;
    }
    case 'always':
      return ALWAYS;
  }
}

const ALL = 10_000;

/** Hundredths of a percent, 0 to 100 %; nothing typed is 0. `null`: it is none. */
function percentIn(typed: string): number | null {
  const read = typed.trim() === '' ? 0 : readPercent(typed, 2);
  return read === null || read > ALL ? null : read;
}

/** The terms of an operator that hold on a day, of all that were ever set. */
export function termsOf(
  entries: readonly CommissionEntry[],
  operator: string,
  date: string,
): CommissionTerms | null {
  return termsOn(
    entries.filter((entry) => entry.operator === operator),
    date,
  );
}

/** The charges with one of them set anew; `null`: taken away. */
export function withCharge(
  charges: readonly ServiceCharge[],
  of: ServiceCharge['of'],
  slabs: readonly ChargeSlab[] | null,
): readonly ServiceCharge[] {
  const others = charges.filter((each) => JSON.stringify(each.of) !== JSON.stringify(of));
  return slabs === null ? others : [...others, { of, slabs }].slice(-MOST_CHARGES);
}

/** The slabs of one of them; `null`: it has none of its own. */
export function chargeOf(
  charges: readonly ServiceCharge[],
  of: ServiceCharge['of'],
): readonly ChargeSlab[] | null {
  return charges.find((each) => JSON.stringify(each.of) === JSON.stringify(of))?.slabs ?? null;
}
