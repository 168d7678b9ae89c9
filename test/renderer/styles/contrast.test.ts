import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../src/renderer/src/styles/tokens.css'), 'utf8');

type Theme = 'light' | 'dark';
type Tokens = ReadonlyMap<string, Readonly<Record<Theme, string>>>;

/** The colours of one block of tokens.css, by its selector; only opaque ones. */
function tokensOf(selector: string): Tokens {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('\n}', from));
  const pairs = block.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  const own = new Map(Array.from(pairs, ([, name = '', light = '', dark = '']) => [name, { light, dark }]));
  // A frame takes the colours of the stamp that goes with it.
  for (const [, name = '', of = ''] of block.matchAll(/--([a-z-]+): var\(--([a-z-]+)\)/g)) {
    const colour = tokensOf(':root').get(of);
    if (colour !== undefined) own.set(name, colour);
  }
  return own;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, ink: string, paper: string, theme: Theme): number {
  const [one, other] = [ink, paper].map((name) => {
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`no opaque colour --${name}`);
    return luminance(token[theme]);
  });
  const [bright = 0, dim = 0] = [one ?? 0, other ?? 0].sort((first, second) => second - first);
  return (bright + 0.05) / (dim + 0.05);
}

const sheets = ['paper', 'surface', 'sunken'] as const;
const states = ['success', 'pending', 'unknown', 'failed', 'refunded', 'not-sent', 'accent'] as const;
const root = tokensOf(':root');

const texts: readonly (readonly [ink: string, paper: string])[] = [
  ...['ink', 'ink-soft', 'accent', ...states].flatMap((ink) => sheets.map((paper) => [ink, paper] as const)),
  ...states.flatMap((state) => [[state, `${state}-soft`] as const, ['ink', `${state}-soft`] as const]),
  ...['pending-soft', 'unknown-soft', 'failed-soft', 'success-soft'].map(
    (paper) => ['ink-soft', paper] as const,
  ),
  ['on-accent', 'accent'],
  ['frame-ink', 'frame'],
  ['frame-soft', 'frame'],
  ['stamp-practice-ink', 'stamp-practice'],
  ['stamp-test-ink', 'stamp-test'],
];
const edges = [
  ...sheets.map((paper) => ['line-strong', paper] as const),
  ...sheets.map((paper) => ['focus', paper] as const),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(texts)('--%s can be read on --%s', (ink, paper) => {
    expect(contrast(root, ink, paper, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)('--%s is seen on --%s', (line, paper) => {
    expect(contrast(root, line, paper, theme)).toBeGreaterThanOrEqual(3);
  });

  test.each(['practice', 'test-gateway'])('the frame of %s can be read', (frame) => {
    const tokens = tokensOf(`:root[data-frame='${frame}']`);
    expect(contrast(tokens, 'frame-ink', 'frame', theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens, 'frame-soft', 'frame', theme)).toBeGreaterThanOrEqual(4.5);
  });
});
