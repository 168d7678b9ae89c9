import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the table says of a call while the owner is locked, in a shop without people. */
export type Right = 'refused' | 'passphrase' | 'answered';

/** One line of the table of `docs/bridge.md`. */
interface DocLine {
  readonly call: string;
  readonly ownerLocked: Right;
  /** What it takes where there are people. */
  readonly withPeople: string;
}

/** The table, line by line. */
export function bridgeDocLines(): readonly DocLine[] {
  const page = readFileSync(join(import.meta.dirname, '../../docs/bridge.md'), 'utf8');
  const rows = [
    ...page.matchAll(/^\| `([a-z:-]+)` *\| (refused|passphrase|answered) *\| ([a-z_,; ]+?) *\|/gm),
  ];
  return rows.flatMap(([, call = '', right, withPeople = '']) =>
    right === 'refused' || right === 'passphrase' || right === 'answered'
      ? [{ call, ownerLocked: right, withPeople }]
      : [],
  );
}

/** Each call and its right while the owner is locked. */
export function bridgeDoc(): ReadonlyMap<string, Right> {
  const lines = bridgeDocLines();
  const rights = new Map(lines.map(({ call, ownerLocked }) => [call, ownerLocked]));
  if (rights.size !== lines.length) throw new Error('docs/bridge.md names a call twice');
  return rights;
}
