import type { AccountId } from '../../../preload/contract/ids';
import { isRefId } from '../../../preload/contract/ids';
import { istDate } from '../../../preload/contract/ist-date';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import {
  findingLists,
  type ColumnMap,
  type FindingList,
  type FindingsPage,
  type KeptStatement,
  type SettledAs,
  type StatementDraft,
  type StatementPlan,
} from '../../../preload/contract/statement/statement';
import { signedTime, type Actor } from '../../recharge/state/moment';
import { countFindings, type Findings } from '../../statement/compare';
import type { Journal } from '../../journal/thread/journal-client';
import type { DeskNews, DeskParts } from '../desk-parts';
import { notRead, notWritten, type NotRead, type NotWritten } from '../journal-trouble';
import type { DeskRows, NotSettled } from '../verbs/desk-rows';
import { gatherFindings } from './gather';
import { createPaces } from './pace';
import { createDrafts, type NotDrafted, type StatementJournal } from './statement-drafts';

type NoAccount = { readonly kind: 'no_account' };
type Stopped = { readonly kind: 'stopped' };
type NoSuchStatement = { readonly kind: 'no_such_statement' };

export type NotListed = NotRead | NoAccount;
export type NotFound = NotListed | NoSuchStatement | Stopped;
export type NotConfirmed =
  | NotFound
  | NotWritten
  | { readonly kind: 'no_such_row' | 'statement_changed' }
  | { readonly kind: 'other_request' };
export type NotSettledByStatement = NotFound | NotSettled | { readonly kind: 'statement_changed' };

