import type { Language } from '../../../preload/contract/languages';
import { firstFonts } from './first-fonts';

/**
 * Our page, told which language it speaks: it reads its words and its letters beside its scripts, while main is still asked
 * for all else.
 * @param html as the build wrote it
 */
export function spokenPage(html: string, language: Language): string {
  const beside = [
    `<link rel="modulepreload" href="./assets/words-${language}.js" />`,
    ...firstFonts(language).map(
      (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./assets/${file}" />`,
    ),
  ];
  return html
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('</head>', `${beside.join('')}</head>`);
}
