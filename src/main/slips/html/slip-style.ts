import type { SlipFont } from '../fonts/slip-fonts';

/** Family name of the bundled fonts inside a slip's page. */
const family = 'Galla Slip';

/** `@font-face` rules of the bundled fonts. */
export function fontFaces(fonts: readonly SlipFont[]): string {
  return fonts
    .flatMap(({ files: { regular, bold }, unicodeRange }) => [
      fontFace(400, regular, unicodeRange),
      fontFace(700, bold, unicodeRange),
    ])
    .join('\n');
}

function fontFace(weight: number, url: string, unicodeRange: string): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url}) format('woff2');unicode-range:${unicodeRange}}`;
}

/**
 * The look of a slip. All sizes are in `em` of the page's letter size, so that the same rules serve a page
 * in millimetres and a bitmap in dots. Black on white only: a thermal head knows no grey.
 */
export const slipRules = `
@page { margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { background: #fff; color: #000; overflow: hidden }
body { font-family: '${family}'; line-height: 1.35; overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
p, dl, h1 { font-size: 1em; font-weight: 400 }
.centre { text-align: center }
.right { text-align: right }
.bold { font-weight: 700 }
p.centre { text-wrap: balance }
.tall { font-size: 1.3em; line-height: 1.35 }
.large { font-size: 1.75em; line-height: 1.35 }
.pair { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: .6em }
.pair dd { margin-left: auto; text-align: right; max-width: 100% }
.banner { margin: .25em 0; padding: .1em .2em; border: .12em solid #000; text-align: center;
  font-size: 1.35em; line-height: 1.35; font-weight: 700; text-wrap: balance }
.logo { display: block; margin: 0 auto .5em }
hr { border: 0; border-top: .08em dashed #000; margin: .4em 0 }
.qr { display: block; width: 9em; margin: .6em auto }
`;
