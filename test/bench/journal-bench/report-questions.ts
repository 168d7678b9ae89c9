import { readWallet } from '../../../src/main/desk/earnings/read-wallet';
import { walkWallet } from '../../../src/main/earnings/wallet/walk';
import type { PeriodPlace } from '../../../src/main/journal/reports/period-place';
import type { PeriodSlice } from '../../../src/main/journal/reports/period-slice';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { DAY_MS, istDate } from '../../../src/preload/contract/ist-date';
import { ok } from '../../../src/preload/contract/result';
import { anAccount } from '../../journal/support/builders';
import type { Question, Taking } from './questions';

const MONTH = 30;

/** The reports over a month: the one until yesterday, and the one until a year ago, in turns. */
export function reportQuestions(journal: JournalCalls, today: number): readonly Question[] {
  const report = (what: string, calls: (to: number, taking: Taking) => void | Promise<void>): Question => ({
    what: `report: ${what}`,
    times: 6,
    calls: (n, taking) => calls(today - (n % 2 === 0 ? 1 : 365) * DAY_MS, taking),
  });
  return [
    report('a month', (to, { time }) => {
      const days = { from: istDate(to - (MONTH - 1) * DAY_MS), to: istDate(to) };
      for (let after: PeriodPlace | null = null; ;) {
        const from: PeriodPlace | null = after;
        const slice: PeriodSlice = time(() => journal.periodSlice(days, from));
        ({ after } = slice);
        if (after === null) return;
      }
    }),
    report('earnings of a month', (to, { time }) => {
      for (let day = 0; day < MONTH; day += 1) {
        const date = istDate(to - day * DAY_MS);
        time(() => journal.soldByAmount(date, date));
      }
    }),
    report('wallet of a month, the journal', async (to, { time }) => explainWallet(journal, to, time)),
    report('wallet of a month, main', async (to, { add }) => {
      let askedMs = 0;
      const allMs = await busyMs(async () =>
        explainWallet(journal, to, (work) => {
          const since = process.threadCpuUsage();
          const answer = work();
          askedMs += msSince(since);
          return answer;
        }),
      );
      add(allMs - askedMs);
    }),
    report('closes', (_to, { time }) => {
      time(() => journal.closesPage(null));
    }),
    report('moves of a day', (to, { time }) => {
      time(() => journal.movesOfDay(istDate(to)));
    }),
  ];
}

/** What the question `earnings:wallet` does; each call of the journal by `time`. */
async function explainWallet(journal: JournalCalls, to: number, time: Taking['time']): Promise<void> {
  const atHand: Parameters<typeof readWallet>[0] = {
    walletSpan: async (...args) => ok(time(() => journal.walletSpan(...args))),
    walletSales: async (...args) => ok(time(() => journal.walletSales(...args))),
    walletMoves: async (...args) => ok(time(() => journal.walletMoves(...args))),
    toldBalances: async (...args) => ok(time(() => journal.toldBalances(...args))),
    notedOfWallet: async (...args) => ok(time(() => journal.notedOfWallet(...args))),
  };
  const of = { accountId: anAccount(), from: to - MONTH * DAY_MS, to };
  const read = await readWallet(atHand, of, [], () => true);
  if (!read.ok || read.value === null) throw new Error('the wallet was not read');
  for (const { effects, told } of read.value) {
    const walk = walkWallet(effects);
    for (const each of told) walk.take(each);
    walk.end();
  }
}

async function busyMs(work: () => Promise<void>): Promise<number> {
  const since = process.threadCpuUsage();
  await work();
  return msSince(since);
}

function msSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
}
