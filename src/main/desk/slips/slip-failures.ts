import type { PdfFailure } from '../../printing/page/slip-pdf';
import type { JournalTrouble, NotRead, NotWritten } from '../journal-trouble';

/** Why there is no slip of a recharge. */
export type NoSlip = { readonly kind: 'no_such_recharge' } | NotRead;

/** Why a slip is not saved as a file. Counting it is no reason: the file is there. */
export type SlipNotSaved = NoSlip | { readonly kind: 'not_saved'; readonly cause: PdfFailure };

/** Why a slip is not on its way to paper. `queue_full`: more wait than anybody will ever print. */
export type SlipNotPrinted = SlipNotSaved | NotWritten | { readonly kind: 'no_printer' | 'queue_full' };

/** Why a print that did not surely come out is not ended. */
export type PrintNotEnded =
  | JournalTrouble
  /** It is being sent now, or somebody has ended it. */
  | { readonly kind: 'over' }
  /** The system has it and may still print it. Said once. */
  | { readonly kind: 'held' };

/** Why a slip is not printed again. */
export type SlipNotAgain = NoSlip | PrintNotEnded | { readonly kind: 'no_printer' };
