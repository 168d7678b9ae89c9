import type { AccountId } from '../../../src/preload/contract/ids';
import { fail, ok } from '../../../src/preload/contract/result';
import type {
  ColumnMap,
  FindingList,
  FindingsPage,
  KeptStatement,
  StatementDraft,
  StatementPlan,
} from '../../../src/preload/contract/statement/statement';
import { createDeskStatement, type DeskStatement } from '../../../src/main/desk/statement/desk-statement';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { anybody, momentOf } from '../../../src/main/recharge/state/moment';
import { PRACTICE_ACCOUNT_ID } from '../../../src/main/practice/practice-login';
import { systemClock } from '../../../src/main/desk/system-clock';

/** Statements over a real journal that is asked directly. */
export interface StatementDesk extends DeskStatement {
  /** Chooses a file, takes the columns as they were guessed, and makes the plan. */
  planned(
    name: string,
    content: string | Uint8Array,
    map?: ColumnMap,
  ): Promise<{ readonly draft: StatementDraft; readonly plan: StatementPlan }>;
  /** The same, and keeps it. */
  kept(name: string, content: string | Uint8Array): Promise<KeptStatement>;
  /** All of a list. */
  all(statement: number, list: FindingList): Promise<FindingsPage['findings']>;
}

/** Makes one. `told`: hears of the share that is done. */
export function statementDesk(
  journal: JournalCalls,
  {
    accountId = PRACTICE_ACCOUNT_ID,
    now = systemClock.now,
    told = () => undefined,
  }: { accountId?: AccountId; now?: () => number; told?: (share: number) => void } = {},
): StatementDesk {
  const clock = { ...systemClock, now };
  const desk = createDeskStatement(
    {
      journal: {
        lastLayout: async (...asked) => ok(journal.lastLayout(...asked)),
        knownStatementLines: async (...asked) => ok(journal.knownStatementLines(...asked)),
        beginStatement: async (...asked) => ok(journal.beginStatement(...asked)),
        keepStatementLines: async (...asked) => ok(journal.keepStatementLines(...asked)),
        statementOf: async (...asked) => ok(journal.statementOf(...asked)),
        statementsKept: async (...asked) => ok(journal.statementsKept(...asked)),
        statementLines: async (...asked) => ok(journal.statementLines(...asked)),
        statementPairs: async (...asked) => ok(journal.statementPairs(...asked)),
        salesToCompare: async (...asked) => ok(journal.salesToCompare(...asked)),
        salesOfRefIds: async (...asked) => ok(journal.salesOfRefIds(...asked)),
        confirmPair: async (...asked) => ok(journal.confirmPair(...asked)),
        takePairsBack: async (...asked) => ok(journal.takePairsBack(...asked)),
      },
    },
    { clock, gateway: { account: () => accountId }, news: { statement: told } },
    async (refId, to, reason, actor, statement) => {
      const entry = {
        kind: 'settled',
        to,
        reason,
        ...(statement === undefined ? {} : { statement }),
      } as const;
      const found = journal.recharge(refId);
      if (found === null) return fail({ kind: 'no_such_row' });
      const entered = journal.enter(found.refId, entry, momentOf(clock, actor));
      return entered.kind === 'entered' && entered.moved
        ? ok(entered.recharge)
        : fail({ kind: 'cannot_settle' });
    },
  );

  async function planned(name: string, content: string | Uint8Array, map?: ColumnMap) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const draft = await desk.open({ name, bytes });
    if (!draft.ok) throw new Error(`${name} was not read: ${JSON.stringify(draft.failure)}`);
    const plan = await desk.plan(draft.value.draft, map ?? draft.value.map);
    if (!plan.ok) throw new Error(`${name} was not planned: ${JSON.stringify(plan.failure)}`);
    return { draft: draft.value, plan: plan.value };
  }

  return {
    ...desk,
    planned,
    async kept(name, content) {
      const { draft } = await planned(name, content);
      const kept = await desk.keep(draft.draft, anybody);
      if (!kept.ok) throw new Error(`${name} was not kept: ${JSON.stringify(kept.failure)}`);
      return kept.value;
    },
    async all(statement, list) {
      const findings: FindingsPage['findings'][number][] = [];
      for (let from: number | null = 0; from !== null;) {
        const page = await desk.findings(statement, list, from);
        if (!page.ok) throw new Error(JSON.stringify(page.failure));
        findings.push(...page.value.findings);
        from = page.value.next;
      }
      return findings;
    },
  };
}