/** A file that a person chose. */
export interface ChosenFile {
  /** Without the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The gateway's statements, held against the journal of a desk. */
export interface DeskStatement {
  /** Reads a file. The draft that was there before is gone. */
  open(file: ChosenFile): Promise<Result<StatementDraft, NotDrafted | NotRead | NoAccount>>;
  plan(draft: string, map: ColumnMap): Promise<Result<StatementPlan, NotDrafted | NotRead | NoAccount>>;
  keep(
    draft: string,
    actor: Actor,
  ): Promise<Result<KeptStatement, NotDrafted | NotRead | NotWritten | NoAccount>>;
  /** Stops what is under way. */
  stop(): void;
  list(): Promise<Result<readonly KeptStatement[], NotListed>>;
  findings(statement: number, list: FindingList, from: number): Promise<Result<FindingsPage, NotFound>>;
  confirm(
    statement: number,
    pair: { readonly line: number; readonly refId: string; readonly requestId: string },
    actor: Actor,
  ): Promise<Result<null, NotConfirmed>>;
  /** What people confirmed of the lines of a recharge is taken back. What was settled meanwhile stays settled. */
  takeBack(
    statement: number,
    row: { readonly refId: string; readonly requestId: string },
    actor: Actor,
  ): Promise<Result<null, NotConfirmed>>;
  settle(
    statement: number,
    row: { readonly refId: string; readonly to: SettledAs },
    actor: Actor,
  ): Promise<Result<Recharge, NotSettledByStatement>>;
}

/** How long a comparison is shown as it was, in milliseconds; rows move meanwhile. */
const FRESH_MS = 30_000;

/** How many findings a page has. */
const PAGE = 100;

interface StatementParts {
  readonly clock: DeskParts['clock'];
  readonly gateway: Pick<DeskParts['gateway'], 'account'>;
  readonly news: Pick<DeskNews, 'statement'>;
}

interface Compared {
  readonly accountId: AccountId;
  readonly statement: KeptStatement;
  readonly found: Findings;
  readonly at: number;
}

/** Makes it over the journal of a desk. `settle`: the one way in which a person settles a row. */
export function createDeskStatement(
  { journal }: { readonly journal: StatementJournal & Pick<Journal, 'confirmPair' | 'takePairsBack'> },
  { clock, gateway, news }: StatementParts,
  settleRow: DeskRows['settle'],
): DeskStatement {
  const paces = createPaces(
    (share) => news.statement(share),
    () => clock.monotonic(),
  );
  const drafts = createDrafts({ journal, clock, paces });
  let newest: Compared | null = null;
  /** Goes up with whatever was written: a comparison of before it is not kept. */
  let version = 0;
  let underWay: { readonly key: number; readonly done: Promise<Result<Compared, NotFound>> } | null = null;

  async function compareNow(accountId: AccountId, key: number): Promise<Result<Compared, NotFound>> {
    const begun = version;
    const found = await journal.statementOf(accountId, key);
    if (!found.ok) return notRead(found.failure);
    if (found.value === null) return fail({ kind: 'no_such_statement' });
    const statement = found.value;
    const period = { accountId, from: statement.from, to: statement.to, more: [] };
    const gathered = await gatherFindings(journal, period, paces.begin());
    if (!gathered.ok) {
      return gathered.failure === 'stopped' ? fail({ kind: 'stopped' }) : notRead(gathered.failure);
    }
    const made = { accountId, statement, found: gathered.value, at: clock.monotonic() };
    if (begun === version) newest = made;
    return ok(made);
  }

  /** The comparison of a statement: of just now, or made now; once for all who ask meanwhile. */
  async function compared(accountId: AccountId, key: number): Promise<Result<Compared, NotFound>> {
    const isSame = newest?.accountId === accountId && newest.statement.statement === key;
    if (newest !== null && isSame && clock.monotonic() - newest.at < FRESH_MS) return ok(newest);
    if (underWay?.key === key) return underWay.done;
    const done = compareNow(accountId, key);
    underWay = { key, done };
    const result = await done;
    if (underWay?.done === done) underWay = null;
    return result;
  }

  function changed(): void {
    version += 1;
    newest = null;
    underWay = null;
  }

  return {
    async open(file) {
      const accountId = gateway.account();
      return accountId === null ? fail({ kind: 'no_account' }) : drafts.open(file, accountId);
    },
    async plan(draft, map) {
      const accountId = gateway.account();
      return accountId === null ? fail({ kind: 'no_account' }) : drafts.plan(draft, map, accountId);
    },
    async keep(draft, actor) {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      changed();
      return drafts.keep(draft, accountId, signedTime(clock, actor));
    },
    stop: () => paces.stop(),
    async list() {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      const kept = await journal.statementsKept(accountId);
      return kept.ok ? kept : notRead(kept.failure);
    },
    async findings(statement, list, from) {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      const held = await compared(accountId, statement);
      if (!held.ok) return held;
      const all = held.value.found[list];
      const end = from + PAGE;
      return ok({
        statement: held.value.statement,
        counts: countFindings(held.value.found),
        findings: all.slice(from, end),
        next: end < all.length ? end : null,
      });
    },
    async confirm(statement, { line, refId, requestId }, actor) {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      if (!isRefId(refId)) return fail({ kind: 'no_such_row' });
      const held = await compared(accountId, statement);
      if (!held.ok) return held;
      // SECURITY: only what main itself holds for likely; what the page knows, anybody knows how to send.
      const isLikely = held.value.found.likely.some(
        ({ there, candidates }) => there?.line === line && candidates.some((each) => each.refId === refId),
      );
      if (!isLikely) return fail({ kind: 'statement_changed' });
      const noted = await journal.confirmPair(
        accountId,
        { line, refId },
        signedTime(clock, actor),
        requestId,
      );
      if (!noted.ok) return notWritten(noted.failure);
      changed();
      return notedOf(noted.value);
    },
    async takeBack(statement, { refId, requestId }, actor) {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      const held = await compared(accountId, statement);
      if (!held.ok) return held;
      // SECURITY: which entries go is read in main; the page names a recharge of the statement that is looked at.
      const pairs = findingLists
        .flatMap((list) => held.value.found[list])
        .filter(({ here }) => here?.refId === refId)
        .flatMap((finding) => finding.pairs);
      if (pairs.length === 0) return fail({ kind: 'statement_changed' });
      const noted = await journal.takePairsBack(accountId, pairs, signedTime(clock, actor), requestId);
      if (!noted.ok) return notWritten(noted.failure);
      changed();
      return notedOf(noted.value);
    },
    async settle(statement, { refId, to }, actor) {
      const accountId = gateway.account();
      if (accountId === null) return fail({ kind: 'no_account' });
      const held = await compared(accountId, statement);
      if (!held.ok) return held;
      // SECURITY: main looks at the statement itself; a word of the page settles nothing.
      const { found, statement: lookedAt } = held.value;
      const said = [...found.other_state, ...found.other_amount].find(
        ({ here, settleAs }) => here?.refId === refId && settleAs === to,
      );
      const word = said?.there?.word;
      if (word === undefined || word.statement === null) return fail({ kind: 'statement_changed' });
      // SECURITY: the event names the file that says so, which need not be the one that a person looks at.
      const read = await journal.statementOf(accountId, word.statement);
      if (!read.ok) return notRead(read.failure);
      const { value: told } = read;
      // Of a file that is there in part what takes its word back may be missing.
      if (told === null || !isWhole(told) || !isWhole(lookedAt)) return fail({ kind: 'statement_changed' });
      const reason = `${told.file} (${word.place}), ${istDate(word.at)}`;
      const settled = await settleRow(refId, to, reason, actor, told.hash);
      changed();
      return settled;
    },
  };
}

function notedOf(noted: 'done' | 'already_recorded' | 'no_such_row'): Result<null, NotConfirmed> {
  switch (noted) {
    case 'done':
      return ok(null);
    case 'already_recorded':
      return fail({ kind: 'other_request' });
    case 'no_such_row':
      return fail({ kind: 'no_such_row' });
  }
}

/** Whether all lines are kept that it was to bring. */
function isWhole({ lines, fresh }: KeptStatement): boolean {
  return lines >= fresh;
}
