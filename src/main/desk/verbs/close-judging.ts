import type { CloseSettings } from '../../../preload/contract/shift/close-settings';
import type { Judging } from '../../journal/shifts/shift-now';

/** Names this run of Galla: a close of another one was stopped. */
export type Run = string;

/** By what the journal judges a close. */
export function judgingBy({ noteAbovePaise }: CloseSettings, run: Run): Judging {
  return { run, noteAbovePaise };
}
