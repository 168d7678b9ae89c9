import type { DayEndEnd, DayEndProgress, DayEndReport } from '../../../preload/contract/sale/day-end';
import type { AccountId, RefId } from '../../../preload/contract/ids';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { NotChecked } from './ask-status';
import { checksLeft } from '../state/check-budget';
import type { FollowUp } from './follow-up';
import { DAY_MS, istDate } from '../../../preload/contract/ist-date';
import type { ClockPort, GatewayPort, JournalFailure, JournalPort } from '../ports';
import { createSaleWait, type SaleWaitPorts } from '../sale/sale-wait';
import { galla } from '../state/moment';

/** Where the pass finds what it asks about. */
export interface DayEndJournal extends Pick<JournalPort, 'checksOn' | 'recharge'> {
  /** All successes and failures of one account since an Indian day, largest amount first. */
  dayEndCandidates(
    accountId: AccountId,
    fromIstDate: string,
  ): Promise<Result<readonly Recharge[], JournalFailure>>;
}

/** What the day-end pass works with. */
export interface DayEndPorts extends SaleWaitPorts {
  readonly journal: DayEndJournal;
  readonly followUp: Pick<FollowUp, 'check'>;
  readonly gateway: Pick<GatewayPort, 'canAsk'>;
  readonly clock: ClockPort;
  account(): AccountId | null;
  /** Status checks allowed a day. */
  dailyCap(): number;
}

/** Why a pass did not begin. */
export type DayEndNotRun = JournalFailure | 'no_account' | 'no_token';

/** Asks about what seems to have ended before the shop closes its day: late flips cost money until they are seen. */
export interface DayEnd {
  /** Runs one pass; while one runs, answers that one. `onProgress` must not throw. */
  run(onProgress: (progress: DayEndProgress) => void): Promise<Result<DayEndReport, DayEndNotRun>>;
  /** Ends the pass that runs, after the question under way. */
  stop(): void;
}

/** Between two questions. */
const GAP_MS = 300;

/** Takes what is left of the day's cap for recent successes and failures, largest amounts first. */
export function createDayEnd(ports: DayEndPorts): DayEnd {
  const saleWait = createSaleWait(ports);
  let running: Promise<Result<DayEndReport, DayEndNotRun>> | null = null;
  let turn = { stopped: false };
  /** What a pass asked that did not get to its end: the next one goes on with the others, and comes back to these. */
  let askedBefore: ReadonlySet<RefId> = new Set();

  async function pass(onProgress: (progress: DayEndProgress) => void) {
    const account = ports.account();
    if (account === null) return fail('no_account' as const);
    if (!ports.gateway.canAsk(account)) return fail('no_token' as const);
    const from = istDate(ports.clock.now() - DAY_MS);
    const candidates = await ports.journal.dayEndCandidates(account, from);
    if (!candidates.ok) return candidates;
    const wasAskedBefore = ({ refId }: Recharge) => askedBefore.has(refId);
    const rows = [
      ...candidates.value.filter((row) => !wasAskedBefore(row)),
      ...candidates.value.filter(wasAskedBefore),
    ];
    const report = await askAll(account, rows, onProgress);
    const left = new Set(report.notAsked.map(({ refId }) => refId));
    askedBefore = new Set(
      left.size === 0 ? [] : rows.map(({ refId }) => refId).filter((id) => !left.has(id)),
    );
    return ok(report);
  }

  async function askAll(
    account: AccountId,
    rows: readonly Recharge[],
    onProgress: (progress: DayEndProgress) => void,
  ): Promise<DayEndReport> {
    const changed: Recharge[] = [];
    let asked = 0;
    /** Rows that somebody else asked about meanwhile. */
    let passedOver = 0;
    const toAsk = () => rows.length - passedOver;
    const report = (end: DayEndEnd): DayEndReport => ({
      end,
      asked,
      changed,
      notAsked: rows.slice(asked + passedOver),
    });

    for (const row of rows) {
      // Asked anew each time: follow-up goes on meanwhile and counts on the same cap.
      const left = await leftOfCap(account);
      if (left === null) return report('journal');
      onProgress({ asked, toAsk: Math.min(toAsk(), asked + left), changed: changed.length });
      if (left === 0) return report('cap_reached');
      await saleWait.letSaleGoFirst();
      if (turn.stopped) return report('stopped');
      const now = await ports.journal.recharge(row.refId);
      if (!now.ok || now.value === null) return report('journal');
      if (wasAsked(row, now.value)) {
        passedOver += 1;
        if (now.value.state !== row.state) changed.push(now.value);
        continue;
      }
      const checked = await ports.followUp.check(row.refId, 'day_end', galla);
      if (!checked.ok) return report(endBy(checked.failure));
      asked += 1;
      if (checked.value.state !== row.state) changed.push(checked.value);
      await pause(GAP_MS);
    }
    onProgress({ asked, toAsk: toAsk(), changed: changed.length });
    return report('all_asked');
  }

  async function leftOfCap(account: AccountId): Promise<number | null> {
    const asked = await ports.journal.checksOn(account, istDate(ports.clock.now()));
    return asked.ok ? checksLeft(ports.dailyCap(), asked.value).day_end : null;
  }

  async function pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      ports.clock.after(ms, resolve);
    });
  }

  return {
    async run(onProgress) {
      if (running !== null) return running;
      turn = { stopped: false };
      running = pass(onProgress).finally(() => {
        running = null;
      });
      return running;
    },
    stop() {
      turn.stopped = true;
      saleWait.end();
    },
  };
}

/** Whether follow-up or a person asked about a row since the pass began: a move starts a new round of checks. */
function wasAsked(then: Recharge, now: Recharge): boolean {
  return now.state !== then.state || now.checksDone !== then.checksDone;
}

function endBy(failure: NotChecked): DayEndEnd {
  switch (failure) {
    case 'checks_used_up':
      return 'cap_reached';
    case 'no_connection':
    case 'no_token':
    case 'other_account':
    case 'wrong_credentials':
    case 'address_refused':
      return 'cannot_ask';
    case 'no_such_row':
    case 'nothing_to_check':
    case 'asked_just_now':
    case 'checks_by_hand_used_up':
    case 'disk_full':
    case 'not_writable':
    case 'busy':
    case 'corrupt':
    case 'io':
    case 'closed':
      return 'journal';
  }
}
