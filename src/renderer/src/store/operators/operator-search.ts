import { toAsciiDigits } from '../../../../preload/contract/money';
import { latinWords, plainWord } from '../../../../preload/contract/operators/latin-words';
import { BestFew } from './best-few';
import { categories, type Category, type Operator } from '../../../../preload/contract/operators/operator';

/** What a picker looks in. Made once per list of operators, in about 0.1 s for 20,000. */
export interface OperatorIndex {
  readonly operators: readonly Operator[];
  /** Every word an operator is found by, in the order of `compareWords`. */
  readonly words: readonly string[];
  /** Where the postings of each word begin; one more at the end. */
  readonly starts: Uint32Array;
  /** The postings of all words, one after the other: the place of an operator that has the word … */
  readonly places: Uint32Array;
  /** … and as what, by its place in {@link roles}. One letter has 30,000 of them: numbers, not objects. */
  readonly kinds: Uint8Array;
  readonly placeOf: ReadonlyMap<string, number>;
  /**
   * Scores by place, worked in by each search and left dirty: arrays of this size made anew with every key have
   * the page's memory swept (25 ms) after every forty.
   */
  readonly scratch: { readonly total: Float64Array; readonly word: Float64Array };
}

/** What a word is to an operator: a whole name without spaces, first letters, a word of a name, a category. */
type Role = keyof typeof scores;

/**
 * How well a typed word fits: exactly, or as the beginning of a word. Differences are what one more or less
 * is worth against the shop's own sales, which add up to {@link MAX_SALES_SCORE}.
 */
const scores = {
  whole: { exact: 6, begins: 4 },
  initials: { exact: 4.5, begins: 2.5 },
  word: { exact: 3.5, begins: 3 },
  category: { exact: 2, begins: 1 },
} as const;
const MAX_SALES_SCORE = 1.9;
const roles = ['whole', 'initials', 'word', 'category'] as const satisfies readonly Role[];

/** What staff call a category, in the words of a counter. The first is what `e:` and `elec:` begin. */
const categoryWords: Readonly<Record<Category, readonly string[]>> = {
  prepaid: ['prepaid', 'mobile', 'topup'],
  postpaid: ['postpaid', 'mobile', 'bill'],
  dth: ['dth', 'tv', 'dish'],
  electricity: ['electricity', 'electric', 'light', 'power', 'bijli'],
  gas: ['gas', 'png', 'lpg', 'cylinder'],
  water: ['water', 'pani', 'jal'],
  broadband: ['broadband', 'internet', 'wifi', 'fibre', 'fiber'],
  landline: ['landline', 'telephone'],
  fastag: ['fastag', 'toll'],
  insurance: ['insurance', 'premium', 'policy'],
  loan: ['loan', 'emi'],
  education: ['education', 'school', 'college', 'fees'],
  municipal_tax: ['municipal', 'tax', 'property', 'house'],
  cable_tv: ['cable', 'tv'],
  credit_card: ['creditcard', 'credit', 'card'],
  other: ['other'],
};

/** Prepares a list of operators for {@link searchOperators}. Leave out what must not be found. */
export function indexOperators(operators: readonly Operator[]): OperatorIndex {
  const found = new Map<string, number[]>();
  for (const [place, operator] of operators.entries()) {
    for (const [word, role] of wordsOf(operator)) {
      const postings = found.get(word);
      if (postings === undefined) found.set(word, [place, roles.indexOf(role)]);
      else postings.push(place, roles.indexOf(role));
    }
  }
  const words = [...found.keys()].sort(compareWords);
  const starts = new Uint32Array(words.length + 1);
  for (const [at, word] of words.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + (found.get(word)?.length ?? 0) / 2;
  }
  const places = new Uint32Array(starts.at(-1) ?? 0);
  const kinds = new Uint8Array(places.length);
  for (const [at, word] of words.entries()) {
    const postings = found.get(word) ?? [];
    const start = starts[at] ?? 0;
    for (let each = 0; each < postings.length; each += 2) {
      places[start + each / 2] = postings[each] ?? 0;
      kinds[start + each / 2] = postings[each + 1] ?? 0;
    }
  }
  const placeOf = new Map(operators.map(({ code }, place) => [code, place]));
  const scratch = { total: new Float64Array(operators.length), word: new Float64Array(operators.length) };
  return { operators, words, starts, places, kinds, placeOf, scratch };
}

/**
 * The operators that fit what was typed, best first, at most `limit`. An empty text finds all.
 * Every typed word must begin a word of name, short name, nickname or code, the first letters (`tp`), or a
 * category's word (`dth tata`); `e:` in front keeps to the categories that begin so.
 * `weights`: how often this shop sold each code lately; it ranks among equals and lifts what is sold much.
 */
export function searchOperators(
  index: OperatorIndex,
  text: string,
  weights: ReadonlyMap<string, number>,
  limit: number,
): readonly Operator[] {
  const { wanted, rest } = splitCategory(text);
  const words = wordsIn(rest);
  const fit = fitAll(index, words);
  if (words.length > 1) keepBest(fit, fitWord(index, words.join('')));
  addSales(index, fit, weights);
  const best = new BestFew(limit);
  for (let at = 0; at < fit.length; at += 1) {
    const score = fit[at] ?? 0;
    if (score > best.least && (wanted === null || wanted.has(index.operators[at]?.category ?? 'other'))) {
      best.offer(at, score);
    }
  }
  return best.places().flatMap((at) => index.operators[at] ?? []);
}

