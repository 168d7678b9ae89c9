import type { AppStatus } from '../../../preload/contract/settings/settings';

let turn = 0;

/**
 * Which journal and whose money the page shows: practice, or one account, and to whom. `null`: none. A counter where somebody
 * else stands is another one, and a locked one is none: nothing of the one before stays in the page.
 */
export function counterOf(status: AppStatus | null): string | null {
  if (status === null || status.problem !== null || status.lock.kind === 'locked') return null;
  const person = status.lock.kind === 'open' ? ` ${status.lock.person.id}` : '';
  if (status.mode === 'real') return `real ${status.account?.accountId ?? ''}${person}`;
  return status.mode === 'practice' ? `practice${person}` : null;
}

/** Another counter is shown from now on: what was asked of the one before is void. */
export function turnToAnotherCounter(): void {
  turn += 1;
}

/** Waits for an answer; `null` when it comes from the counter that was shown before. */
export async function fromThisCounter<T>(asked: Promise<T>): Promise<T | null> {
  const mine = turn;
  const answer = await asked;
  return mine === turn ? answer : null;
}
