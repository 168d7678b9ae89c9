/** A token as it is looked for: character by character. */
export type TokenCharacters = readonly string[];

/** Takes a token apart for {@link hideToken}. */
export function charactersOf(token: string): TokenCharacters {
  return Array.from(token);
}

/**
 * `text` with `instead` wherever the token stood, however somebody may have written it down: in any letter case, each
 * character plain, backslash-escaped, as an HTML entity, or percent-encoded once or several times.
 *
 * SECURITY: done by hand. As a regular expression the token would be in the engine's cache of patterns, and from
 * there in any profile of the program.
 */
export function hideToken(text: string, token: TokenCharacters, instead: string): string {
  if (token.length === 0) return text;
  let hidden = '';
  let from = 0;
  for (let at = 0; at < text.length;) {
    const end = endOfToken(text, at, token);
    if (end === null) at += 1;
    else {
      hidden += text.slice(from, at) + instead;
      from = end;
      at = end;
    }
  }
  return from === 0 ? text : hidden + text.slice(from);
}

/** Where the token that begins here ends; `null`: none begins here. */
function endOfToken(text: string, start: number, token: TokenCharacters): number | null {
  let places: ReadonlySet<number> = new Set([start]);
  for (const character of token) {
    places = new Set([...places].flatMap((place) => endsOf(text, place, character)));
    if (places.size === 0) return null;
  }
  return Math.max(...places);
}

const entities: Readonly<Record<string, readonly string[]>> = {
  '&': ['&amp;', '&#38;'],
  '<': ['&lt;', '&#60;'],
  '>': ['&gt;', '&#62;'],
  '"': ['&quot;', '&#34;'],
  "'": ['&apos;', '&#39;', '&#039;'],
  // Forms write a blank so.
  ' ': ['+'],
};

/** Every place at which the character may end that begins here. */
function endsOf(text: string, at: number, character: string): readonly number[] {
  const plain = text.startsWith('\\', at) ? [at, at + 1] : [at];
  return [
    ...plain.filter((place) => isAt(text, place, character)).map((place) => place + character.length),
    ...(entities[character] ?? []).filter((form) => isAt(text, at, form)).map((form) => at + form.length),
    ...(text.startsWith('%', at) ? percentEnds(text, at, character) : []),
  ];
}

/** Percent-encoded, each byte of it; a `%` may itself have been encoded, and that one again. */
function percentEnds(text: string, at: number, character: string): readonly number[] {
  let places: readonly number[] = [at];
  for (const byte of Buffer.from(character, 'utf8')) {
    const hex = byte.toString(16).padStart(2, '0');
    places = places.flatMap((place) => byteEnds(text, place, hex));
  }
  return places;
}

function byteEnds(text: string, at: number, hex: string): readonly number[] {
  if (!text.startsWith('%', at)) return [];
  const ends: number[] = [];
  let place = at + 1;
  for (;;) {
    if (isAt(text, place, hex)) ends.push(place + 2);
    if (!text.startsWith('25', place)) return ends;
    place += 2;
  }
}

/** Whether `wanted` stands there, in any letter case. */
function isAt(text: string, at: number, wanted: string): boolean {
  const found = text.slice(at, at + wanted.length);
  return (
    found === wanted
    || found.toLowerCase() === wanted.toLowerCase()
    || found.toUpperCase() === wanted.toUpperCase()
  );
}
