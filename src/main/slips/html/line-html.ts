import type { SlipLine } from '../../../preload/contract/printing/slip';
import { escapeHtml } from './escape-html';
import { printableText } from '../fonts/printable-text';
import { qrModules } from '../drawing/qr-modules';

/** One line of words or codes as HTML, for the rules of `slip-style.ts`. Every text is escaped. */
export function lineHtml(line: Exclude<SlipLine, { kind: 'logo' }>): string {
  switch (line.kind) {
    case 'text': {
      const classes = [line.align, line.size, ...(line.bold ? ['bold'] : [])].join(' ');
      return `<p class="${classes}">${paperHtml(line.text)}</p>`;
    }
    case 'pair': {
      const classes = line.bold ? 'pair bold' : 'pair';
      return `<dl class="${classes}"><dt>${paperHtml(line.label)}</dt><dd>${paperHtml(line.value)}</dd></dl>`;
    }
    case 'banner':
      return `<p class="banner">${paperHtml(line.text)}</p>`;
    case 'rule':
      return '<hr>';
    case 'qr':
      return qrSvg(line.text);
    case 'feed':
      return `<div style="height:${line.lines * 1.35}em"></div>`;
  }
}

/** A text as paper shows it: characters without a glyph named by their code. */
function paperHtml(text: string): string {
  return escapeHtml(printableText(text));
}

/** The code as one path of squares, with the white border that readers need. */
function qrSvg(text: string): string {
  const modules = qrModules(text);
  const size = modules.length + 8;
  const path = modules
    .flatMap((row, y) => row.map((black, x) => (black ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('');
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img"><title>${escapeHtml(text)}</title><path d="${path}"/></svg>`;
}
