import type { Language } from '../../../preload/contract/languages';

/**
 * Our page, told which language it speaks: it reads its words beside its scripts, while main is still asked for all else.
 * @param html as the build wrote it
 */
export function spokenPage(html: string, language: Language): string {
  return html
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('</head>', `<link rel="modulepreload" href="./assets/words-${language}.js" /></head>`);
}
