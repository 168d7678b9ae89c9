import type { Call, Data, Edit, None, Once, Write } from '../call';
import type { CloseDocument, PrintOutcome, SlipLanguage } from '../../printing/slip';
import type { Close, ClosePage, CloseRead } from '../../shift/close';
import type { ThreeWay } from '../../shift/close-figures';
import type { CloseId } from '../../shift/close-id';
import type { CloseSettings } from '../../shift/close-settings';
import type { TypedPieces } from '../../shift/denomination';
import type { CloseDraft, CountedFor, ShiftNow, XReport } from '../../shift/shift';

/** What a count can be refused with. */
type Counted = Write | 'bad_count' | 'already_recorded';
/** The close that the page goes on with is over, was called off, or is another one. */
type OfDraft = { readonly draft: number };
/** A Z on paper or as a file. `language`: `null` for the one of the shop's slips. */
type CloseWanted = CloseId & { readonly language: SlipLanguage | null };

/** Shifts, counts of the drawer, X and Z. */
export interface ShiftCalls {
  /** Where the shop's day stands. */
  'shift:now': Call<None, ShiftNow, Data>;
  /** Opens a shift without a count; one that was begun for it is called off. */
  'shift:open': Call<Once, ShiftNow, Write | 'already_recorded' | 'shift_already_open' | 'close_under_way'>;
  /**
   * Begins to count for a shift: an `opening` begins one, a `handover` ends one and begins the next. Fixes the last move, and
   * keeps what should be there from whoever counts, where the shop counts blind.
   */
  'shift:begin-count': Call<
    Once & { readonly of: Exclude<CountedFor, 'close'> },
    CloseDraft,
    | Write
    | 'already_recorded'
    | 'shift_already_open'
    | 'no_shift'
    | 'close_under_way'
    | 'count_under_way'
    | 'close_over'
  >;
  /** Takes up a count for a shift that a stop has left. Where `countAgain` was told, it begins anew. */
  'shift:resume-count': Call<OfDraft, CloseDraft, Write | 'close_over'>;
  /**
   * Writes a count for a shift. It begins the shift, of whoever makes the call, unless it is off by so much that a note is
   * needed: the draft that is answered then waits for it.
   */
  'shift:count': Call<
    Once & OfDraft & { readonly pieces: readonly TypedPieces[] },
    ShiftNow,
    Counted | 'close_over' | 'count_again'
  >;
  /** Why the count is off: begins the shift with it. */
  'shift:note': Call<
    Once & OfDraft & { readonly note: string },
    ShiftNow,
    Write | 'already_recorded' | 'close_over' | 'count_again' | 'count_first' | 'note_needed'
  >;
  /** Calls a count for a shift off. What was counted stays written, and stands on the Z. */
  'shift:cancel-count': Call<OfDraft, ShiftNow, Write | 'close_over'>;
  /** Looks, and changes nothing. Withheld from whoever counts blind until the count is written: `count_first`. */
  'shift:x': Call<None, XReport, Data | 'count_first' | 'too_many_reads'>;
  /**
   * Begins a close: asks the gateway first (told by `day-end:progress`, ended by `reports:stop-day-end`) or skips that, and
   * then fixes the last move. Answers when the count may begin. `day`: an earlier day that was not closed; `null`: up to
   * now.
   */
  'close:begin': Call<
    Once & { readonly day: string | null; readonly ask: boolean },
    CloseDraft,
    Write | 'close_under_way' | 'count_under_way' | 'close_over' | 'day_not_open' | 'already_recorded'
  >;
  /** Takes up a close that a stop of Galla or of the page has left. Where `countAgain` was told, it begins the count anew. */
  'close:resume': Call<OfDraft, CloseDraft, Write | 'close_over'>;
  /** Writes the first count of a close. */
  'close:count': Call<
    Once & OfDraft & { readonly pieces: readonly TypedPieces[] },
    CloseDraft,
    Counted | 'close_over' | 'count_again' | 'count_first'
  >;
  /** Writes another one; all of them stand on the Z. */
  'close:recount': Call<
    Once & OfDraft & { readonly pieces: readonly TypedPieces[] },
    CloseDraft,
    Counted | 'close_over' | 'count_again' | 'count_first' | 'bad_fields'
  >;
  /** Holds drawer, wallet, journal and UPI side by side. `upiTold`: what the bank's app says, as typed; empty: nobody looked. */
  'close:compare': Call<
    OfDraft & { readonly upiTold: string },
    { readonly draft: CloseDraft; readonly figures: ThreeWay },
    Write | 'close_over' | 'count_first' | 'count_again' | 'bad_fields'
  >;
  /** Writes the Z. `takenOut`: cash, as typed; empty: none. */
  'close:finish': Call<
    Once & OfDraft & { readonly note: string; readonly takenOut: string },
    Close,
    | Write
    | 'close_over'
    | 'count_first'
    | 'count_again'
    | 'note_needed'
    | 'more_than_counted'
    | 'bad_fields'
    | 'already_recorded'
  >;
  /** Calls a close off. Its counts stay written; nothing else comes of it. */
  'close:cancel': Call<OfDraft, ShiftNow, Write | 'close_over'>;
  /** Earlier closes, newest first. `before`: as the page before ended; `null` for the newest. */
  'close:list': Call<{ readonly before: number | null }, ClosePage, Data | 'too_many_reads'>;
  'close:read': Call<CloseId, CloseRead, Data | 'no_such_close' | 'too_many_reads'>;
  /** The Z as it would be on paper. */
  'close:preview': Call<CloseWanted, CloseDocument, Data | 'no_such_close'>;
  /** Answers when the job is on disk: printing goes on by itself. */
  'close:print': Call<
    Once & CloseWanted,
    PrintOutcome,
    Write | 'no_such_close' | 'no_printer' | 'pdf_not_saved' | 'too_many_prints'
  >;
  'close:save-pdf': Call<
    CloseWanted,
    PrintOutcome,
    Write | 'no_such_close' | 'pdf_not_saved' | 'too_many_prints' | 'cancelled'
  >;
  'close:settings': Call<None, CloseSettings>;
  'close:save-settings': Call<{ readonly settings: CloseSettings }, CloseSettings, Edit>;
}
