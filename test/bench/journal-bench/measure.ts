import { noFilter } from '../../../src/preload/contract/sale/history-filter';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import type { Asked, Question, Taking } from './questions';

/** What a question took, in milliseconds: each call of the journal, and all of them until the answer was whole. */
export interface Taken {
  readonly calls: number;
  /** Of one call: how long the thread that sells was busy. */
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
  /** Until the page was full, or all was looked through: the mean, for the time of a thread is counted in ticks of some ms. */
  readonly whole: number;
}

const PAGE = 100;

/** Asks it as often as it says. `cpu`: what this thread worked, whatever else the machine does. */
export async function measure(
  journal: JournalCalls,
  question: Question,
): Promise<{ readonly wall: Taken; readonly cpu: Taken }> {
  const wall: number[][] = [];
  const cpu: number[][] = [];
  for (let n = 0; n < question.times; n += 1) {
    const calls: { readonly wall: number[]; readonly cpu: number[] } = { wall: [], cpu: [] };
    const time: Taking['time'] = (work) => {
      const before = process.threadCpuUsage();
      const since = performance.now();
      const answer = work();
      calls.wall.push(performance.now() - since);
      const { user, system } = process.threadCpuUsage(before);
      calls.cpu.push((user + system) / 1000);
      return answer;
    };
    if ('ask' in question) time(() => question.ask(n));
    else if ('calls' in question) await question.calls(n, { time, add: (ms) => calls.cpu.push(ms) });
    else askHistory(journal, question.history(n), time);
    wall.push(calls.wall);
    cpu.push(calls.cpu);
  }
  return { wall: taken(wall), cpu: taken(cpu) };
}

function askHistory(journal: JournalCalls, asked: Asked, time: Taking['time']): void {
  const { search = '', filter = {} } = asked;
  let before = asked.before ?? null;
  let left = PAGE;
  for (;;) {
    const from = before;
    const most = left;
    const page = time(() => journal.historyPage({ search, filter: { ...noFilter, ...filter } }, from, most));
    left -= page.rows.length;
    ({ before } = page);
    if (page.lookedTo === null) return;
  }
}

function taken(rounds: readonly (readonly number[])[]): Taken {
  const each = rounds.flat().toSorted((one, other) => one - other);
  const at = (sorted: readonly number[], share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    calls: Math.round(each.length / rounds.length),
    median: at(each, 0.5),
    p99: at(each, 0.99),
    worst: at(each, 1),
    whole: each.reduce((sum, ms) => sum + ms, 0) / rounds.length,
  };
}
