import { fail, ok, type Result } from '../../../preload/contract/result';
import type { TypedPieces } from '../../../preload/contract/shift/denomination';
import type { CloseDraft, CountedFor, ShiftNow, XReport } from '../../../preload/contract/shift/shift';
import type { JournalFailure } from '../../recharge/ports';
import { signedTime, type Actor } from '../../recharge/state/moment';
import type { DeskParts } from '../desk-parts';
import { notRead, notWritten, type JournalTrouble, type NotRead } from '../journal-trouble';
import type { Machinery } from '../machinery';
import { isCountedBy, judgingBy, type Run } from './close-judging';
import { createDraftAfter } from './draft-now';
import { readCount } from './read-count';
import { refused, type Refused } from './refused';

/** A drawer as somebody counted it. */
export interface CountTyped {
  /** Made once for each form: what is asked again with it is noted once. */
  readonly requestId: string;
  readonly pieces: readonly TypedPieces[];
}

/** Why a count is not written. `line`: which of it cannot be right. */
export type NotCounted<Code> =
  Refused<Code> | { readonly kind: 'bad_count'; readonly line: string } | JournalTrouble;

/** Why a count for a shift does not go on. */
type NotHeld = 'close_over' | 'count_again' | 'already_recorded';

/** Shifts at the drawer, and what happened since the last close. */
export interface DeskShifts {
  now(): Promise<Result<ShiftNow, JournalFailure>>;
  /** Without a count. */
  open(
    requestId: string,
    actor: Actor,
  ): Promise<
    Result<ShiftNow, Refused<'shift_already_open' | 'close_under_way' | 'already_recorded'> | JournalTrouble>
  >;
  /** Begins to count for a shift, and fixes the last move. */
  beginCount(
    wanted: { readonly requestId: string; readonly of: Exclude<CountedFor, 'close'> },
    actor: Actor,
  ): Promise<
    Result<
      CloseDraft,
      | Refused<
          | 'shift_already_open'
          | 'no_shift'
          | 'close_under_way'
          | 'count_under_way'
          | 'already_recorded'
          | 'close_over'
        >
      | JournalTrouble
    >
  >;
  resumeCount(
    draft: number,
    actor: Actor,
  ): Promise<Result<CloseDraft, Refused<'close_over'> | JournalTrouble>>;
  /** Writes the count. The shift begins with it, unless a note is needed first: the draft then stays. */
  count(
    typed: CountTyped & { readonly draft: number },
    actor: Actor,
  ): Promise<Result<ShiftNow, NotCounted<NotHeld>>>;
  note(
    typed: { readonly requestId: string; readonly draft: number; readonly note: string },
    actor: Actor,
  ): Promise<Result<ShiftNow, Refused<NotHeld | 'count_first' | 'note_needed'> | JournalTrouble>>;
  cancelCount(draft: number, actor: Actor): Promise<Result<ShiftNow, Refused<'close_over'> | JournalTrouble>>;
  x(actor: Actor): Promise<Result<XReport, NotRead | Refused<'count_first'>>>;
  /** Whether what the drawer should hold is kept from them until they have written their count. */
  isWithheldFrom(actor: Actor): Promise<Result<boolean, JournalFailure>>;
}

/** Makes them over the journal of a desk. */
export function createDeskShifts(
  { journal }: Pick<Machinery, 'journal'>,
  { clock, closeSettings, news }: Pick<DeskParts, 'clock' | 'closeSettings' | 'news'>,
  run: Run,
): DeskShifts {
  async function now(): Promise<Result<ShiftNow, JournalFailure>> {
    const read = await journal.shiftNow(clock.now(), judgingBy(closeSettings(), run));
    return read.ok ? ok({ ...read.value, shiftRequired: closeSettings().shiftRequired }) : read;
  }

  const draftAfter = createDraftAfter({ journal }, { closeSettings }, run);

  async function begun<Code extends string>(
    done: Result<'done' | Code, JournalFailure>,
  ): Promise<Result<ShiftNow, Refused<Code> | JournalTrouble>> {
    if (!done.ok) return notWritten(done.failure);
    if (done.value !== 'done') return refused(done.value);
    // A count books what it is over or short.
    news.drawer();
    const shift = await now();
    return shift.ok ? shift : notRead(shift.failure);
  }

  async function isWithheldFrom(actor: Actor): Promise<Result<boolean, JournalFailure>> {
    const draft = await journal.closeDraft(judgingBy(closeSettings(), run));
    if (!draft.ok) return draft;
    const { value } = draft;
    return ok(value !== null && value.isBlind && value.step === 'count' && isCountedBy(value, actor));
  }

  return {
    now,
    isWithheldFrom,
    async open(requestId, actor) {
      return begun(await journal.beginShift(signedTime(clock, actor), requestId));
    },
    async beginCount({ requestId, of }, actor) {
      const beginning = { of, isBlind: closeSettings().blindCount, run };
      return draftAfter(await journal.beginCount(beginning, signedTime(clock, actor), requestId));
    },
    async resumeCount(draft, actor) {
      return draftAfter(await journal.resumeDraft({ draft, kind: 'shift', run }, signedTime(clock, actor)));
    },
    async count({ requestId, draft, pieces }, actor) {
      const { denominations, noteAbovePaise } = closeSettings();
      const counted = readCount(pieces, denominations);
      if (!counted.ok) return fail({ kind: 'bad_count', line: counted.failure });
      const count = { draft, counted: counted.value, run, noteAbovePaise };
      return begun(await journal.countForShift(count, signedTime(clock, actor), requestId));
    },
    async note({ requestId, draft, note }, actor) {
      const { noteAbovePaise } = closeSettings();
      const noted = { draft, note, run, noteAbovePaise };
      return begun(await journal.noteCount(noted, signedTime(clock, actor), requestId));
    },
    async cancelCount(draft, actor) {
      const cancelled = { draft, kind: 'shift' } as const;
      return begun(await journal.cancelDraft(cancelled, signedTime(clock, actor)));
    },
    async x(actor) {
      const withheld = await isWithheldFrom(actor);
      if (!withheld.ok) return notRead(withheld.failure);
      if (withheld.value) return refused('count_first');
      const report = await journal.xReport(clock.now());
      return report.ok ? report : notRead(report.failure);
    },
  };
}
