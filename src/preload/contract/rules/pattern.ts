/**
 * Number rules come with the shop's data: typed by an owner, or imported from a list of 20,000 billers.
 *
 * SECURITY: such a pattern never reaches the built-in RegExp. It backtracks, and `(\d+)+x` over 40 digits
 * would freeze the counter for hours. This reader keeps the set of reachable positions instead, counts
 * its steps and gives up at {@link MAX_STEPS}: every answer comes in a few milliseconds.
 */

/** A part of a pattern. */
type Node =
  | { readonly kind: 'one'; readonly accepts: (char: string) => boolean }
  | { readonly kind: 'all'; readonly parts: readonly Node[] }
  | { readonly kind: 'any'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly part: Node; readonly min: number; readonly max: number };

/** A pattern that was understood. */
export interface Pattern {
  readonly root: Node;
}

/** Longest pattern that is read, in characters. */
export const MAX_PATTERN = 300;
const MAX_STEPS = 50_000;
const MAX_REPEAT = 200;

/**
 * Reads a pattern: literals, `.`, `[A-Z0-9]`, `[^…]`, `\d \w \s` and their capitals, escaped signs,
 * `( )`, `(?: )`, `|`, `* + ?`, `{n}`, `{n,}`, `{n,m}`. One `^` in front and one `$` at the end are allowed and
 * mean nothing, as a pattern always speaks of the whole text.
 * `null` when it is not such a pattern; back references, look-around and flags are not.
 */
export function readPattern(source: string): Pattern | null {
  if (source.length > MAX_PATTERN) return null;
  const body = source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  const reader = new Reader(body);
  const root = reader.alternatives();
  return root === null || !reader.atEnd() ? null : { root };
}

/** Whether the whole of `text` fits. `null`: given up, the pattern is too costly to decide. */
export function fitsPattern(pattern: Pattern, text: string): boolean | null {
  const run: Run = { chars: Array.from(text), steps: 0 };
  const ends = advance(pattern.root, new Set([0]), run);
  return run.steps > MAX_STEPS ? null : ends.has(run.chars.length);
}

interface Run {
  readonly chars: readonly string[];
  steps: number;
}

/** Where a match of `node` may end when it begins at any of `starts`. */
function advance(node: Node, starts: ReadonlySet<number>, run: Run): ReadonlySet<number> {
  run.steps += starts.size + 1;
  if (run.steps > MAX_STEPS || starts.size === 0) return new Set();
  switch (node.kind) {
    case 'one': {
      const ends = new Set<number>();
      for (const at of starts) {
        const char = run.chars[at];
        if (char !== undefined && node.accepts(char)) ends.add(at + 1);
      }
      return ends;
    }
    case 'all':
      return node.parts.reduce((reached, part) => advance(part, reached, run), starts);
    case 'any':
      return new Set(node.parts.flatMap((part) => [...advance(part, starts, run)]));
    case 'repeat':
      return repeat(node, starts, run);
  }
}

function repeat(
  node: Extract<Node, { kind: 'repeat' }>,
  starts: ReadonlySet<number>,
  run: Run,
): ReadonlySet<number> {
  let reached = starts;
  for (let times = 0; times < node.min && reached.size > 0; times += 1) {
    reached = advance(node.part, reached, run);
  }
  const ends = new Set(reached);
  for (let times = node.min; times < node.max && reached.size > 0; times += 1) {
    // Only positions not seen before are followed: that ends `(a*)*` and makes `*` cheap.
    reached = new Set([...advance(node.part, reached, run)].filter((at) => !ends.has(at)));
    for (const at of reached) ends.add(at);
  }
  return ends;
}

type Accepts = (char: string) => boolean;

const shorthands: Readonly<Record<string, Accepts>> = {
  d: (char) => /^[0-9]$/.test(char),
  D: (char) => !/^[0-9]$/.test(char),
  w: (char) => /^[A-Za-z0-9_]$/.test(char),
  W: (char) => !/^[A-Za-z0-9_]$/.test(char),
  s: (char) => /^\s$/.test(char),
  S: (char) => !/^\s$/.test(char),
};

