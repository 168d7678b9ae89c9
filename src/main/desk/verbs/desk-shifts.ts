import { fail, ok, type Result } from '../../../preload/contract/result';
import type { TypedPieces } from '../../../preload/contract/shift/denomination';
import type { ShiftNow, XReport } from '../../../preload/contract/shift/shift';
import type { JournalFailure } from '../../recharge/ports';
import { signedTime, type Actor } from '../../recharge/state/moment';
import type { DeskParts } from '../desk-parts';
import { notRead, notWritten, type JournalTrouble, type NotRead } from '../journal-trouble';
import type { Machinery } from '../machinery';
import { isCountedBy, judgingBy, type Run } from './close-judging';
import { readCount } from './read-count';

/** A drawer as somebody counted it. */
export interface CountTyped {
  /** Made once for each form: what is asked again with it is noted once. */
  readonly requestId: string;
  readonly pieces: readonly TypedPieces[];
}

/** The journal says no: with the code that the page gets. */
export interface Refused<Code> {
  readonly kind: 'refused';
  readonly code: Code;
}

/** Says it. */
export function refused<Code extends string>(code: Code) {
  return fail<Refused<Code>>({ kind: 'refused', code });
}

/** Why a count is not written. `line`: which of it cannot be right. */
export type NotCounted<Code> =
  Refused<Code> | { readonly kind: 'bad_count'; readonly line: string } | JournalTrouble;

type NotNow = 'close_under_way' | 'already_recorded';

/** Shifts at the drawer, and what happened since the last close. */
export interface DeskShifts {
  now(): Promise<Result<ShiftNow, JournalFailure>>;
  /** `pieces`: `null`: the drawer was not counted. */
  open(
    typed: Omit<CountTyped, 'pieces'> & { readonly pieces: CountTyped['pieces'] | null },
    actor: Actor,
  ): Promise<Result<ShiftNow, NotCounted<'shift_already_open' | NotNow>>>;
  handOver(typed: CountTyped, actor: Actor): Promise<Result<ShiftNow, NotCounted<'no_shift' | NotNow>>>;
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

  async function begun<Code extends string>(
    done: Result<'done' | Code, JournalFailure>,
  ): Promise<Result<ShiftNow, NotCounted<Code>>> {
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
    async open({ requestId, pieces }, actor) {
      const counted = pieces === null ? ok(null) : readCount(pieces, closeSettings().denominations);
      if (!counted.ok) return fail({ kind: 'bad_count', line: counted.failure });
      return begun(await journal.beginShift(counted.value, signedTime(clock, actor), requestId));
    },
    async handOver({ requestId, pieces }, actor) {
      const counted = readCount(pieces, closeSettings().denominations);
      if (!counted.ok) return fail({ kind: 'bad_count', line: counted.failure });
      return begun(await journal.handOver(counted.value, signedTime(clock, actor), requestId));
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
