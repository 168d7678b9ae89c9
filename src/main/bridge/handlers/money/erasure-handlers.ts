import { fail, ok } from '../../../../preload/contract/result';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { Budget } from '../../budget';
import type { HandlerParts } from '../handler-parts';
import { asRead, notRead, notWritten } from '../journal-refusal';

type ErasureCall = 'erasure:plan' | 'erasure:begin' | 'erasure:now';

/** Forgetting people. */
export function erasureHandlers({
  desks,
  readBudget,
}: Pick<HandlerParts, 'desks'> & { readonly readBudget: Budget }): Pick<Handlers, ErasureCall> {
  return {
    'erasure:plan': onDesk(desks, async ({ erasure }, { of }) => {
      if (!readBudget.take()) return fail({ code: 'too_many_reads' } as const);
      const planned = await erasure.plan(of);
      return planned.ok ? planned : notRead(planned.failure);
    }),
    'erasure:begin': onDesk(desks, async ({ erasure }, { of, requestId }, actor) => {
      const begun = await erasure.begin(of, requestId, actor);
      if (begun.ok) return ok({});
      const { failure } = begun;
      if (failure.kind === 'not_written') return notWritten(failure.failure);
      const codes = { under_way: 'erasure_under_way', not_ready: 'erasure_not_ready' } as const;
      return fail({ code: codes[failure.kind] });
    }),
    'erasure:now': onDesk(desks, async ({ erasure }) => asRead(await erasure.now())),
  };
}
