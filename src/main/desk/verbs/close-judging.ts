import type { CloseSettings } from '../../../preload/contract/shift/close-settings';
import type { CloseDraft } from '../../../preload/contract/shift/shift';
import type { Judging } from '../../journal/shifts/shift-now';
import type { Actor } from '../../recharge/state/moment';

/** Names this run of Galla: a close of another one was stopped. */
export type Run = string;

/** Whether the count is theirs: they began the close, or nobody is asked for who does what. */
export function isCountedBy({ by }: Pick<CloseDraft, 'by'>, actor: Actor): boolean {
  return by === null || by === actor.by;
}

/** By what the journal judges a close. */
export function judgingBy({ noteAbovePaise }: CloseSettings, run: Run): Judging {
  return { run, noteAbovePaise };
}
