import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstFonts } from '../../src/main/shell/page/first-fonts';
import { spokenPage } from '../../src/main/shell/page/spoken-page';
import { languages } from '../../src/preload/contract/languages';

const index = readFileSync('src/renderer/index.html', 'utf8');

test('the page is told its language, and to read its words and letters, before any script asks', () => {
  const page = spokenPage(index, 'ta');
  expect(page).toContain('<html lang="ta">');
  expect(page).toMatch(/<link rel="modulepreload" href="\.\/assets\/words-ta\.js" \/>.*<\/head>/);
  expect(page).toMatch(/<link rel="preload" as="font" [^>]*\/noto-sans-tamil-tamil-400-normal\.woff2"/);
});

test.each(languages)('what is read first in %s is what the styles write it with', (language) => {
  const styles = ['fonts', 'indian-fonts'].map((name) =>
    readFileSync(`src/renderer/src/styles/${name}.css`, 'utf8'),
  );
  for (const file of firstFonts(language)) expect(styles.join('\n')).toContain(`/${file}'`);
});
