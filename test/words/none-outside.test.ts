import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOutside } from '../support/words-outside';

/** What no person reads as a sentence, or what is data, by file. */
const notSaid: Readonly<Record<string, readonly string[]>> = {
  // Endings of files, in a question of the system.
  'src/main/shell/choose-files.ts': [','],
  // For the list of processes of the system.
  'src/main/shell/start-copy-child.ts': ['galla copies'],
  'src/main/shell/start-verify-child.ts': ['galla verify'],
  // Between what stands beside one another.
  'src/renderer/src/screens/restore/what-it-costs.tsx': ['·'],
  // For the log.
  'src/main/desk/desk-journal.ts': ['journal thread'],
  // What the journal calls it. The page has a word for it.
  'src/main/desk/slips/save-slip.ts': ['Picture'],
  // What the shop may call otherwise: its own data.
  'src/main/operators/csv-columns.ts': ['Number'],
  'src/main/operators/default-number-rule.ts': ['Number'],
  // Companies, as India's numbering plan calls them.
  'src/main/operators/number-hint.ts': ['Tata Docomo', 'Reliance Jio', 'BSNL MOBILE'],
  // Words of a file.
  'src/main/operators/operator-schema.ts': [','],
  'src/main/operators/operators-json.ts': [','],
};

/** What these say is for programs: Chromium, Windows, CUPS. */
const toPrograms = new Set(
  [
    'page/page-ready',
    'page/slip-canvas',
    'page/slip-page',
    'transports/cups-raw',
    'transports/windows-raw',
  ].map((file) => `src/main/printing/${file}.ts`),
);

/** What is said in the files of a folder, and of those in it. */
const saidIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, file))
    .filter((file) => !toPrograms.has(file))
    .flatMap((file) =>
      wordsOutside(readFileSync(file, 'utf8'))
        .filter((each) => notSaid[file]?.includes(each) !== true)
        .map((each) => `${file}: ${each}`),
    );

test.each([
  ['screen', 'src/renderer/src'],
  ['window of the system', 'src/main/shell'],
  ['handler', 'src/main/bridge'],
  ['desk', 'src/main/desk'],
  ['rule of operators', 'src/main/operators'],
  ['printed page', 'src/main/printing'],
])('no %s has words of its own', (_, folder) => {
  expect(saidIn(folder)).toEqual([]);
});

test('no page of plain HTML has words of its own', () => {
  const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const said = pages.map((file) =>
    readFileSync(join('src', file), 'utf8')
      .replaceAll(/<!--.*?-->|<[^>]*>|\s+/gs, ' ')
      .trim(),
  );
  expect(pages).toContain(join('renderer', 'index.html'));
  expect(said.filter((text) => text !== 'Galla')).toEqual([]);
});

test('what may stand outside is still there', () => {
  const gone = Object.entries(notSaid).flatMap(([file, texts]) => {
    const found = wordsOutside(readFileSync(file, 'utf8'));
    return texts.filter((each) => !found.includes(each)).map((each) => `${file}: ${each}`);
  });
  expect(gone).toEqual([]);
});

describe('words of its own are', () => {
  test.each([
    ['text in a tag', '<p>or</p>', ['or']],
    ['text beside what is filled in', '<p>{count} left</p>', ['left']],
    ['text that is chosen', "<p>{on ? 'on' : 'off'}</p>", ['on', 'off']],
    ['a name for readers', '<ul aria-label="keys" className="of keys" />', ['keys']],
    ['a name that is chosen', "<i title={on ? 'hide' : 'show'} />", ['hide', 'show']],
    ['a name that is put together', '<i aria-label={`choose ${name}`} />', ['choose']],
    ['a sentence in a table', "const words = { ok: 'all is well' };", ['all is well']],
    ['a name in a table', "const words = { ok: 'Well' };", ['Well']],
    ['text of a page in a string', 'const page = `<h1 lang="en">It keeps ${stopping}</h1>`;', ['It keeps']],
    ['a sign between two pieces', '<p>{way}, {place}</p>', [',']],
    ['a sign behind a piece', "<p>{number}:{' '}{said}</p>", [':']],
    ['a comma that joins a list', "const said = names.join(', ');", [',']],
    ['a dot that joins a list', "const said = [category, note].join(' · ');", ['·']],
  ])('%s', (_, source, words) => {
    expect(wordsOutside(source)).toEqual(words);
  });

  test.each([
    ['what comes from the catalogue', "<p title={say('frame.keys.all')}>{say('keys.all')}</p>"],
    ['signs and digits', '<p>₹ 199 · … →</p>'],
    ['what only the machine reads', "<p className={`a b ${on ? 'one two' : ''}`} role=\"note\" />"],
    ['the name of a key', "if (event.key === 'Enter') go();"],
    ['tags of a page in a string', 'const page = `<meta name="a b" /><p title="${said}">${said}</p>`;'],
    ['sentences that follow each other', "const said = [what, todo].join(' ');"],
    ['a key of a letter', "const keys = { code: 'KeyP', shown: 'Alt P' };"],
    ['what is printed on a key', '<kbd>F9</kbd>'],
    ['what is compared', 'target.code === `Key${letter}`'],
    ['what programs tell each other', "const head = { 'Content-Type': 'text/css; charset=utf-8' };"],
    ['a bug', "throw new Error('a screen was drawn too early');"],
    ['a bug that is told', "reject(new TypeError('a screen was drawn too early'));"],
    ['a path', "const file = join(folder, 'a · b');"],
    ['a type', "type Word = 'Well done';"],
    ['a comment', '// All is well.'],
  ])('not %s', (_, source) => {
    expect(wordsOutside(source)).toEqual([]);
  });
});
