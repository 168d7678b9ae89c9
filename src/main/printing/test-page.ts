import { isRefId, type RefId } from '../../preload/contract/ids';
import type { SlipDocument, SlipLine } from '../../preload/contract/receipt';
import type { SavedPrinter } from '../../preload/contract/saved-printer';

/** Stands where a slip has our ref. */
const TEST_REF = 'TESTPAGE000000';

/** Columns that printers of kiosks have. */
const rulers = [32, 42, 48] as const;

/** Wider than any ruler: the printer itself breaks a line that does not fit, and so shows how wide it is. */
const UNBROKEN = 64;

/** The page that shows how many letters fit: the longest ruler that stays on one row says the columns. */
export function testPage(printer: SavedPrinter): SlipDocument {
  return {
    refId: testRef(),
    language: 'en',
    title: 'Test page',
    state: 'success',
    copy: 0,
    lines: [
      left('Galla test page', true),
      left(printer.label),
      left('Columns: the longest ruler on one row.'),
      ...rulers.flatMap((columns) => [left(String(columns), true), left(ruler(columns))]),
      left('Pictures: नमस्ते வணக்கம் ₹'),
      { kind: 'qr', text: TEST_REF },
      left('No sale. Not a slip.'),
    ],
  };
}

/** The printer as it prints that page. */
export function unbroken(printer: SavedPrinter): SavedPrinter {
  return { ...printer, profile: { ...printer.profile, columns: UNBROKEN } };
}

/** `123456789-` as often as it takes. */
function ruler(columns: number): string {
  return '123456789-'.repeat(Math.ceil(columns / 10)).slice(0, columns);
}

function left(text: string, bold = false): SlipLine {
  return { kind: 'text', text, align: 'left', size: 'normal', bold };
}

function testRef(): RefId {
  if (!isRefId(TEST_REF)) throw new TypeError('the test page has no ref');
  return TEST_REF;
}