/** Lifts what this shop sells, where it fits at all. A shop sells hundreds of operators, not 20,000. */
function addSales(index: OperatorIndex, fit: Float64Array, weights: ReadonlyMap<string, number>): void {
  for (const [code, sold] of weights) {
    const at = index.placeOf.get(code) ?? -1;
    const score = fit[at] ?? 0;
    if (score > 0) fit[at] = score + salesScore(sold);
  }
}

/** 0 for never sold, growing with every sale but ever slower: 1 at 9 sales, the most at 78. */
function salesScore(sold: number): number {
  return Math.min(MAX_SALES_SCORE, Math.log10(1 + Math.max(0, sold)));
}

/** How well each operator fits all words together: the mean, 0 where one word does not fit. In `scratch.total`. */
function fitAll(index: OperatorIndex, words: readonly string[]): Float64Array {
  const total = index.scratch.total.fill(words.length === 0 ? 1 : 0);
  for (const [turn, word] of words.entries()) {
    const fit = fitInAnyScript(index, word);
    for (let at = 0; at < total.length; at += 1) {
      const score = fit[at] ?? 0;
      const before = total[at] ?? 0;
      total[at] = score === 0 || (turn > 0 && before === 0) ? 0 : before + score / words.length;
    }
  }
  return total;
}

/** The same as `fitWord`, also by the name that is written in Latin letters. */
function fitInAnyScript(index: OperatorIndex, typed: string): Float64Array {
  const latin = latinWords(typed);
  const own = fitWord(index, typed);
  if (latin.length === 0) return own;
  const best = Float64Array.from(own);
  for (const word of latin) keepBest(best, fitWord(index, word));
  return best;
}

/** How well each operator fits one word, 0 where it does not. In `scratch.word`. */
function fitWord({ words, starts, places, kinds, scratch }: OperatorIndex, typed: string): Float64Array {
  const fit = scratch.word.fill(0);
  const first = firstFrom(words, typed);
  const note = (from: number, to: number, worth: readonly number[]): void => {
    for (let each = starts[from] ?? 0; each < (starts[to] ?? 0); each += 1) {
      const at = places[each] ?? 0;
      const score = worth[kinds[each] ?? 0] ?? 0;
      if (score > (fit[at] ?? 0)) fit[at] = score;
    }
  };
  // One letter says too little to mean a category.
  const worth = (quality: 'exact' | 'begins'): readonly number[] =>
    roles.map((role) => (role === 'category' && typed.length < 2 ? 0 : scores[role][quality]));
  const exactly = words[first] === typed ? first + 1 : first;
  note(first, exactly, worth('exact'));
  // No word goes on with this, the last of all signs: what begins so stands before it.
  note(exactly, firstFrom(words, `${typed}\uffff`), worth('begins'));
  return fit;
}

function keepBest(fit: Float64Array, other: Float64Array): void {
  for (let at = 0; at < fit.length; at += 1) fit[at] = Math.max(fit[at] ?? 0, other[at] ?? 0);
}

/** The first place whose word is not before `typed`. */
function firstFrom(words: readonly string[], typed: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareWords(words[middle] ?? '', typed) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By code units: the same on every computer, and words with one beginning stand together. */
function compareWords(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function splitCategory(text: string): {
  readonly wanted: ReadonlySet<Category> | null;
  readonly rest: string;
} {
  const parts = /^\s*([a-z]+)\s*:(.*)$/is.exec(text);
  const prefix = parts?.[1]?.toLowerCase();
  if (prefix === undefined) return { wanted: null, rest: text };
  const wanted = new Set<Category>();
  for (const category of categories) {
    // One letter means a category's own name; more may be any word for it.
    const names = prefix.length === 1 ? categoryWords[category].slice(0, 1) : categoryWords[category];
    if (names.some((name) => name.startsWith(prefix))) wanted.add(category);
  }
  return wanted.size === 0 ? { wanted: null, rest: text } : { wanted, rest: parts?.[2] ?? '' };
}

/** Every way an operator is found, each word once with its best role. */
function wordsOf(operator: Operator): ReadonlyMap<string, Role> {
  const words = new Map<string, Role>();
  const add = (word: string, role: Role): void => {
    const known = words.get(word);
    if (word !== '' && (known === undefined || scores[known].begins < scores[role].begins))
      words.set(word, role);
  };
  for (const word of categoryWords[operator.category]) add(word, 'category');
  for (const text of [operator.name, operator.shortName, operator.code, ...operator.nicknames]) {
    const parts = wordsIn(text);
    for (const part of parts) add(part, 'word');
    if (parts.length > 1) add(parts.map((part) => part.slice(0, 1)).join(''), 'initials');
    add(parts.join(''), 'whole');
  }
  return words;
}

/** Letters, marks and digits of any script, in small letters; everything else parts words. */
export function wordsIn(text: string): readonly string[] {
  return plainWord(toAsciiDigits(text)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
