import type { AccountId, RefId } from '../../src/preload/contract/ids';
import type { Waiting } from '../../src/preload/contract/sale/overview';
import { fail } from '../../src/preload/contract/result';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import type { DealtWith } from '../../src/main/journal/rows/deal-with';
import type { Checks } from '../../src/main/recharge/state/check-budget';
import type { Fact, Note } from '../../src/preload/contract/sale/entries/entry-schemas';
import { anybody, momentOf } from '../../src/main/recharge/state/moment';
import type { Entered, SentLine } from '../../src/main/recharge/ports';
import type { Dealing } from '../../src/main/recharge/state/dealing';
import { localJournal, type LocalJournal } from '../support/desk/local-journal';
import type { Calendar } from './calendar';
import { openCounter, type Counter } from './counter';
import type { Judge } from './judge';
import type { Mistake } from './mistakes';
import type { ModelGateway } from './model-gateway';
import { needsYou } from './needs-you';
import { nightOf, saleTimes, type Shop } from './shop';
import type { SimulatedClock } from './simulated-clock';
import { isIn, MINUTE, SECOND, timeOf, type Span } from './spans';
import { createStaff } from './staff';
import { aRequestId } from '../support/builders/a-request-id';

/** What a shop counted. */
export interface ShopFigures {
  readonly sold: number;
  /** Sales that the shield, or anything else, refused before they left. */
  readonly refused: number;
  /** The most rows that ever stood under *Needs you* at once. */
  readonly mostListed: number;
  /** Rows that were ever listed as not asked for a day. */
  readonly notAskedForADay: number;
  /** Rows that changed after their outcome was shown, and were listed. */
  readonly changedSince: number;
  /** Rows that a day-end pass named as not asked. */
  readonly namedByPasses: number;
}

/** A shop at work. */
export interface OpenShop {
  /** Looks at everything that the shop could see now, and shows it to the judge. */
  look(): void;
  figures(): ShopFigures;
}

/** What a shop is made of. */
export interface ShopParts {
  readonly shop: Shop;
  readonly calendar: Calendar;
  readonly clock: SimulatedClock;
  readonly gateway: ModelGateway;
  readonly judge: Judge;
  readonly account: AccountId;
  readonly chance: () => number;
  readonly sentLog: SentLine[];
  readonly calls: JournalCalls;
  readonly mistake: Mistake | null;
}

