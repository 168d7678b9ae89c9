import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { ErasureNow, ErasurePlan } from '../../../../preload/contract/erasure/erasure';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import { sumOf, type NotErased } from '../../../desk/erasure/desk-erasure';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { Budget } from '../../budget';
import type { HandlerParts } from '../handler-parts';
import { asRead, notRead, notWritten } from '../journal-refusal';

type ErasureCall =
  'erasure:plan' | 'erasure:begin' | 'erasure:retention' | 'erasure:keep-for' | 'erasure:now';

type Parts = Pick<HandlerParts, 'desks' | 'settings'> & {
  readonly readBudget: Budget;
  /** The data folder. */
  readonly folder: string;
};

/** Forgetting people: of what is old in all books of this computer, or one customer of the books that are open before the owner. */
export function erasureHandlers({ desks, settings, readBudget, folder }: Parts): Pick<Handlers, ErasureCall> {
  return {
    'erasure:plan': onDesk(desks, async (desk, { of }) => {
      if (!readBudget.take()) return fail({ code: 'too_many_reads' } as const);
      const books = of.kind === 'retention' ? await desks.withBooks(folder) : ok([desk]);
      if (!books.ok) return fail({ code: books.failure });
      let plan: ErasurePlan = { goes: 0, young: 0, open: 0, owed: 0 };
      for (const { erasure } of books.value) {
        const planned = await erasure.plan(of);
        if (!planned.ok) return notRead(planned.failure);
        plan = sumOf(plan, planned.value);
      }
      return ok(plan);
    }),
    'erasure:begin': onDesk(desks, async (desk, { of, requestId }, actor) => {
      // Opened before anything is begun: what is forgotten in one book and not in the other is not forgotten.
      const isAlone = of.kind === 'customer' && desk.mode === 'practice';
      const books = isAlone ? ok([desk]) : await desks.withBooks(folder);
      if (!books.ok) return fail({ code: books.failure });
      const names = of.kind === 'customer' ? await desk.erasure.namesOf(of.customer) : ok([]);
      if (!names.ok) return notRead(names.failure);
      // Practice first: the names are gone once the real one has come far.
      for (const { erasure, mode } of books.value.toReversed()) {
        const begun =
          of.kind === 'retention' || mode === desk.mode
            ? await erasure.begin(of, requestId, actor)
            : // Staff practise with numbers of customers.
              await erasure.beginWith(names.value, requestId, actor);
        // Asked again with the same request, what has begun is begun, and the other one begins.
        if (!begun.ok) return notBegun(begun);
      }
      return ok({});
    }),
    'erasure:retention': onDesk(desks, async ({ erasure, mode }) => {
      const last = await erasure.last();
      if (!last.ok) return notRead(last.failure);
      const { retention, copies } = settings.read();
      const endedAt = mode === 'real' ? (last.value?.at ?? 0) : 0;
      const olderCopies = (copies?.kept ?? []).filter(({ at }) => at < endedAt).length;
      return ok({ months: retention.months, last: last.value, olderCopies });
    }),
    'erasure:keep-for'({ months }) {
      const saved = settings.update({ retention: { months } });
      return saved.ok ? ok({}) : saved;
    },
    'erasure:now': onDesk(desks, async () => {
      const running: ErasureNow[] = [];
      for (const { erasure } of desks.open()) {
        const now = await erasure.now();
        if (!now.ok) return asRead(now);
        if (now.value !== null) running.push(now.value);
      }
      const [first] = running;
      if (first === undefined) return ok(null);
      return ok({ ...first, sales: running.reduce((sum, { sales }) => sum + sales, 0) });
    }),
  };
}

function notBegun({
  failure,
}: Extract<Result<null, NotErased>, { readonly ok: false }>): Result<
  never,
  ReturnType<typeof notWritten>['failure'] | Failure<'erasure_under_way' | 'erasure_not_ready'>
> {
  if (failure.kind === 'not_written') return notWritten(failure.failure);
  const codes = { under_way: 'erasure_under_way', not_ready: 'erasure_not_ready' } as const;
  return fail({ code: codes[failure.kind] });
}
