import type { Failure, FailureCode } from '../../../preload/contract/bridge/failures';
import { ok, type Result } from '../../../preload/contract/result';

/** A page of a list, newest first. */
interface Page {
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
}

/** So many pages of a list, one after the other: whatever is new since they were read last is among them. */
export async function readPages<Each extends Page, Code extends FailureCode>(
  pages: number,
  read: (before: number | null) => Promise<Result<Each, Failure<Code>>>,
): Promise<Result<readonly Each[], Failure<Code>>> {
  const all: Each[] = [];
  for (let before: number | null = null, page = 0; page < pages; page += 1) {
    const answer = await read(before);
    if (!answer.ok) return answer;
    all.push(answer.value);
    ({ before } = answer.value);
    if (before === null) break;
  }
  return ok(all);
}

/** Whether there are more of them. */
export function hasMore(pages: readonly Page[]): boolean {
  return (pages.at(-1)?.before ?? null) !== null;
}
