import type { AutoPrint, SlipState } from '../../printing/auto-print';
import type { PrintTask, TestPrint } from '../../printing/print-task';
import type { PrinterTry, PrintingSettings, SavedPrinter, SlipKind } from '../../printing/saved-printer';
import type {
  FoundPrinters,
  LogoView,
  PrintOutcome,
  SlipDocument,
  SlipLanguage,
  SlipWidth,
} from '../../printing/slip';
import type { ShopSettings, SlipSettings } from '../../settings/settings';
import type { Call, Data, Edit, None, Once, Write } from '../call';

/** `language`: `null` for the one of its last slip, else the one of the shop. */
type SlipWanted = { readonly refId: string; readonly language: SlipLanguage | null };

/** Slips, the logo on them, printers, and what is on its way to paper. */
export interface PrintingCalls {
  'slip:preview': Call<SlipWanted, SlipDocument, Data | 'no_such_recharge'>;
  /** Answers when the job is on disk: printing goes on by itself. */
  'slip:print': Call<
    Once & SlipWanted,
    PrintOutcome,
    Write | 'no_such_recharge' | 'no_printer' | 'pdf_not_saved' | 'too_many_prints'
  >;
  'slip:save-pdf': Call<
    SlipWanted,
    PrintOutcome,
    Write | 'no_such_recharge' | 'pdf_not_saved' | 'too_many_prints' | 'cancelled'
  >;
  /** The slip as a PNG file for the customer's phone. Counts as a slip, like the PDF. */
  'slip:save-picture': Call<
    SlipWanted,
    PrintOutcome,
    Write | 'no_such_recharge' | 'picture_not_saved' | 'too_many_prints' | 'cancelled'
  >;
  /** The slip for a chat message. */
  'slip:text': Call<SlipWanted, { readonly text: string }, Data | 'no_such_recharge'>;
  /** A slip of a made-up sale under settings that are still being typed. It is never printed. */
  'slip:sample': Call<
    {
      readonly shop: ShopSettings;
      readonly slips: SlipSettings;
      readonly hasLogo: boolean;
      readonly language: SlipLanguage;
    },
    SlipDocument
  >;
  /** The logo as it comes out on this paper. */
  'logo:read': Call<{ readonly width: SlipWidth }, LogoView>;
  /** Asks for a picture file. It is on slips from then on. */
  'logo:choose': Call<None, None, Edit | 'cancelled' | 'logo_refused'>;
  'logo:remove': Call<None, None, Edit>;
  /** Undoes the last `logo:remove`. */
  'logo:put-back': Call<None, None, Edit | 'nothing_to_undo'>;
  'printers:find': Call<None, FoundPrinters>;
  'printers:saved': Call<None, PrintingSettings>;
  'printers:save': Call<
    { readonly printer: SavedPrinter },
    PrintingSettings,
    Edit | 'no_printer' | 'too_many_printers'
  >;
  'printers:remove': Call<{ readonly id: string }, PrintingSettings, Edit>;
  'printers:choose': Call<
    { readonly printer: string | null; readonly language: SlipLanguage },
    PrintingSettings,
    Edit | 'no_printer'
  >;
  /** `printer`: `null` for the one of the shop. */
  'printers:assign': Call<
    { readonly kind: SlipKind; readonly printer: string | null },
    PrintingSettings,
    Edit | 'no_printer'
  >;
  /** Whether the slip of an outcome is printed by itself. */
  'printers:auto-print': Call<
    { readonly state: SlipState; readonly rule: AutoPrint },
    PrintingSettings,
    Edit
  >;
  /** Prints a page with a ruler, or opens the drawer, of a printer that need not be saved yet; answers what became of it. */
  'printers:test': Call<{ readonly printer: SavedPrinter; readonly what: PrinterTry }, TestPrint, Write>;
  /** Slips that are not on paper for sure, the oldest first. */
  'prints:open': Call<None, readonly PrintTask[], Data>;
  /** A person wants it printed again. `printer`: on another one. */
  'prints:again': Call<
    { readonly jobId: number; readonly printer: string | null },
    None,
    Write | 'no_such_recharge' | 'no_printer' | 'print_over' | 'print_held' | 'too_many_prints'
  >;
  /** A person saw that it came out (`sent`), or does not want it any more. */
  'prints:close': Call<
    { readonly jobId: number; readonly as: 'sent' | 'cancelled' },
    None,
    Write | 'print_over' | 'print_held'
  >;
  /** A person wants none of the slips any more that wait or have failed; answers how many that were. */
  'prints:cancel-all': Call<None, { readonly slips: number }, Write>;
}
