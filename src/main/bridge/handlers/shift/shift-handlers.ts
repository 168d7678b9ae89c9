import { fail, ok } from '../../../../preload/contract/result';
import type { ShiftNow } from '../../../../preload/contract/shift/shift';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import { mayDo, type Caller } from '../../../recharge/state/moment';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { notRead } from '../journal-refusal';
import { notCounted } from './not-taken';

/** What shifts work with. */
export interface ShiftParts extends Pick<HandlerParts, 'desks' | 'settings'> {
  /** What may be summed up of the journal: its thread is the one that sells. */
  readonly readBudget: Budget;
  /** A shift or a close began, went on or ended. */
  shiftChanged(): void;
}
type ShiftCall =
  'shift:now' | 'shift:open' | 'shift:hand-over' | 'shift:x' | 'close:settings' | 'close:save-settings';

/** Shifts at the drawer, X, and how the shop closes. */
export function shiftHandlers({
  desks,
  settings,
  readBudget,
  shiftChanged,
}: ShiftParts): Pick<Handlers, ShiftCall> {
  return {
    'shift:now': onDesk(desks, async ({ shifts }, _, caller) => {
      const now = await shifts.now();
      return now.ok ? ok(shownTo(caller, now.value)) : notRead(now.failure);
    }),
    'shift:open': onDesk(desks, async ({ shifts }, typed, actor) => {
      const now = await shifts.open(typed, actor);
      shiftChanged();
      return now.ok ? now : notCounted(now.failure);
    }),
    'shift:hand-over': onDesk(desks, async ({ shifts }, typed, actor) => {
      const now = await shifts.handOver(typed, actor);
      shiftChanged();
      return now.ok ? now : notCounted(now.failure);
    }),
    'shift:x': onDesk(desks, async ({ shifts }, _, actor) => {
      if (!readBudget.take()) return fail({ code: 'too_many_reads' } as const);
      const report = await shifts.x(actor);
      if (report.ok) return report;
      return report.failure.kind === 'refused'
        ? fail({ code: report.failure.code })
        : notRead(report.failure.failure);
    }),
    'close:settings': () => ok(settings.read().close),
    'close:save-settings'({ settings: close }) {
      const saved = settings.update({ close });
      if (!saved.ok) return saved;
      shiftChanged();
      return ok(close);
    },
  };
}

/** SECURITY: whoever may neither count nor see totals is told that there is a shift or a close, and of no cash. */
function shownTo(caller: Caller, now: ShiftNow): ShiftNow {
  if (mayDo(caller, 'see_totals') || mayDo(caller, 'shift') || mayDo(caller, 'close')) return now;
  const { shift, draft } = now;
  return {
    ...now,
    shift: shift === null ? null : { ...shift, opening: null },
    draft: draft === null ? null : { ...draft, counts: [], putApartPaise: 0, noteNeeded: false },
  };
}
