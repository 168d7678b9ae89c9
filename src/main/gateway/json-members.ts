/** One member of a JSON object, its value as text. */
export interface JsonMember {
  readonly key: string;
  readonly type: 'string' | 'number' | 'null' | 'other';
  /**
   * A string's content; a number's own digits as written, because `007` or 19 digits of a txn id do not
   * survive a double; for `other` its first token.
   */
  readonly text: string;
}

/**
 * The members of a JSON object in their order, repeated keys included; `null` when `text` is not exactly one
 * JSON object. `JSON.parse` alone decides what is JSON; the walk below only visits text it has accepted,
 * for what it hides: the digits of numbers and keys that come twice.
 */
export function readJsonObject(text: string): readonly JsonMember[] | null {
  if (!isJsonObject(text)) return null;
  const members: JsonMember[] = [];
  let depth = 0;
  let key: string | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    const opens = token === '{' || token === '[';
    if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && token === ',') key = null;
    else if (depth === 1 && token !== ':') {
      if (key === null) key = stringOf(token);
      else members.push({ key, ...valueOf(token) });
    }
    if (opens) depth += 1;
  }
  return members;
}

/** Tokens of valid JSON: a string, a mark, or a run of anything else (numbers, `true`, `false`, `null`). */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function valueOf(token: string): Pick<JsonMember, 'type' | 'text'> {
  if (token.startsWith('"')) return { type: 'string', text: stringOf(token) };
  if (token === 'null') return { type: 'null', text: '' };
  return { type: /^[-0-9]/.test(token) ? 'number' : 'other', text: token };
}

function stringOf(token: string): string {
  const value: unknown = JSON.parse(token);
  return String(value);
}
