import type { AppStatus } from '../../../preload/contract/settings/settings';

let turn = 0;

/** Which journal and whose money the page shows: practice, or one account. `null`: neither. */
export function counterOf(status: AppStatus | null): string | null {
  if (status === null || status.problem !== null) return null;
  if (status.mode === 'real') return `real ${status.account?.accountId ?? ''}`;
  return status.mode === 'practice' ? 'practice' : null;
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
