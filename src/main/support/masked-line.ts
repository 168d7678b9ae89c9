import { logWords } from './log-words';

/** What stands for whatever was there, however long. */
const HIDDEN = '…';

/** The log writes no longer line; to look at one takes time that grows with its square. In characters. */
const LONGEST = 4_000;

const LINE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) (info|error) (.*)$/;

/** A place in a file of the program, behind whatever folders: `(file:///home/…/journal-worker.cjs:12:34)`. */
const PLACE = /(?:^|[/\\(])([a-z]+(?:-[a-z]+)*?)(?:-[\w-]{8})?\.(?:cjs|mjs|js):(\d{1,5}):(\d{1,6})\)?$/;

/** Facts of the program's own lines that are counts. */
const COUNT = /^(?:notSent|unknown|found|damagedLines)=\d{1,4}$/;
const FACT = /^(mode|code|file|error)=(.*)$/;

/** A word, and the signs around it that a sentence has. */
const IN_SIGNS = /^(["'([]*)(.*?)([\])"':;,.]*)$/;

/**
 * A line of the log as it may leave the shop: the time, what it is about, and of the rest only the words, places and counts that
 * a program writes. SECURITY: what is not known is hidden, and not the other way round.
 */
export function maskedLine(line: string): string {
  if (line.length > LONGEST) return HIDDEN;
  const [, at, level, rest] = LINE.exec(line) ?? [];
  if (at === undefined || level === undefined || rest === undefined) return HIDDEN;
  const words = rest.split(' ').map(maskedWord);
  const shown = words.filter((word, nth) => word !== HIDDEN || words[nth - 1] !== HIDDEN);
  return [at, level, ...shown].join(' ');
}

function maskedWord(word: string): string {
  if (COUNT.test(word)) return word;
  const [, fact, value] = FACT.exec(word) ?? [];
  if (fact !== undefined && value !== undefined) return `${fact}=${maskedWord(value)}`;
  const [, file, line, column] = PLACE.exec(word) ?? [];
  if (file !== undefined) return file.split('-').every(isKnown) ? `(${file}:${line}:${column})` : HIDDEN;
  const [, before = '', core = '', after = ''] = IN_SIGNS.exec(word) ?? [];
  return isKnown(core) ? `${before}${core}${after}` : HIDDEN;
}

function isKnown(word: string): boolean {
  return logWords.has(word.toLowerCase());
}
