import { create } from 'zustand';
import type { Today } from '../../../preload/contract/sale/overview';
import type { FailureCode } from '../../../preload/contract/bridge/failures';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { galla } from '../page/bridge';

/** Today as the counter shows it. */
interface DayState {
  readonly day: Today | null;
  readonly failure: FailureCode | null;
  /** Rows that moved since the page opened, newest word of each: also those of earlier days. */
  readonly changed: ReadonlyMap<string, Recharge>;
  /** Rows as they will be once a word is saved that main could not commit yet, by ref id. */
  readonly notSaved: ReadonlyMap<string, Recharge>;
}

export const useDayStore = create<DayState>(() => ({
  day: null,
  failure: null,
  changed: new Map(),
  notSaved: new Map(),
}));

/** How many moved rows are kept: the outcome on screen is always among the newest. */
const KEPT = 50;
/** Totals may lag a burst of events by this much; the rows themselves never do. In milliseconds. */
const TOTALS_LAG = 150;

let timer: ReturnType<typeof setTimeout> | undefined;
let round = 0;

/** Reads today from the journal. An answer that was overtaken by a later question is thrown away. */
export async function refreshDay(): Promise<void> {
  round += 1;
  const mine = round;
  const answer = await galla['day:today']({});
  if (mine !== round) return;
  useDayStore.setState(answer.ok ? { day: answer.value, failure: null } : { failure: answer.failure.code });
}

/** Forgets the day of the journal that was open before. */
export function forgetDay(): void {
  round += 1;
  clearTimeout(timer);
  useDayStore.setState({ day: null, failure: null, changed: new Map(), notSaved: new Map() });
}

/** Shows a row that was made or moved at once, and asks for the totals soon after. */
export function takeChanged(row: Recharge): void {
  useDayStore.setState(({ day, changed, notSaved }) => ({
    day: day === null ? null : { ...day, rows: withRow(day, row) },
    changed: new Map([...changed, [row.refId, row] as const].slice(-KEPT)),
    notSaved: new Map([...notSaved].filter(([refId]) => refId !== row.refId)),
  }));
  clearTimeout(timer);
  timer = setTimeout(() => void refreshDay(), TOTALS_LAG);
}

/** Keeps a row as it will be until the row itself has changed. */
export function takeNotSaved(row: Recharge): void {
  useDayStore.setState(({ notSaved }) => ({ notSaved: new Map([...notSaved, [row.refId, row]]) }));
}

/** The newest that the page knows of a row, wherever it heard it. */
export function useRecharge(refId: string | null): Recharge | null {
  return useDayStore(({ changed, day }) =>
    refId === null ? null : (changed.get(refId) ?? day?.rows.find((row) => row.refId === refId) ?? null),
  );
}

function withRow(day: Today, row: Recharge): readonly Recharge[] {
  const at = day.rows.findIndex(({ refId }) => refId === row.refId);
  if (at >= 0) return day.rows.with(at, row);
  return row.istDate === day.istDate ? [row, ...day.rows] : day.rows;
}