/** Puts people, a counter and a calendar together: everything of the month is on the clock when this resolves. */
export async function openShop(parts: ShopParts): Promise<OpenShop> {
  const { shop, calendar, clock, gateway, judge, chance, calls, mistake } = parts;
  let counter: Counter | null = null;
  let run = 0;
  let counted: { readonly key: string; readonly checks: Checks } | null = null;
  let [sold, refused, mostListed] = [0, 0, 0];
  const namedByPasses = new Set<string>();
  const notAskedForADay = new Set<string>();
  const changedSince = new Set<string>();
  const staff = createStaff({ ...parts, enter, check: async (refId) => counter?.press(refId) });

  /** The journal of one run of Galla: after its end nothing gets in, as from a process that is gone. */
  function journalOf(mine: number): LocalJournal {
    const journal = localJournal({ ...calls, checksOn });
    const isGone = () => mine !== run;
    return {
      ...journal,
      async openIntent(...asked) {
        if (isGone()) return fail('closed');
        const opened = await journal.openIntent(...asked);
        if (opened.ok && opened.value.kind === 'opened') judge.made(opened.value.recharge.refId);
        return opened;
      },
      async enter(...asked) {
        if (isGone()) return fail('closed');
        const entered = await journal.enter(...asked);
        if (entered.ok) witness(asked[0], asked[1], entered.value);
        return entered;
      },
    };
  }

  /** As the journal counts, which is slow for so many looks: the count stays while nothing is written. */
  function checksOn(...asked: Parameters<JournalCalls['checksOn']>): Checks {
    const key = asked.join(' ');
    if (counted?.key !== key) counted = { key, checks: calls.checksOn(...asked) };
    return counted.checks;
  }

  function witness(refId: RefId, entry: Fact | Note | Dealing, entered: DealtWith | Entered): void {
    counted = null;
    if (entered.kind !== 'entered') return;
    judge.entered(refId, entry, entered.recharge.state, counter?.whoAsks(refId) ?? null);
  }

  /** What a person does to a row. */
  async function enter(refId: RefId, entry: Fact | Dealing): Promise<boolean> {
    const moment = momentOf(clock, anybody);
    const entered = isDealing(entry)
      ? calls.dealWith(refId, entry, moment, aRequestId())
      : calls.enter(refId, entry, moment);
    witness(refId, entry, entered);
    return entered.kind === 'entered';
  }

  async function start(): Promise<void> {
    run += 1;
    counter = await openCounter({
      ...parts,
      journal: journalOf(run),
      dailyCap: () => mistake?.cap ?? shop.dailyCap,
      randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(chance() * 256)),
      ended({ refId, state }) {
        // Now and then the customer has gone, or staff look at something else.
        if (chance() < 0.95)
          witness(
            refId,
            { kind: 'shown', state },
            calls.enter(refId, { kind: 'shown', state }, momentOf(clock, anybody)),
          );
      },
    });
  }

  function stop(): void {
    counter?.stop();
    counter = null;
    run += 1;
  }

  function standsStill(span: Span): void {
    judge.excuse({ from: span.from, to: span.to + MINUTE });
    clock.at(span.from, stop);
    clock.at(span.to, start);
  }

  async function sell(): Promise<void> {
    if (counter === null) return;
    // Staff do not go on as if nothing were when nothing works.
    if (gateway.trouble() !== null && chance() < 0.8) return;
    if (await counter.sell(staff.customer())) sold += 1;
    else refused += 1;
  }

  function look(): readonly Waiting[] {
    const all = needsYou(calls, clock.now());
    const waiting = mistake?.listed?.(all) ?? all;
    const isClockWrong = calendar.wrongClocks.some(
      (span) => isIn(span, clock.trueNow()) && Math.abs(span.offMs) > MINUTE * 10,
    );
    mostListed = Math.max(mostListed, waiting.length);
    for (const { recharge, why } of waiting) {
      if (why === 'not_asked') notAskedForADay.add(recharge.refId);
      if (why === 'changed_since') changedSince.add(recharge.refId);
    }
    if (!isClockWrong) {
      judge.inspect({
        needsYou: refIdsOf(waiting),
        forAPerson: refIdsOf(waiting.filter(({ recharge }) => recharge.needsPerson)),
        namedByPasses,
        notReached:
          mistake?.isHeaderSilent === true ? null : (counter?.followUp.standing().usedUp?.notAsked ?? null),
        isAsking: counter !== null && gateway.trouble() === null,
      });
    }
    return waiting;
  }

  async function pass(): Promise<void> {
    const report = await counter?.dayEnd.run(() => undefined);
    if (report?.ok === true) for (const { refId } of report.value.notAsked) namedByPasses.add(refId);
  }

  async function pressOnce(): Promise<void> {
    const open = openRows();
    const refId = open[Math.floor(chance() * open.length)];
    if (refId !== undefined) await counter?.press(refId);
  }

  function openRows(): readonly RefId[] {
    return [...judge.stories.values()]
      .filter(({ state }) => state === 'pending' || state === 'unknown')
      .slice(-20)
      .map(({ refId }) => refId);
  }

  await start();
  for (let day = 0; day < calendar.days; day += 1) {
    for (const time of saleTimes(shop, day, chance)) clock.at(time, sell);
    for (const hour of [9.5, 13.2, 17.2]) clock.at(timeOf(day, hour), () => void look());
    for (let press = 0; press < 4; press += 1) clock.at(timeOf(day, 8 + 13 * chance()), pressOnce);
    clock.at(timeOf(day, 21.5), pass);
    clock.at(timeOf(day, 22.3), async () => staff.dealWith(look()));
    const night = nightOf(shop, day);
    if (night !== null) standsStill(night);
  }
  for (const from of calendar.powerCuts) standsStill({ from, to: from + MINUTE });
  for (const from of calendar.impatient) {
    for (let press = 0; press < 60; press += 1) clock.at(from + press * 10 * SECOND, pressOnce);
  }
  for (const { from, to, offMs } of calendar.wrongClocks) {
    for (const [time, off] of [
      [from, offMs],
      [to, 0],
    ] as const) {
      clock.at(time, () => {
        clock.setOff(off);
        judge.clockWasSet();
      });
    }
  }

  return {
    look: () => void look(),
    figures: () => ({
      sold,
      refused,
      mostListed,
      notAskedForADay: notAskedForADay.size,
      changedSince: changedSince.size,
      namedByPasses: namedByPasses.size,
    }),
  };
}

function isDealing(entry: Fact | Dealing): entry is Dealing {
  const kinds: readonly string[] = ['cash_returned', 'cash_received', 'customer_told', 'nothing_owed'];
  return kinds.includes(entry.kind);
}

function refIdsOf(waiting: readonly Waiting[]): ReadonlySet<string> {
  return new Set(waiting.map(({ recharge }) => recharge.refId));
}
