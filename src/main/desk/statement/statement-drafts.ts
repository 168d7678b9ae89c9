import { createHash, randomUUID } from 'node:crypto';
import type { AccountId } from '../../../preload/contract/ids';
import { DAY_MS } from '../../../preload/contract/ist-date';
import { fail, ok, type Result } from '../../../preload/contract/result';
import {
  leftOutReasons,
  statementFields,
  type ColumnMap,
  type KeptStatement,
  type LeftOutReason,
  type StatementDraft,
  type StatementPlan,
  type StatementRefusal,
} from '../../../preload/contract/statement/statement';
import type { Layout } from '../../journal/statement/read-statements';
import type { Journal } from '../../journal/thread/journal-client';
import type { ClockPort } from '../../recharge/ports';
import type { SignedTime } from '../../recharge/state/moment';
import { cleanText } from '../../spreadsheet/clean-text';
import type { Pace, TableRow } from '../../spreadsheet/table';
import { countFindings } from '../../statement/compare';
import { guessColumns, rememberedMap } from '../../statement/guess-columns';
import { periodOf, type Period } from '../../statement/period-of';
import { textOf } from '../../statement/read-cells';
import { readLines } from '../../statement/read-lines';
import type { StatementLine } from '../../statement/statement-line';
import { notRead, notWritten, type NotRead, type NotWritten } from '../journal-trouble';
import { gatherFindings, MOST_DAYS, type ComparedJournal } from './gather';
import type { Paces } from './pace';

export type NotDrafted =
  { readonly kind: 'refused'; readonly cause: StatementRefusal } | { readonly kind: 'stopped' };

/** A file on its way to becoming a statement. One at a time, in memory only. */
export interface Drafts {
  open(
    file: { readonly name: string; readonly bytes: Uint8Array },
    accountId: AccountId,
  ): Promise<Result<StatementDraft, NotDrafted | NotRead>>;
  plan(
    draft: string,
    map: ColumnMap,
    accountId: AccountId,
  ): Promise<Result<StatementPlan, NotDrafted | NotRead>>;
  keep(
    draft: string,
    accountId: AccountId,
    time: SignedTime,
  ): Promise<Result<KeptStatement, NotDrafted | NotRead | NotWritten>>;
}

interface Draft {
  readonly id: string;
  readonly accountId: AccountId;
  readonly file: string;
  readonly hash: string;
  readonly names: readonly string[];
  /** The rows below the header. */
  readonly rows: readonly TableRow[];
  readonly planned: Planned | null;
}

interface Planned extends Period {
  readonly map: ColumnMap;
  readonly fresh: readonly StatementLine[];
}

/** So many lines are written, or looked up, in one turn of the journal's thread. */
const LINES_AT_ONCE = 200;

/** So many rows show a person what stands in a column. */
const SAMPLES = 3;

/** So many rows that do not read are named. */
const NAMED = 20;

const stopped = fail({ kind: 'stopped' } as const);

function refused(cause: StatementRefusal): Result<never, NotDrafted> {
  return fail({ kind: 'refused', cause });
}

/** What drafts ask of the journal. */
export type StatementJournal = ComparedJournal
  & Pick<
    Journal,
    | 'lastLayout'
    | 'knownStatementLines'
    | 'beginStatement'
    | 'keepStatementLines'
    | 'statementOf'
    | 'statementsKept'
  >;

interface DraftParts {
  readonly journal: StatementJournal;
  readonly clock: Pick<ClockPort, 'now'>;
  readonly paces: Pick<Paces, 'begin'>;
}

