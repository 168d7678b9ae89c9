import { isRefId, type RefId } from '../../preload/contract/ids';
import type { SlipDocument, SlipLine } from '../../preload/contract/printing/slip';
import type { SavedPrinter } from '../../preload/contract/printing/saved-printer';
import type { Say } from '../../preload/contract/words/say';
import type { Wording } from '../../preload/contract/words/wording';

/** Stands where a slip has our ref. */
const TEST_REF = 'TESTPAGE000000';

/** Letters of two scripts and a sign that no printer has: they come out as pictures. */
const SAMPLE = 'नमस्ते வணக்கம் ₹';

/** Columns that printers of kiosks have. */
const usualColumns: readonly number[] = [32, 42, 48];

/** Wider than any ruler: the printer itself breaks a line that does not fit, and so shows how wide it is. */
const UNBROKEN = 64;

/**
 * The page that shows how many letters fit: the longest ruler that stays on one row says the columns, or the place
 * where the first row of the last one ends. A queue that draws pages itself has no columns.
 */
export function testPage({ say, language }: Wording, printer: SavedPrinter): SlipDocument {
  return {
    refId: testRef(),
    language,
    title: say('printing.test_page.title'),
    state: 'success',
    copy: 0,
    lines: [
      left(say('printing.test_page.heading'), true),
      left(printer.label),
      ...(isDrawn(printer) ? [] : rulerLines(say, printer.profile.columns)),
      left(say('printing.test_page.pictures', { sample: SAMPLE })),
      { kind: 'qr', text: TEST_REF },
      left(say('printing.test_page.no_sale')),
    ],
  };
}

/** What goes with the pulse when only the drawer is tried: no letter, and no paper moves. */
export function nothingOnPaper({ say, language }: Wording): SlipDocument {
  return {
    refId: testRef(),
    language,
    title: say('printing.test_page.drawer'),
    state: 'success',
    copy: 0,
    lines: [],
  };
}

/** The printer as it prints that page. */
export function unbroken(printer: SavedPrinter): SavedPrinter {
  return { ...printer, profile: { ...printer.profile, columns: UNBROKEN } };
}

function isDrawn({ target }: SavedPrinter): boolean {
  return target.kind === 'driver' || target.kind === 'pdf_folder';
}

function rulerLines(say: Say, own: number): readonly SlipLine[] {
  const columns = [...new Set([...usualColumns, own])].sort((a, b) => a - b);
  return [
    left(say('printing.test_page.columns')),
    ...columns.flatMap((each) => [left(String(each), true), left(ruler(each))]),
    left(say('printing.test_page.any_other'), true),
    left(ruler(UNBROKEN)),
  ];
}

/** `1234567891123456789212345…`: each tenth place says which ten it is. */
function ruler(columns: number): string {
  return Array.from({ length: columns }, (_, at) => {
    const place = at + 1;
    return String(place % 10 === 0 ? place / 10 : place % 10);
  }).join('');
}

function left(text: string, bold = false): SlipLine {
  return { kind: 'text', text, align: 'left', size: 'normal', bold };
}

function testRef(): RefId {
  if (!isRefId(TEST_REF)) throw new TypeError('the test page has no ref');
  return TEST_REF;
}
