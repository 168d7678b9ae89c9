import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { spokenPage } from '../../src/main/shell/page/spoken-page';

test('the page is told its language, and to read its words, before any script asks', () => {
  const page = spokenPage(readFileSync('src/renderer/index.html', 'utf8'), 'ta');
  expect(page).toContain('<html lang="ta">');
  expect(page).toMatch(/<link rel="modulepreload" href="\.\/assets\/words-ta\.js" \/><\/head>/);
});