/** A recursive-descent reader. Every method answers `null` when the pattern is not understood. */
class Reader {
  readonly #chars: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#chars = Array.from(source);
  }

  atEnd(): boolean {
    return this.#at >= this.#chars.length;
  }

  alternatives(): Node | null {
    const parts: Node[] = [];
    do {
      const part = this.#sequence();
      if (part === null) return null;
      parts.push(part);
    } while (this.#take('|'));
    return { kind: 'any', parts };
  }

  #sequence(): Node | null {
    const parts: Node[] = [];
    while (!this.atEnd() && !this.#sees('|') && !this.#sees(')')) {
      const atom = this.#atom();
      const part = atom === null ? null : this.#quantified(atom);
      if (part === null) return null;
      parts.push(part);
    }
    return { kind: 'all', parts };
  }

  #atom(): Node | null {
    if (this.#take('(')) {
      if (this.#take('?') && !this.#take(':')) return null;
      const inner = this.alternatives();
      return this.#take(')') ? inner : null;
    }
    if (this.#take('[')) return this.#class();
    if (this.#take('.')) return { kind: 'one', accepts: () => true };
    if (this.#take('\\')) {
      const accepts = this.#escape();
      return accepts === null ? null : { kind: 'one', accepts };
    }
    const char = this.#next();
    if (char === undefined || '*+?{}]^$'.includes(char)) return null;
    return { kind: 'one', accepts: (other) => other === char };
  }

  #quantified(part: Node): Node | null {
    if (this.#take('*')) return { kind: 'repeat', part, min: 0, max: Infinity };
    if (this.#take('+')) return { kind: 'repeat', part, min: 1, max: Infinity };
    if (this.#take('?')) return { kind: 'repeat', part, min: 0, max: 1 };
    if (!this.#take('{')) return part;
    const min = this.#count();
    if (min === null) return null;
    const open = this.#take(',');
    const max = !open ? min : this.#sees('}') ? Infinity : this.#count();
    if (max === null || max < min || !this.#take('}')) return null;
    return { kind: 'repeat', part, min, max };
  }

  #count(): number | null {
    let digits = '';
    while (/^[0-9]$/.test(this.#chars[this.#at] ?? '')) digits += this.#next() ?? '';
    const count = digits === '' ? Number.NaN : Number(digits);
    return count <= MAX_REPEAT ? count : null;
  }

  /** What follows a backslash, outside and inside a class. */
  #escape(): Accepts | null {
    const char = this.#next();
    if (char === undefined) return null;
    // An unknown letter or a digit is a back reference or an escape of another dialect.
    if (/^[A-Za-z0-9]$/.test(char)) return shorthands[char] ?? null;
    return (other) => other === char;
  }

  #class(): Node | null {
    const negated = this.#take('^');
    const members: Accepts[] = [];
    while (!this.#take(']')) {
      const member = this.#member();
      if (member === null) return null;
      members.push(member);
    }
    if (members.length === 0) return null;
    return { kind: 'one', accepts: (char) => members.some((accepts) => accepts(char)) !== negated };
  }

  #member(): Accepts | null {
    if (this.#take('\\')) return this.#escape();
    const from = this.#next();
    if (from === undefined || from === '[') return null;
    if (!this.#sees('-') || this.#chars[this.#at + 1] === ']') return (char) => char === from;
    this.#at += 1;
    const to = this.#next();
    if (to === undefined || to === '\\' || to === '[' || to < from) return null;
    return (char) => char >= from && char <= to;
  }

  #sees(char: string): boolean {
    return this.#chars[this.#at] === char;
  }

  #take(char: string): boolean {
    if (!this.#sees(char)) return false;
    this.#at += 1;
    return true;
  }

  #next(): string | undefined {
    const char = this.#chars[this.#at];
    this.#at += 1;
    return char;
  }
}
