import type { Printable, SlipWidth } from '../../../preload/contract/printing/slip';
import { escapeHtml } from './escape-html';
import type { SlipFont } from '../fonts/slip-fonts';
import { lineHtml } from './line-html';
import { logoHtml, type PageLogo } from './logo-html';
import { slipPapers } from '../slip-paper';
import { fontFaces, slipRules } from './slip-style';

/**
 * SECURITY: nothing runs and nothing is fetched in a slip's page, whatever a field holds: text is escaped,
 * and the policy allows only the styles, the fonts and the logo that are in the page itself.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A slip as a complete page for paper of a width: the margins of the print head, letters of 3 mm.
 * Pure; the fonts (`slip-fonts.ts`) and the shop's logo are passed in. Without one its line says nothing.
 */
export function slipHtml(
  slip: Printable,
  width: SlipWidth,
  fonts: readonly SlipFont[],
  logo: PageLogo | null,
): string {
  const { widthMm, marginMm, dots } = slipPapers[width];
  const body = `body{width:${widthMm}mm;padding:${marginMm}mm;font-size:3mm}`;
  const lines = slip.lines.map((line) => (line.kind === 'logo' ? logoHtml(logo, dots) : lineHtml(line)));
  const style = `${fontFaces(fonts)}${slipRules}${body}`;
  return slipPage(slip.language, `${slip.title} ${nameOf(slip)}`, style, lines.join('\n'));
}

/** What tells it from others of its title. */
function nameOf(slip: Printable): string {
  if ('account' in slip) return String(slip.account);
  return 'close' in slip ? slip.close : slip.refId;
}

/** A complete page that holds everything it needs. `language` is a BCP 47 tag. */
export function slipPage(language: string, title: string, style: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${content}
</body>
</html>`;
}
