import type { AccountId, RefId } from '../../../preload/contract/ids';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { AccountRefusal } from '../../../preload/contract/settings/settings';
import { BY_HAND_PAUSE_MS } from '../../../preload/contract/rules/by-hand-pause';
import { checksLeft } from '../state/check-budget';
import type { CheckBudget } from '../../../preload/contract/sale/entries/entry-words';
import { dayToAsk } from './day-to-ask';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import { entryOfStatus } from '../state/facts';
import { istDate } from '../../../preload/contract/ist-date';
import { galla, momentOf, type Actor } from '../state/moment';
import { oneAfterTheOther } from '../one-after-the-other';
import type {
  ClockPort,
  Entered,
  GatewayPort,
  JournalFailure,
  JournalPort,
  NewsPort,
  OperatorPort,
} from '../ports';
import { refusalIn, type NameCondition } from '../state/refusal';
import type { Saver } from '../sale/saver';

/** What an asker works with. */
export interface AskPorts {
  readonly journal: Pick<JournalPort, 'recharge' | 'enter' | 'checksOn'>;
  readonly saver: Saver;
  readonly gateway: GatewayPort;
  readonly operators: OperatorPort;
  readonly clock: ClockPort;
  readonly news: NewsPort;
  /** The account whose rows are asked about; `null` while none is connected. */
  account(): AccountId | null;
  /** What the clock that a row was made under is known to have differed by from the gateway's, when it was; else `null`. */
  clockOffWhenMade(row: Pick<Recharge, 'refId' | 'createdAt'>): number | null;
  /** Status checks allowed a day. */
  dailyCap(): number;
  /** Names what a gateway's message is about. */
  readonly conditionOf: NameCondition;
}

/** Why a check brought nothing. */
export type NotChecked =
  | JournalFailure
  | AccountRefusal
  | 'no_such_row'
  | 'other_account'
  | 'no_token'
  | 'nothing_to_check'
  | 'no_connection'
  /** By hand only: the row was asked about less than a minute ago. */
  | 'asked_just_now'
  /** The day's checks of this kind are used up. */
  | 'checks_used_up'
  /** By hand only: the day's checks by hand are used up. */
  | 'checks_by_hand_used_up';

/** Asks the gateway about single rows. */
export interface Asker {
  /** Asks now for `actor`, whatever the row's schedule, unless the day's checks of this kind are used up. */
  check(refId: RefId, budget: CheckBudget, actor: Actor): Promise<Result<Recharge, NotChecked>>;
  /** Resolves when no check is under way. */
  idle(): Promise<void>;
}

/** Makes what asks about one row: count it, ask once, write down what came. */
export function createAsker(ports: AskPorts): Asker {
  const { journal, saver, gateway, operators, clock, news } = ports;
  const asking = new Map<RefId, Promise<Result<Recharge, NotChecked>>>();
  /** Rows with an answer that is not committed yet, and why. */
  const unsaved = new Map<RefId, JournalFailure>();
  /** Of many presses at one moment each has to see the ones before it. */
  const inTurn = oneAfterTheOther();

  /** Two questions about one row at a time would only race each other. */
  async function check(
    refId: RefId,
    budget: CheckBudget,
    actor: Actor,
  ): Promise<Result<Recharge, NotChecked>> {
    const underWay = asking.get(refId);
    if (underWay !== undefined) return underWay;
    // The answer is there and only waits to be written: the gateway would say nothing more.
    const failure = unsaved.get(refId);
    if (failure !== undefined) return fail(failure);
    const asked = ask(refId, budget, actor).finally(() => asking.delete(refId));
    asking.set(refId, asked);
    return asked;
  }

  async function ask(refId: RefId, budget: CheckBudget, actor: Actor): Promise<Result<Recharge, NotChecked>> {
    const found = await journal.recharge(refId);
    if (!found.ok) return found;
    const row = found.value;
    if (row === null) return fail('no_such_row');
    if (row.accountId !== ports.account()) return fail('other_account');
    if (!gateway.canAsk(row.accountId)) return fail('no_token');
    if (row.state === 'created' || row.state === 'sent') return fail('nothing_to_check');
    const day = istDate(clock.now());
    const learnedOffMs = row.clockOffMs === null ? ports.clockOffWhenMade(row) : null;
    const counted = await inTurn(async () => count(row, { istDate: day, budget, learnedOffMs }, actor));
    if (!counted.ok) return counted;
    const named = dayToAsk({ ...row, learnedOffMs: learnedOffMs ?? row.learnedOffMs });
    const answer = await gateway.status({ ...row, istDate: named });
    news.answered(answer, clock.now(), row);
    const entry = entryOfStatus(answer, row, operators, ports.conditionOf, { istDate: day, budget });
    const entered = entry.kind === 'status_not_asked' ? await takeBack(row, entry) : await keep(row, entry);
    if (!entered.ok) return entered;
    if (entered.value.kind === 'no_such_row') return fail('no_such_row');
    if (answer.kind === 'not_sent') return fail('no_connection');
    const refusal = refusalIn(answer, ports.conditionOf);
    return refusal === null ? ok(entered.value.recharge) : fail(refusal);
  }

  /** What is lost of this costs one check of the day, and no word. */
  async function takeBack(row: Recharge, note: Note): Promise<Result<Entered, JournalFailure>> {
    const entered = await journal.enter(row.refId, note, momentOf(clock, galla));
    if (entered.ok && entered.value.kind === 'entered') news.changed(entered.value.recharge, null);
    return entered;
  }

  /** Answers after the first try to write it down; the others go on by themselves. */
  async function keep(row: Recharge, fact: Fact): Promise<Result<Entered, JournalFailure>> {
    const { refId } = row;
    const { tried, ended } = saver.save({
      row,
      fact,
      // Nobody else asks about the row meanwhile.
      isWritten: ({ askedAt }, triedAt) => askedAt !== null && triedAt.has(askedAt),
      saved: news.changed,
    });
    const entered = await tried;
    if (entered.ok && entered.value.kind === 'entered') await ended;
    else unsaved.set(refId, entered.ok ? 'io' : entered.failure);
    void ended.then(() => unsaved.delete(refId));
    return entered;
  }

  /** Counted before the wire: a crash may cost a question, never hide one. */
  async function count(
    row: Recharge,
    question: Omit<Extract<Note, { kind: 'status_asked' }>, 'kind'>,
    actor: Actor,
  ): Promise<Result<unknown, NotChecked>> {
    const { budget } = question;
    if (budget === 'by_hand' && wasAskedJustNow(row, clock.now())) return fail('asked_just_now');
    // Here, where one is counted at a time: whoever asks has looked before, and waited since.
    const asked = await journal.checksOn(row.accountId, question.istDate);
    if (!asked.ok) return asked;
    if (checksLeft(ports.dailyCap(), asked.value)[budget] === 0) {
      return fail(budget === 'by_hand' ? 'checks_by_hand_used_up' : 'checks_used_up');
    }
    return journal.enter(row.refId, { kind: 'status_asked', ...question }, momentOf(clock, actor));
  }

  return {
    check,
    async idle() {
      await Promise.allSettled(asking.values());
    },
  };
}

function wasAskedJustNow({ askedAt }: Recharge, now: number): boolean {
  // What was asked under a clock that ran ahead is no reason to wait until then.
  return askedAt !== null && askedAt <= now && now - askedAt < BY_HAND_PAUSE_MS;
}
