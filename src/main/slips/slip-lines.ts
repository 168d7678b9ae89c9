import type { SlipLine } from '../../preload/contract/printing/slip';
import { cleanLine } from './clean-line';

/** Makers of slip lines. Every text passes {@link cleanLine} here, so no caller can forget it. */

type Text = Extract<SlipLine, { kind: 'text' }>;

/** A line in the middle of the paper. */
export function centred(text: string, style: Partial<Pick<Text, 'size' | 'bold'>> = {}): Text {
  return { kind: 'text', text: cleanLine(text), align: 'centre', size: 'normal', bold: false, ...style };
}

/** A label on the left and its value on the right. */
export function pair(label: string, value: string, bold = false): SlipLine {
  return { kind: 'pair', label: cleanLine(label), value: cleanLine(value), bold };
}

/** A word nobody may overlook. */
export function banner(text: string): SlipLine {
  return { kind: 'banner', text: cleanLine(text) };
}

/** A code that a camera reads. */
export function qr(text: string): SlipLine {
  return { kind: 'qr', text: cleanLine(text) };
}

/** The shop's own picture. */
export const logo = { kind: 'logo' } as const satisfies SlipLine;

export const rule = { kind: 'rule' } as const satisfies SlipLine;