/** Makes a place for drafts over the journal of a desk. */
export function createDrafts({ journal, clock, paces }: DraftParts): Drafts {
  let newest: Draft | null = null;

  function draftOf(id: string, accountId: AccountId): Draft | null {
    return newest?.id === id && newest.accountId === accountId ? newest : null;
  }

  return {
    async open({ name, bytes }, accountId) {
      newest = null;
      const pace = paces.begin();
      const hash = await hashOf(bytes, pace);
      // What reads workbooks is loaded with the first one: a start waits for none of it.
      const { readTable } = await import('../../spreadsheet/read-table');
      const table = await readTable(bytes, pace);
      if (!table.ok) return table.failure === 'stopped' ? stopped : refused(table.failure);
      const { rows } = table.value;
      const guess = guessColumns(rows);
      const body = rows.slice(guess.header + 1);
      if (body.length === 0) return refused('no_lines');
      const layout = await journal.lastLayout(accountId);
      if (!layout.ok) return notRead(layout.failure);
      const remembered = layout.value === null ? null : rememberedMap(guess.names, layout.value);
      newest = {
        id: randomUUID(),
        accountId,
        file: cleanText(name) || '?',
        hash,
        names: guess.names,
        rows: body,
        planned: null,
      };
      return ok({
        draft: newest.id,
        file: newest.file,
        columns: columnsOf(guess.names, body),
        map: remembered ?? guess.map,
        isRemembered: remembered !== null,
        rows: body.length,
      });
    },

    async plan(id, map, accountId) {
      const draft = draftOf(id, accountId);
      if (draft === null) return refused('old_draft');
      if (!isEnough(map)) return refused('columns_missing');
      const pace = paces.begin();
      const read = await readLines(draft.rows, map, pace);
      if (read === null) return stopped;
      const period = periodOf(read.lines, clock.now());
      if (period === null) return refused('no_lines');
      if (period.to - period.from > MOST_DAYS * DAY_MS) return refused('too_long');
      const fresh: StatementLine[] = [];
      for (let at = 0; at < read.lines.length; at += LINES_AT_ONCE) {
        const slice = read.lines.slice(at, at + LINES_AT_ONCE);
        const asked = slice.map(({ slot, status }) => [slot, status ?? ''] as const);
        const known = await journal.knownStatementLines(accountId, asked);
        if (!known.ok) return notRead(known.failure);
        const places = new Set(known.value);
        fresh.push(...slice.filter((_, place) => !places.has(place)));
        if (!(await pace.breathe((0.3 * at) / read.lines.length))) return stopped;
      }
      // Keys that no kept line has.
      const more = fresh.map((line, place) =>
        Object.assign({ line: Number.MAX_SAFE_INTEGER - place, statement: null }, line),
      );
      const found = await gatherFindings(journal, { ...period, accountId, more }, pace);
      if (!found.ok) return found.failure === 'stopped' ? stopped : notRead(found.failure);
      const kept = await journal.statementsKept(accountId);
      if (!kept.ok) return notRead(kept.failure);
      newest = { ...draft, planned: { ...period, map, fresh } };
      return ok({
        draft: id,
        lines: read.lines.length,
        fresh: fresh.length,
        known: read.lines.length - fresh.length,
        leftOut: countReasons(read.leftOut),
        unread: read.leftOut.filter(({ why }) => why === 'no_date' || why === 'no_amount').slice(0, NAMED),
        ...period,
        counts: countFindings(found.value),
        keptBefore: kept.value.some(({ hash }) => hash === draft.hash),
      });
    },

    async keep(id, accountId, time) {
      const draft = draftOf(id, accountId);
      if (draft === null || draft.planned === null) return refused('old_draft');
      const { file, hash, names } = draft;
      const { map, fresh, from, to } = draft.planned;
      const pace = paces.begin();
      const statement = {
        accountId,
        file,
        hash,
        layout: layoutOf(map, names),
        fresh: fresh.length,
        from,
        to,
      };
      const begun = await journal.beginStatement(statement, time);
      if (!begun.ok) return notWritten(begun.failure);
      const { statement: key } = begun.value;
      for (let at = 0; at < fresh.length; at += LINES_AT_ONCE) {
        const slice = fresh.slice(at, at + LINES_AT_ONCE);
        const kept = await journal.keepStatementLines(accountId, key, slice);
        if (!kept.ok) return notWritten(kept.failure);
        if (!(await pace.breathe(at / fresh.length))) return stopped;
      }
      newest = null;
      const done = await journal.statementOf(accountId, key);
      if (!done.ok) return notRead(done.failure);
      return done.value === null ? refused('old_draft') : ok(done.value);
    },
  };
}

/** A day, an amount, and something that says which recharge it is. */
function isEnough({ date, amount, debit, refId, txnId, number }: ColumnMap): boolean {
  return date !== null && (amount ?? debit) !== null && (refId ?? txnId ?? number) !== null;
}

function columnsOf(names: readonly string[], rows: readonly TableRow[]): StatementDraft['columns'] {
  return names.map((name, column) => ({
    name,
    samples: rows.slice(0, SAMPLES).map(({ cells }) => textOf(cells[column])),
  }));
}

function layoutOf(map: ColumnMap, names: readonly string[]): Layout {
  return Object.fromEntries(
    statementFields.flatMap((field) => {
      const column = map[field];
      const name = column === null ? undefined : names[column];
      return name === undefined || name === '' ? [] : [[field, name]];
    }),
  );
}

function countReasons(leftOut: readonly { readonly why: LeftOutReason }[]): StatementPlan['leftOut'] {
  const counts = { no_date: 0, no_amount: 0, total: 0, no_recharge: 0, fee: 0 };
  for (const why of leftOutReasons) counts[why] = leftOut.filter((each) => each.why === why).length;
  return counts;
}

/** So many bytes are hashed between two turns of the event loop. */
const PIECE = 1024 * 1024;

async function hashOf(bytes: Uint8Array, pace: Pace): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    await pace.breathe(0);
  }
  return hash.digest('hex');
}
