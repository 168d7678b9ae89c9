import { create } from 'zustand';
import type { AnswerOf } from '../../../preload/contract/bridge/calls';
import type { DayEndProgress } from '../../../preload/contract/sale/day-end';
import { galla } from '../page/bridge';
import { fromThisCounter } from './which-counter';

/**
 * The day-end pass of this counter. It runs in main, whatever screen or tab is looked at, and outlives the page: so it
 * is kept here and not by the screen that asked for it.
 */
interface DayEndState {
  /** How far it has come; `null`: none runs. */
  readonly progress: DayEndProgress | null;
  /** What the last one came to. */
  readonly ended: AnswerOf<'reports:day-end'> | null;
}

const none: DayEndState = { progress: null, ended: null };

export const useDayEnd = create<DayEndState>(() => none);

/** Asks for a pass; while one runs, joins it. */
export async function runDayEnd(): Promise<void> {
  useDayEnd.setState({ progress: { asked: 0, toAsk: 0, changed: 0 }, ended: null });
  const ended = await fromThisCounter(galla['reports:day-end']({}));
  if (ended !== null) takeDayEnd(ended);
}

/** It has asked about one more. */
export function takeDayEndProgress(progress: DayEndProgress): void {
  useDayEnd.setState({ progress, ended: null });
}

/** It is over, or did not begin. */
export function takeDayEnd(ended: AnswerOf<'reports:day-end'>): void {
  useDayEnd.setState({ progress: null, ended });
}

/** Another counter has another day. */
export function forgetDayEnd(): void {
  useDayEnd.setState(none);
}
