import type { PaperDocument, SlipLine } from '../../preload/contract/printing/slip';

/**
 * A slip as plain text for a chat message: the same words without columns, as chats have no fixed pitch.
 * Banners stand between stars, which chats show bold. Pictures are left out; our ref is a line already.
 */
export function slipText(document: Pick<PaperDocument, 'lines'>): string {
  return `${document.lines
    .map(lineText)
    .filter((line) => line !== null)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function lineText(line: SlipLine): string | null {
  switch (line.kind) {
    case 'text':
      return line.text;
    case 'pair':
      return `${line.label}: ${line.value}`;
    case 'banner':
      return `*${line.text}*`;
    case 'rule':
    case 'feed':
      return '';
    case 'qr':
    case 'logo':
      return null;
  }
}
