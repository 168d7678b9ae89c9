import { basename } from 'node:path';
import { fail, ok } from '../../../../preload/contract/result';
import type { NotConfirmed, NotFound, NotSettledByStatement } from '../../../desk/statement/desk-statement';
import type { NotDrafted } from '../../../desk/statement/statement-drafts';
import type { NotRead } from '../../../desk/journal-trouble';
import { readBounded } from '../../../files/read-bounded';
import { MOST_FILE_BYTES } from '../../../spreadsheet/bounds';
import type { Budget } from '../../budget';
import type { Handlers } from '../../handlers';
import { onDesk } from '../../on-desk';
import type { HandlerParts } from '../handler-parts';
import { notRead, notWritten } from '../journal-refusal';
import { unlessBlind } from '../shift/unless-blind';

type Parts = Pick<HandlerParts, 'desks'> & {
  readonly readBudget: Budget;
  /** Asks for a file to read; `null`: the person changed their mind. */
  chooseExisting(endings: readonly string[]): Promise<string | null>;
};
type StatementCall = Extract<keyof Handlers, `statement:${string}`>;

const tooManyReads = fail({ code: 'too_many_reads' } as const);

/** What panels call their statements; what a file is, its first bytes say. */
const endings = ['csv', 'xlsx', 'xls', 'txt'];

/** The gateway's statement: chosen, read, kept, compared, and what a person does by it. */
export function statementHandlers({
  desks,
  readBudget,
  chooseExisting,
}: Parts): Pick<Handlers, StatementCall> {
  return {
    'statement:open': onDesk(desks, async ({ statement }) => {
      const file = await chooseExisting(endings);
      if (file === null) return fail({ code: 'cancelled' } as const);
      const bytes = await readBounded(file, MOST_FILE_BYTES);
      if (!bytes.ok) {
        const cause = bytes.failure === 'too_large' ? 'too_large' : 'not_readable';
        return fail({ code: 'statement_refused', cause } as const);
      }
      const opened = await statement.open({ name: basename(file), bytes: bytes.value });
      return opened.ok ? opened : notDrafted(opened.failure);
    }),
    'statement:plan': unlessBlind(desks, async ({ statement }, { draft, map }) => {
      const plan = await statement.plan(draft, map);
      return plan.ok ? plan : notDrafted(plan.failure);
    }),
    'statement:keep': onDesk(desks, async ({ statement }, { draft }, actor) => {
      const kept = await statement.keep(draft, actor);
      if (kept.ok) return kept;
      return kept.failure.kind === 'not_written'
        ? notWritten(kept.failure.failure)
        : notDrafted(kept.failure);
    }),
    'statement:stop': onDesk(desks, async ({ statement }) => {
      statement.stop();
      return ok({});
    }),
    'statement:list': onDesk(desks, async ({ statement }) => {
      if (!readBudget.take()) return tooManyReads;
      const list = await statement.list();
      if (list.ok) return list;
      return list.failure.kind === 'no_account'
        ? fail({ code: 'no_account' } as const)
        : notRead(list.failure.failure);
    }),
    'statement:findings': unlessBlind(desks, async ({ statement }, { statement: key, list, from }) => {
      if (!readBudget.take()) return tooManyReads;
      const page = await statement.findings(key, list, from);
      return page.ok ? page : notFound(page.failure);
    }),
    'statement:confirm': onDesk(desks, async ({ statement }, { statement: key, ...pair }, actor) => {
      const confirmed = await statement.confirm(key, pair, actor);
      return confirmed.ok ? ok({}) : notConfirmed(confirmed.failure);
    }),
    'statement:take-back': onDesk(desks, async ({ statement }, { statement: key, ...row }, actor) => {
      const takenBack = await statement.takeBack(key, row, actor);
      return takenBack.ok ? ok({}) : notConfirmed(takenBack.failure);
    }),
    'statement:settle': onDesk(desks, async ({ statement }, { statement: key, ...row }, actor) => {
      const settled = await statement.settle(key, row, actor);
      return settled.ok ? settled : notSettled(settled.failure);
    }),
  };
}

function notDrafted(failure: NotDrafted | NotRead | { readonly kind: 'no_account' }) {
  switch (failure.kind) {
    case 'refused':
      return fail({ code: 'statement_refused', cause: failure.cause } as const);
    case 'stopped':
      return fail({ code: 'statement_stopped' } as const);
    case 'no_account':
      return fail({ code: 'no_account' } as const);
    case 'not_read':
      return notRead(failure.failure);
  }
}

function notFound(failure: NotFound) {
  switch (failure.kind) {
    case 'no_account':
    case 'no_such_statement':
      return fail({ code: failure.kind } as const);
    case 'stopped':
      return fail({ code: 'statement_stopped' } as const);
    case 'not_read':
      return notRead(failure.failure);
  }
}

function notConfirmed(failure: NotConfirmed) {
  return failure.kind === 'other_request' ? fail({ code: 'already_recorded' } as const) : notDecided(failure);
}

function notSettled(failure: NotSettledByStatement) {
  return failure.kind === 'reason_needed' || failure.kind === 'cannot_settle'
    ? fail({ code: 'cannot_settle' } as const)
    : notDecided(failure);
}

/** Why nothing is decided of a row by what a statement says. */
function notDecided(failure: Extract<NotConfirmed, NotSettledByStatement>) {
  switch (failure.kind) {
    case 'no_such_row':
      return fail({ code: 'no_such_recharge' } as const);
    // Another look at a statement came between: what it says is not known now.
    case 'stopped':
      return fail({ code: 'statement_changed' } as const);
    case 'statement_changed':
    case 'no_account':
    case 'no_such_statement':
      return fail({ code: failure.kind } as const);
    case 'not_read':
      return notRead(failure.failure);
    case 'not_written':
      return notWritten(failure.failure);
  }
}
