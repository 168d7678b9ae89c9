import type { ErasureNow, ErasureOf, ErasurePlan } from '../../../preload/contract/erasure/erasure';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { ErasureWanted } from '../../journal/erasure/erasures';
import type { JournalFailure } from '../../recharge/ports';
import { signedTime, type Actor } from '../../recharge/state/moment';
import type { DeskParts } from '../desk-parts';
import { notWritten, type NotWritten } from '../journal-trouble';
import type { Machinery } from '../machinery';

/** Why no erasure was begun. */
export type NotErased = { readonly kind: 'under_way' | 'not_ready' } | NotWritten;

/** Forgetting people. */
export interface DeskErasure {
  /** What it would do; changes nothing. */
  plan(of: ErasureOf): Promise<Result<ErasurePlan, JournalFailure>>;
  /** It then goes on by itself. */
  begin(of: ErasureOf, requestId: string, actor: Actor): Promise<Result<null, NotErased>>;
  /** `null`: none is under way. */
  now(): Promise<Result<ErasureNow | null, JournalFailure>>;
}

/** Makes it over the journal of a desk. */
export function createDeskErasure(
  { journal }: Pick<Machinery, 'journal'>,
  { clock }: Pick<DeskParts, 'clock'>,
): DeskErasure {
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
    async begin(of, requestId, actor) {
      const time = signedTime(clock, actor);
      const begun = await journal.beginErasure(wantedOf(of, time.at), time, requestId);
      if (!begun.ok) return notWritten(begun.failure);
      return begun.value === 'begun' ? ok(null) : fail({ kind: begun.value });
    },
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
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - (of.kind === 'retention' ? of.months : 12));
  return of.kind === 'retention'
    ? { kind: of.kind, before: before.getTime() }
    : { kind: of.kind, customer: of.customer, before: before.getTime() };
}

function sumOf(one: ErasurePlan, other: ErasurePlan): ErasurePlan {
  return {
    goes: one.goes + other.goes,
    young: one.young + other.young,
    open: one.open + other.open,
    owed: one.owed + other.owed,
  };
}
