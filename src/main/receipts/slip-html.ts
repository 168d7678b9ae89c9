import type { SlipDocument, SlipLine, SlipWidth } from '../../preload/contract/receipt';
import { escapeHtml } from './escape-html';
import { printableText } from './fonts/printable-text';
import type { SlipFont } from './fonts/slip-fonts';
import { qrModules } from './qr-modules';
import { DOTS_PER_MM, slipPapers } from './slip-paper';
import { fontFaces, slipRules } from './slip-style';

/**
 * SECURITY: nothing runs and nothing is fetched in a slip's page, whatever a field holds: text is escaped,
 * and the policy allows only the styles and fonts that are in the page itself.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * A slip as a complete page for paper of a width: the margins of the print head, letters of 3 mm.
 * Pure; the fonts are passed in ({@link slipFonts}).
 */
export function slipHtml(slip: SlipDocument, width: SlipWidth, fonts: readonly SlipFont[]): string {
  const { widthMm, marginMm } = slipPapers[width];
  const body = `body{width:${widthMm}mm;padding:${marginMm}mm;font-size:3mm}`;
  return slipPage(slip, `${fontFaces(fonts)}${slipRules}${body}`, slip.lines.map(lineHtml).join('\n'));
}

/**
 * Lines of a slip as a page in dots, for a bitmap: as wide as the print head, letters of 3 mm, each line in a
 * box of class `drawn` with room for the highest vowel sign and the lowest conjunct: Kannada and Telugu stack
 * letters deeper than a line of 1.35 has room for.
 */
export function drawnLinesHtml(
  slip: SlipDocument,
  places: readonly number[],
  dots: number,
  fonts: readonly SlipFont[],
): string {
  const body = `body{width:${dots}px;font-size:${3 * DOTS_PER_MM}px}.drawn{padding:4px 1px 5px;overflow:hidden}
.drawn *{line-height:1.5}`;
  const boxes = places.map((at) => {
    const line = slip.lines[at];
    return `<div class="drawn">${line === undefined ? '' : lineHtml(line)}</div>`;
  });
  return slipPage(slip, `${fontFaces(fonts)}${slipRules}${body}`, boxes.join('\n'));
}

function slipPage(slip: SlipDocument, style: string, content: string): string {
  return `<!doctype html>
<html lang="${slip.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(`${slip.title} ${slip.refId}`)}</title>
<style>${style}</style>
</head>
<body>
${content}
</body>
</html>`;
}

function lineHtml(line: SlipLine): string {
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
