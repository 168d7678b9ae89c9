import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const fonts = join(root, 'node_modules/@fontsource');

test.each(readdirSync(fonts))('the licence of %s lets us bundle it, and is there to go along', (font) => {
  expect(readFileSync(join(fonts, font, 'LICENSE'), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test('a packaged app takes the licences of its fonts along', () => {
  const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  expect(config).toMatch(
    /^extraResources:\n {2}- from: node_modules\/@fontsource\n {4}to: licenses\/fonts\n {4}filter:\n {6}- '\*\/LICENSE'$/m,
  );
});
