import { ok, type Result } from '../../../preload/contract/result';
import type { CloseDraft } from '../../../preload/contract/shift/shift';
import type { JournalFailure } from '../../recharge/ports';
import type { DeskParts } from '../desk-parts';
import { notRead, notWritten, type JournalTrouble } from '../journal-trouble';
import type { Machinery } from '../machinery';
import { judgingBy, type Run } from './close-judging';
import { refused, type Refused } from './refused';

/** Answers the draft that is there after a step, or why the step was not taken. */
export type DraftAfter = <Code extends string>(
  done: Result<'done' | Code, JournalFailure>,
) => Promise<Result<CloseDraft, Refused<Code | 'close_over'> | JournalTrouble>>;

/** Makes it over the journal of a desk. */
export function createDraftAfter(
  { journal }: Pick<Machinery, 'journal'>,
  { closeSettings }: Pick<DeskParts, 'closeSettings'>,
  run: Run,
): DraftAfter {
  return async (done) => {
    if (!done.ok) return notWritten(done.failure);
    if (done.value !== 'done') return refused(done.value);
    const draft = await journal.closeDraft(judgingBy(closeSettings(), run));
    if (!draft.ok) return notRead(draft.failure);
    return draft.value === null ? refused('close_over') : ok(draft.value);
  };
}
