import { paise, parseRupees, type Paise } from '../../../preload/contract/money';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { DayEndProgress } from '../../../preload/contract/sale/day-end';
import type { Close, ClosePage, CloseRead } from '../../../preload/contract/shift/close';
import type { ThreeWay } from '../../../preload/contract/shift/close-figures';
import type { CloseId } from '../../../preload/contract/shift/close-id';
import type { AskedBefore, CloseDraft } from '../../../preload/contract/shift/shift';
import type { NotFinished } from '../../journal/shifts/finish-close';
import type { JournalFailure } from '../../recharge/ports';
import { signedTime, type Actor } from '../../recharge/state/moment';
import type { DeskParts } from '../desk-parts';
import { notRead, notWritten, type JournalTrouble, type NotRead } from '../journal-trouble';
import type { Machinery } from '../machinery';
import { judgingBy, type Run } from './close-judging';
import type { CountTyped, NotCounted } from './desk-shifts';
import { createDraftAfter } from './draft-now';
import type { WrongAmount } from './read-amount';
import { readCount } from './read-count';
import { refused, type Refused } from './refused';

/** Why what was typed beside a count is not written. */
export type NotTold<Code> = Refused<Code> | WrongAmount | JournalTrouble;

/** Why the count of a close, or what follows from it, is not written. */
type NotHeld = 'close_over' | 'count_again' | 'count_first';

/** How a close is begun. */
export interface CloseWanted {
  readonly requestId: string;
  /** An earlier Indian day that was not closed; `null`: up to now. */
  readonly day: string | null;
  /** Whether the gateway is asked first about what seems to have ended. */
  readonly ask: boolean;
}

/** A close of a desk, step by step, and the earlier ones. */
export interface DeskCloses {
  /** Asks the gateway first if that is wanted, which may take minutes; then fixes what the close covers. */
  begin(
    wanted: CloseWanted,
    progress: (progress: DayEndProgress) => void,
    actor: Actor,
  ): Promise<
    Result<
      CloseDraft,
      | Refused<'close_under_way' | 'count_under_way' | 'day_not_open' | 'already_recorded' | 'close_over'>
      | JournalTrouble
    >
  >;
  resume(draft: number, actor: Actor): Promise<Result<CloseDraft, Refused<'close_over'> | JournalTrouble>>;
  /** `again`: beside a count that holds. */
  count(
    typed: CountTyped & { readonly draft: number; readonly again: boolean },
    actor: Actor,
  ): Promise<Result<CloseDraft, NotCounted<NotHeld | 'already_recorded'>>>;
  compare(
    typed: { readonly draft: number; readonly upiTold: string },
    actor: Actor,
  ): Promise<Result<{ readonly draft: CloseDraft; readonly figures: ThreeWay }, NotTold<NotHeld>>>;
  finish(
    typed: {
      readonly requestId: string;
      readonly draft: number;
      readonly note: string;
      readonly takenOut: string;
    },
    actor: Actor,
  ): Promise<Result<Close, NotTold<NotFinished>>>;
  cancel(draft: number, actor: Actor): Promise<Result<null, Refused<'close_over'> | JournalTrouble>>;
  list(before: number | null): Promise<Result<ClosePage, JournalFailure>>;
  read(id: CloseId): Promise<Result<CloseRead, NotRead | Refused<'no_such_close'>>>;
}

type Parts = Pick<DeskParts, 'clock' | 'closeSettings' | 'sentLog' | 'news'>;
type Works = Pick<Machinery, 'journal' | 'dayEnd' | 'watch'>;

/** Makes it over the journal of a desk. */
export function createDeskCloses(
  { journal, dayEnd, watch }: Works,
  { clock, closeSettings, sentLog, news }: Parts,
  run: Run,
): DeskCloses {
  const moved = createDraftAfter({ journal }, { closeSettings }, run);

  async function askFirst(progress: (progress: DayEndProgress) => void): Promise<AskedBefore> {
    // The wallet at the end is what it tells now; a sale meanwhile tells a newer one.
    await watch.askBalance();
    const report = await dayEnd.run(progress);
    if (!report.ok) return { kind: 'not_asked' };
    const { end, asked, changed, notAsked } = report.value;
    return { kind: 'asked', end, asked, changed: changed.length, notAsked: notAsked.length };
  }

  return {
    async begin({ requestId, day, ask }, progress, actor) {
      // Nobody waits for the gateway to be told then that somebody else was first.
      const open = await journal.closeDraft(judgingBy(closeSettings(), run));
      if (!open.ok) return notRead(open.failure);
      const asked: AskedBefore = ask && open.value === null ? await askFirst(progress) : { kind: 'skipped' };
      const beginning = { day, asked, isBlind: closeSettings().blindCount, run };
      return moved(await journal.beginClose(beginning, signedTime(clock, actor), requestId));
    },
    async resume(draft, actor) {
      return moved(await journal.resumeDraft({ draft, kind: 'close', run }, signedTime(clock, actor)));
    },
    async count({ requestId, draft, pieces, again }, actor) {
      const counted = readCount(pieces, closeSettings().denominations);
      if (!counted.ok) return fail({ kind: 'bad_count', line: counted.failure });
      const count = { draft, counted: counted.value, again, run };
      return moved(await journal.countClose(count, signedTime(clock, actor), requestId));
    },
    async compare({ draft, upiTold }, actor) {
      const told = readMaybe(upiTold);
      if (!told.ok) return told;
      const done = await journal.compareClose({ draft, upiTold: told.value, run }, signedTime(clock, actor));
      if (!done.ok) return notWritten(done.failure);
      if (done.value !== 'done') return refused(done.value);
      const compared = await journal.comparison(judgingBy(closeSettings(), run));
      if (!compared.ok) return notRead(compared.failure);
      return compared.value === null ? refused('close_over') : ok(compared.value);
    },
    async finish({ requestId, draft, note, takenOut }, actor) {
      const taken = readMaybe(takenOut);
      if (!taken.ok) return taken;
      const { noteAbovePaise } = closeSettings();
      const ending = { draft, note, takenOutPaise: taken.value ?? paise(0), noteAbovePaise, run };
      const done = await journal.finishClose(ending, signedTime(clock, actor), requestId);
      if (!done.ok) return notWritten(done.failure);
      if (done.value !== 'done') return refused(done.value);
      const close = await journal.closeOfDraft(draft);
      if (!close.ok) return notRead(close.failure);
      if (close.value === null) return refused('close_over');
      const { counter, epoch, n, at } = close.value;
      // It is in the journal: what the log cannot be told now, it is told at the next start.
      await sentLog.noteMark({ counter, epoch, n }, at);
      news.drawer();
      return ok(close.value);
    },
    async cancel(draft, actor) {
      const done = await journal.cancelDraft({ draft, kind: 'close' }, signedTime(clock, actor));
      if (!done.ok) return notWritten(done.failure);
      return done.value === 'done' ? ok(null) : refused(done.value);
    },
    list: (before) => journal.closesPage(before),
    async read(id) {
      const found = await journal.readClose(id);
      if (!found.ok) return notRead(found.failure);
      return found.value === null ? refused('no_such_close') : ok(found.value);
    },
  };
}

/** An amount that may be left out. */
function readMaybe(typed: string): Result<Paise | null, WrongAmount> {
  if (typed.trim() === '') return ok(null);
  const amount = parseRupees(typed);
  return amount.ok ? amount : fail({ kind: 'wrong_amount', code: amount.failure });
}
