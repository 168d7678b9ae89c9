import { parseSync } from 'vite';

/** Attributes that people see or hear. */
const SEEN =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|label|title|placeholder|alt|description)$/;

/** Attributes that only the machine reads, though there may be a space in them. */
const UNSEEN = /^(?:className|style|role|type|href|id|d|viewBox|placement|data-[a-z-]+)$/;

/** Two words with a space between, or one that begins as a sentence or a name does. */
const READS_AS_WORDS = /\p{L}{2,}[,:;]? \p{L}{2,}|^\p{Lu}\p{Ll}+/u;

/** In a place that is seen: any letter, and the signs that glue pieces to a sentence. */
const SEEN_THERE = /[\p{L},;:]/u;

/** What stands between the pieces where a list is joined by hand. */
const GLUE = /[\p{L},·]/u;

/** The same in every language: our name, a language's own one, and what is printed on keys. */
const NAMES = new Set(
  'Galla English Enter Escape Esc Tab Shift Control Alt Meta CapsLock NumLock Home End PageUp PageDown Backspace'
    .concat(' ArrowUp ArrowDown ArrowLeft ArrowRight Dead Process Alt+Digit')
    .concat(' Equal Minus Digit0 Numpad0 NumpadAdd NumpadSubtract')
    .split(' ')
    .concat('Alt P T S D', 'Alt ← →', 'Ctrl + − 0', '· Alt+'),
);

/** One letter's key: its place on the keyboard, and what is printed on it, alone or with Alt or Ctrl; a function key with Shift. */
const KEY = /^(?:(?:Alt\+|Control\+)?Key|Alt |Ctrl )[A-Z]$|^Shift[+ ]F\d{1,2}$/;

/** The name of a header, and a kind of file. */
const HEADER = /^(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)+|[a-z]+\/[a-z]+; charset=.*)$/;

/** Selectors look like words where they name two elements. */
const SELECTOR = /^(?:a\[href\], button, )?input,|(?:^| )li button$/;

/**
 * What a source says to people in words of its own, not from the catalogue.
 * @param source TypeScript with JSX
 */
export function wordsOutside(source: string): readonly string[] {
  const found: string[] = [];

  function visit(node: unknown, isSeen: boolean): void {
    if (Array.isArray(node)) for (const each of node) visit(each, isSeen);
    if (!isNode(node)) return;
    const { type } = node;
    // Types, other files, and bugs, which no person is meant to read.
    if (/^(?:Import|ThrowStatement$|TS(?!As|Satisfies|NonNull))/.test(type)) return;
    if (type === 'NewExpression' && textOf(node['callee']).endsWith('Error')) return;
    // What is printed on a key is the same in every language.
    if (type === 'JSXElement' && isKeyCap(node['openingElement'])) return;
    if (/^JSX(?:Element|Fragment)$/.test(type)) {
      visit(node['openingElement'], false);
      visit(node['children'], true);
      return;
    }
    if (type === 'JSXAttribute') {
      const name = textOf(node['name']);
      if (!UNSEEN.test(name)) visit(node['value'], SEEN.test(name));
      return;
    }
    // What is compared is told by somebody else, and said by nobody here.
    if (type === 'BinaryExpression' && /^[!=]==$/.test(String(node['operator']))) return;
    // A list in a sentence is joined as its language joins one: `create-say.ts` does that.
    if (type === 'CallExpression' && textOf(fieldOf(node['callee'], 'property')) === 'join') {
      const [sign, ...more] = [node['arguments']].flat();
      // With more it joins a path.
      if (more.length === 0 && isNode(sign) && typeof sign['value'] === 'string') note(sign['value'], GLUE);
    }
    if (type === 'JSXText') note(String(node['value']), SEEN_THERE);
    else if (type === 'Literal' && typeof node['value'] === 'string') {
      note(node['value'], isSeen ? SEEN_THERE : READS_AS_WORDS);
    } else if (type === 'TemplateElement') {
      note(textOf(node['value']), isSeen ? SEEN_THERE : READS_AS_WORDS);
    } else {
      // What is chosen or called inside an attribute is words only where it reads so.
      const goesOn =
        isSeen && /^JSXExpressionContainer$|^(?:Conditional|Logical)Expression$|^TemplateLiteral$/.test(type);
      for (const [key, child] of Object.entries(node)) if (key !== 'test') visit(child, goesOn);
      if ('test' in node) visit(node['test'], false);
    }
  }

  function note(text: string, asWords: RegExp): void {
    // A page that is written as a string has tags, which may be cut where something is filled in.
    const said = text
      .replaceAll(/<[^>]*>?/g, ' ')
      .trim()
      .replaceAll(/\s+/g, ' ');
    if (asWords.test(said) && !NAMES.has(said) && ![KEY, HEADER, SELECTOR].some((same) => same.test(said)))
      found.push(said);
  }

  const { program, errors } = parseSync('page.tsx', source);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  visit(program, false);
  return found;
}

interface AnyNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

function isNode(node: unknown): node is AnyNode {
  return typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string';
}

function fieldOf(node: unknown, field: string): unknown {
  return isNode(node) ? node[field] : undefined;
}

function isKeyCap(opening: unknown): boolean {
  return isNode(opening) && textOf(opening['name']) === 'kbd';
}

/** The name of an attribute, the text of a piece of a template. */
function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('cooked' in node) return String(node.cooked);
  return 'name' in node ? String(node.name) : '';
}
