import type { SlipPart } from '../../../../../preload/contract/printing/slip';
import type { Result } from '../../../../../preload/contract/result';
import type { SlipSettings } from '../../../../../preload/contract/settings/settings';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';
import { tidyLines, unfit } from '../tidy-text';

/** Most characters of the shop's own lines: about eight rows on 58 mm. */
const MAX_TEXT = 240;
const MAX_LINES = 8;

/** What each line is called that a shop may leave out. */
export const partNames = {
  address: 'Address of the shop',
  phone: 'Phone of the shop',
  customer: 'Customer’s name',
  bill_fields: 'Bill fields',
  paid_by: 'Paid by',
  operator_ref: 'Operator ref',
  txn_id: 'Txn id',
  qr: 'QR code',
} as const satisfies Readonly<Record<SlipPart, string>>;

/** Reads the form: what to save, or the sentences. */
export function readSlips(typed: SlipSettings): Result<SlipSettings, Problems<keyof SlipSettings>> {
  const slips = { ...typed, header: tidyLines(typed.header), footer: tidyLines(typed.footer) };
  return unlessProblems<SlipSettings>(slips, {
    header: unfitLines(slips.header),
    footer: unfitLines(slips.footer),
    hidden: null,
  });
}

function unfitLines(text: string): string | null {
  const { length } = text.split('\n');
  return length > MAX_LINES ? `At most ${MAX_LINES} lines; this has ${length}.` : unfit(text, MAX_TEXT);
}
