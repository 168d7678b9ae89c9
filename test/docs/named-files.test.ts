import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Every file of the repository that a guide may name, with slashes. */
const files = [
  ...readdirSync('.'),
  ...['docs', 'resources', 'scripts', 'src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      posix.join(folder, file.replaceAll('\\', '/')),
    ),
  ),
];

const guides = files.filter((file) => file.endsWith('.md'));

/** Files that Galla writes, or that a message shows as an example: no part of the repository. */
const ofTheShop = new Set([
  'settings.json',
  'secrets.json',
  'operators.previous.json',
  'logo.png',
  'pepper.json',
  'verified.json',
  'counter-key.json',
  'seal.json',
  'arriving.json',
  'counter.json',
]);

/** A file as a guide names it: its path from anywhere, or its name alone. */
const isThere = (named: string) => files.some((file) => file === named || file.endsWith(`/${named}`));

/** Also in the middle of a command. */
function filesNamedIn(text: string): readonly string[] {
  const quoted = Array.from(text.matchAll(/`([^`\n]+)`/g), ([, words = '']) => words);
  return quoted
    .flatMap((words) => words.split(' '))
    .filter(
      (word) => /^[\w./-]+\.(?:ts|tsx|mjs|cjs|css|json|md|svg|png)$/.test(word) && !ofTheShop.has(word),
    );
}

/** Where a guide leads to, from its own folder; `#…`, other hosts and examples of code aside. */
function linksOf(guide: string, text: string): readonly string[] {
  return Array.from(
    text.replaceAll(/```.*?```/gs, '').matchAll(/\]\(([^)#\s]+)[^)]*\)/g),
    ([, link = '']) => link,
  )
    .filter((link) => !link.includes('://'))
    .map((link) => posix.join(posix.dirname(guide), link));
}

test.each(guides)('%s names and links only files that are there', (guide) => {
  const text = readFileSync(guide, 'utf8');
  expect(filesNamedIn(text).filter((named) => !isThere(named))).toEqual([]);
  expect(linksOf(guide, text).filter((link) => !files.includes(link))).toEqual([]);
});
