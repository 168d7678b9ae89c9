import { isRefId, type AccountId } from '../../../preload/contract/ids';
import { DAY_MS, istDate, istDayStart } from '../../../preload/contract/ist-date';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Journal } from '../../journal/thread/journal-client';
import type { JournalFailure } from '../../recharge/ports';
import type { Pace } from '../../spreadsheet/table';
import { compare, type ComparedRow, type ConfirmedPair, type Findings } from '../../statement/compare';
import type { KeptLine } from '../../statement/statement-line';
import type { Period } from '../../statement/period-of';

/** So much is asked of the journal at once: its thread is the one that sells. */
const SLICE = 400;
const REF_IDS_AT_ONCE = 200;

/** A refund comes days after its sale, and the two may stand in different files. */
const DAYS_AROUND = 7;

/** A statement of more days is none that a panel makes. */
export const MOST_DAYS = 400;

export type ComparedJournal = Pick<
  Journal,
  'statementLines' | 'statementPairs' | 'salesToCompare' | 'salesOfRefIds'
>;

/** Why there is no comparison. */
export type NotGathered = JournalFailure | 'stopped';

/** What is compared beside what the journal keeps: the lines of a file that is not kept yet. */
export interface ComparedPeriod extends Period {
  readonly accountId: AccountId;
  readonly more: readonly KeptLine[];
}

/** Reads what is compared, slice by slice, and compares it. */
export async function gatherFindings(
  journal: ComparedJournal,
  { accountId, from, to, more }: ComparedPeriod,
  pace: Pace,
): Promise<Result<Findings, NotGathered>> {
  const begins = from - DAYS_AROUND * DAY_MS;
  const kept = await readLines(journal, accountId, { from: begins, to: to + DAYS_AROUND * DAY_MS }, pace);
  if (!kept.ok) return kept;
  const lines = [...kept.value, ...more];
  const rows = await readRows(journal, accountId, { from: begins, to }, pace);
  if (!rows.ok) return rows;
  const known = new Set<string>(rows.value.map(({ refId }) => refId));
  const pairs = await readPairs(journal, accountId);
  if (!pairs.ok) return pairs;
  const named = [
    ...lines.flatMap(({ refId }) => refId ?? []),
    ...[...pairs.value.values()].map(({ refId }) => refId),
  ];
  const missing = [...new Set(named)].filter((refId) => isRefId(refId) && !known.has(refId));
  const others = await readNamed(journal, accountId, missing, pace);
  if (!others.ok) return others;
  return inTurns(
    compare({ lines, rows: [...rows.value, ...others.value], confirmed: pairs.value, from, to }),
    pace,
  );
}

async function readLines(
  journal: ComparedJournal,
  accountId: AccountId,
  { from, to }: Period,
  pace: Pace,
): Promise<Result<readonly KeptLine[], NotGathered>> {
  const lines: KeptLine[] = [];
  for (let after = { at: from, line: 0 }; ;) {
    const slice = await journal.statementLines(accountId, after, to, SLICE);
    if (!slice.ok) return slice;
    lines.push(...slice.value);
    const last = slice.value.at(-1);
    if (last === undefined || slice.value.length < SLICE) return ok(lines);
    after = last;
    if (!(await pace.breathe((0.4 * (last.at - from)) / (to - from)))) return fail('stopped');
  }
}

async function readRows(
  journal: ComparedJournal,
  accountId: AccountId,
  { from, to }: Period,
  pace: Pace,
): Promise<Result<readonly ComparedRow[], NotGathered>> {
  const rows: ComparedRow[] = [];
  for (let day = istDayStart(istDate(from)); day <= to; day += DAY_MS) {
    for (let after = 0; ;) {
      const slice = await journal.salesToCompare(accountId, istDate(day), after, SLICE);
      if (!slice.ok) return slice;
      rows.push(...slice.value);
      if (!(await pace.breathe(0.4 + (0.4 * (day - from)) / (to - from)))) return fail('stopped');
      const last = slice.value.at(-1);
      if (last === undefined || slice.value.length < SLICE) break;
      after = last.seq;
    }
  }
  return ok(rows);
}

async function readNamed(
  journal: ComparedJournal,
  accountId: AccountId,
  refIds: readonly string[],
  pace: Pace,
): Promise<Result<readonly ComparedRow[], NotGathered>> {
  const rows: ComparedRow[] = [];
  for (let at = 0; at < refIds.length; at += REF_IDS_AT_ONCE) {
    const slice = await journal.salesOfRefIds(accountId, refIds.slice(at, at + REF_IDS_AT_ONCE));
    if (!slice.ok) return slice;
    rows.push(...slice.value);
    if (!(await pace.breathe(0.85))) return fail('stopped');
  }
  return ok(rows);
}

async function readPairs(
  journal: ComparedJournal,
  accountId: AccountId,
): Promise<Result<ReadonlyMap<string, ConfirmedPair>, JournalFailure>> {
  const pairs = new Map<string, ConfirmedPair>();
  for (let after = 0; ;) {
    const slice = await journal.statementPairs(accountId, after, SLICE);
    if (!slice.ok) return slice;
    for (const { slot, ...pair } of slice.value) pairs.set(slot, pair);
    const last = slice.value.at(-1);
    if (last === undefined || slice.value.length < SLICE) return ok(pairs);
    after = last.pair;
  }
}

async function inTurns<T>(steps: Generator<undefined, T>, pace: Pace): Promise<Result<T, 'stopped'>> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return ok(step.value);
    if (!(await pace.breathe(0.9))) return fail('stopped');
  }
}
