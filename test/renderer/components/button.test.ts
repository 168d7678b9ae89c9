import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button } from '../../../src/renderer/src/components/button';

const drawn = (isPending: boolean): string =>
  renderToStaticMarkup(createElement(Button, { isPending }, 'Save'));

test('a button that is busy carries the mark by which the style shows it, and no other does', () => {
  const style = readFileSync(
    new URL('../../../src/renderer/src/components/button.css', import.meta.url),
    'utf8',
  );
  const [mark] = [...style.matchAll(/\.button\[(data-[a-z]+)\] \{\s*opacity/g)].map(([, name]) => name ?? '');
  expect(mark).toBeDefined();
  expect(drawn(true)).toContain(` ${mark}=`);
  expect(drawn(false)).not.toContain(` ${mark}=`);
});
