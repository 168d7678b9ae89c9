import type { DayEndProgress } from '../../../../preload/contract/sale/day-end';
import { fail } from '../../../../preload/contract/result';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import { asRead, notRead } from '../journal-refusal';
import { notCounted, notTaken, notTold } from './not-taken';
import type { ShiftParts } from './shift-handlers';
import { draftShownTo, shiftShownTo, toldTo } from './shown-to';

type Parts = Omit<ShiftParts, 'settings'> & {
  /** The page is told how far asking the gateway has come. */
  dayEndProgress(progress: DayEndProgress): void;
};
type CloseCall =
  | 'close:begin'
  | 'close:resume'
  | 'close:count'
  | 'close:recount'
  | 'close:compare'
  | 'close:finish'
  | 'close:cancel'
  | 'close:list'
  | 'close:read';

const tooManyReads = fail({ code: 'too_many_reads' } as const);

/** The close of a day, step by step, and the earlier ones. */
export function closeHandlers({
  desks,
  readBudget,
  shiftChanged,
  dayEndProgress,
}: Parts): Pick<Handlers, CloseCall> {
  return {
    'close:begin': onDesk(desks, async ({ closes, mode }, wanted, actor) => {
      // The page hears nothing of the counter that it has left.
      const progress = (so: DayEndProgress): void => {
        if (desks.mode() === mode) dayEndProgress(so);
      };
      const begun = toldTo(actor, await closes.begin(wanted, progress, actor), draftShownTo);
      shiftChanged();
      return begun.ok ? begun : notTaken(begun.failure);
    }),
    'close:resume': onDesk(desks, async ({ closes }, { draft }, actor) => {
      const resumed = toldTo(actor, await closes.resume(draft, actor), draftShownTo);
      shiftChanged();
      return resumed.ok ? resumed : notTaken(resumed.failure);
    }),
    'close:count': onDesk(desks, async ({ closes }, typed, actor) => {
      const counted = toldTo(actor, await closes.count({ ...typed, again: false }, actor), draftShownTo);
      shiftChanged();
      return counted.ok ? counted : notCounted(counted.failure);
    }),
    'close:recount': onDesk(desks, async ({ closes }, typed, actor) => {
      const counted = toldTo(actor, await closes.count({ ...typed, again: true }, actor), draftShownTo);
      shiftChanged();
      return counted.ok ? counted : notCounted(counted.failure);
    }),
    'close:compare': onDesk(desks, async ({ closes }, typed, actor) => {
      const compared = await closes.compare(typed, actor);
      shiftChanged();
      return compared.ok ? compared : notTold(compared.failure);
    }),
    'close:finish': onDesk(desks, async ({ closes }, typed, actor) => {
      const finished = await closes.finish(typed, actor);
      shiftChanged();
      return finished.ok ? finished : notTold(finished.failure);
    }),
    'close:cancel': onDesk(desks, async ({ closes, shifts }, { draft }, actor) => {
      const cancelled = await closes.cancel(draft, actor);
      shiftChanged();
      return cancelled.ok
        ? asRead(toldTo(actor, await shifts.now(), shiftShownTo))
        : notTaken(cancelled.failure);
    }),
    'close:list': onDesk(desks, async ({ closes }, { before }) =>
      readBudget.take() ? asRead(await closes.list(before)) : tooManyReads,
    ),
    'close:read': onDesk(desks, async ({ closes }, id) => {
      if (!readBudget.take()) return tooManyReads;
      const read = await closes.read(id);
      if (read.ok) return read;
      return read.failure.kind === 'refused'
        ? fail({ code: read.failure.code })
        : notRead(read.failure.failure);
    }),
  };
}
