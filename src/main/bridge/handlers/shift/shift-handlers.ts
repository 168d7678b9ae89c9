import type { CallName } from '../../../../preload/contract/bridge/calls';
import { fail, ok } from '../../../../preload/contract/result';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { notRead } from '../journal-refusal';
import { notCounted, notTaken } from './not-taken';
import { draftShownTo, shiftShownTo, toldTo } from './shown-to';

/** What shifts work with. */
export interface ShiftParts extends Pick<HandlerParts, 'desks' | 'settings'> {
  /** What may be summed up of the journal: its thread is the one that sells. */
  readonly readBudget: Budget;
  /** A shift or a close began, went on or ended. */
  shiftChanged(): void;
}
type ShiftCall = Extract<CallName, `shift:${string}`> | 'close:settings' | 'close:save-settings';

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
      return now.ok ? ok(shiftShownTo(caller, now.value)) : notRead(now.failure);
    }),
    'shift:open': onDesk(desks, async ({ shifts }, { requestId }, caller) => {
      const now = toldTo(caller, await shifts.open(requestId, caller), shiftShownTo);
      shiftChanged();
      return now.ok ? now : notTaken(now.failure);
    }),
    'shift:begin-count': onDesk(desks, async ({ shifts }, wanted, caller) => {
      const begun = toldTo(caller, await shifts.beginCount(wanted, caller), draftShownTo);
      shiftChanged();
      return begun.ok ? begun : notTaken(begun.failure);
    }),
    'shift:resume-count': onDesk(desks, async ({ shifts }, { draft }, caller) => {
      const resumed = toldTo(caller, await shifts.resumeCount(draft, caller), draftShownTo);
      shiftChanged();
      return resumed.ok ? resumed : notTaken(resumed.failure);
    }),
    'shift:count': onDesk(desks, async ({ shifts }, typed, caller) => {
      const now = toldTo(caller, await shifts.count(typed, caller), shiftShownTo);
      shiftChanged();
      return now.ok ? now : notCounted(now.failure);
    }),
    'shift:note': onDesk(desks, async ({ shifts }, typed, caller) => {
      const now = toldTo(caller, await shifts.note(typed, caller), shiftShownTo);
      shiftChanged();
      return now.ok ? now : notTaken(now.failure);
    }),
    'shift:cancel-count': onDesk(desks, async ({ shifts }, { draft }, caller) => {
      const now = toldTo(caller, await shifts.cancelCount(draft, caller), shiftShownTo);
      shiftChanged();
      return now.ok ? now : notTaken(now.failure);
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
