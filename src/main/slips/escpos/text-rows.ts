import type { SlipLine } from '../../../preload/contract/printing/slip';
import type { PrinterProfile } from '../../../preload/contract/printing/saved-printer';
import { wrapText } from './wrap-text';

/** One row of a printer's own letters: it fits the paper in its size. */
export interface TextRow {
  readonly text: string;
  readonly align: 'left' | 'centre' | 'right';
  readonly size: 'normal' | 'tall' | 'large';
  readonly bold: boolean;
}

/** The lines that a printer can set in its own letters. */
export type WordLine = Extract<SlipLine, { kind: 'text' | 'pair' | 'banner' | 'rule' }>;

/** A line of a slip as rows of letters that fit the paper. */
export function textRows(line: WordLine, { columns }: PrinterProfile): readonly TextRow[] {
  switch (line.kind) {
    case 'text': {
      const { align, size, bold } = line;
      const width = size === 'large' ? Math.floor(columns / 2) : columns;
      return wrapText(line.text, width).map((text) => ({ text, align, size, bold }));
    }
    case 'pair':
      return pairRows(line, columns);
    case 'banner': {
      const edge: TextRow = { text: '='.repeat(columns), align: 'centre', size: 'normal', bold: false };
      const size = line.text.length * 2 <= columns ? 'large' : 'tall';
      const said = wrapText(line.text, columns).map((text): TextRow => ({
        text,
        align: 'centre',
        size,
        bold: true,
      }));
      return [edge, ...said, edge];
    }
    case 'rule':
      return [{ text: '-'.repeat(columns), align: 'left', size: 'normal', bold: false }];
  }
}

/** Side by side when both fit with a space between, else the value below, at the right edge. */
function pairRows(line: Extract<SlipLine, { kind: 'pair' }>, columns: number): readonly TextRow[] {
  const { label, value, bold } = line;
  const row = (text: string, align: TextRow['align']): TextRow => ({ text, align, size: 'normal', bold });
  const gap = columns - label.length - value.length;
  if (gap >= 1) return [row(`${label}${' '.repeat(gap)}${value}`, 'left')];
  return [
    ...wrapText(label, columns).map((text) => row(text, 'left')),
    ...wrapText(value, columns).map((text) => row(text, 'right')),
  ];
}
