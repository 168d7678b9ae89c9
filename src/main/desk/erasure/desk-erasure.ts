import {
  LEAST_MONTHS,
  type ErasureNow,
  type ErasureOf,
  type ErasurePlan,
  type Retention,
} from '../../../preload/contract/erasure/erasure';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { ErasureWanted } from '../../journal/erasure/erasures';
import type { JournalFailure } from '../../recharge/ports';
import { signedTime, type Actor, type SignedTime } from '../../recharge/state/moment';
import type { DeskParts } from '../desk-parts';
import { notWritten, type NotWritten } from '../journal-trouble';
import type { Machinery } from '../machinery';
import { monthsBefore } from './months-before';

/** Why no erasure was begun. */
export type NotErased = { readonly kind: 'under_way' | 'not_ready' } | NotWritten;

/** Forgetting people. */
export interface DeskErasure {
  /** What it would do; changes nothing. */
  plan(of: ErasureOf): Promise<Result<ErasurePlan, JournalFailure>>;
  /** It then goes on by itself. */
  begin(of: ErasureOf, requestId: string, actor: Actor): Promise<Result<null, NotErased>>;
  /**
   * Forgets everybody of these books, of today, too, if any of these is among them: numbers, and names and phones as they were
   * written. For practice, where nobody bought anything.
   */
  beginWith(names: readonly string[], requestId: string, actor: Actor): Promise<Result<null, NotErased>>;
  /** What a customer of these books is known by. */
  namesOf(customer: number): Promise<Result<readonly string[], JournalFailure>>;
  /** The newest that has ended; `null`: none has. */
  last(): Promise<Result<Retention['last'], JournalFailure>>;
  /** `null`: none is under way. */
  now(): Promise<Result<ErasureNow | null, JournalFailure>>;
}

/** Makes it over the journal of a desk. */
export function createDeskErasure(
  { journal }: Pick<Machinery, 'journal'>,
  { clock }: Pick<DeskParts, 'clock'>,
): DeskErasure {
  async function begin(
    wanted: ErasureWanted,
    time: SignedTime,
    requestId: string,
  ): Promise<Result<null, NotErased>> {
    const begun = await journal.beginErasure(wanted, time, requestId);
    if (!begun.ok) return notWritten(begun.failure);
    return begun.value === 'begun' ? ok(null) : fail({ kind: begun.value });
  }

  return {
    async plan(of) {
      const wanted = wantedOf(of, clock.now());
      let plan: ErasurePlan = { goes: 0, young: 0, open: 0, owed: 0 };
      for (let after: number | null = 0; after !== null;) {
        const slice: Awaited<ReturnType<typeof journal.planErasure>> = await journal.planErasure(
          wanted,
          after,
        );
        if (!slice.ok) return slice;
        plan = sumOf(plan, slice.value.counts);
        after = slice.value.next;
      }
      return ok(plan);
    },
    begin(of, requestId, actor) {
      const time = signedTime(clock, actor);
      return begin(wantedOf(of, time.at), time, requestId);
    },
    async beginWith(names, requestId, actor) {
      const known = await journal.knowsAny(names);
      if (!known.ok) return notWritten(known.failure);
      const time = signedTime(clock, actor);
      return known.value ? begin({ kind: 'retention', before: time.at }, time, requestId) : ok(null);
    },
    namesOf: (customer) => journal.namesOf(customer),
    last: () => journal.lastErasure(),
    async now() {
      const open = await journal.openErasure();
      if (!open.ok || open.value === null) return open.ok ? ok(null) : open;
      const { stage, done, until, sales } = open.value;
      return ok({ stage, share: until === 0 ? 1 : Math.min(1, done / until), sales });
    },
  };
}

/** SECURITY: main decides what is old enough; the page names months at most. One customer: what is younger than a year stays. */
function wantedOf(of: ErasureOf, now: number): ErasureWanted {
  return of.kind === 'retention'
    ? { kind: of.kind, before: monthsBefore(now, of.months) }
    : { kind: of.kind, customer: of.customer, before: monthsBefore(now, LEAST_MONTHS) };
}

/** Both together. */
export function sumOf(one: ErasurePlan, other: ErasurePlan): ErasurePlan {
  return {
    goes: one.goes + other.goes,
    young: one.young + other.young,
    open: one.open + other.open,
    owed: one.owed + other.owed,
  };
}
