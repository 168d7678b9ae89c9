import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no token is written twice in one rule: the later one would take the place of what others mean by it', () => {
  const css = readFileSync('src/renderer/src/styles/tokens.css', 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
  const rules = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => body);
  expect(rules.length).toBeGreaterThan(1);
  const twice = rules.flatMap((body) => {
    const names = [...body.matchAll(/(--[a-z0-9-]+)\s*:/g)].map(([, name]) => name);
    return names.filter((name, at) => names.indexOf(name) !== at);
  });
  expect(twice).toEqual([]);
});
