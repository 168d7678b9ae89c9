import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the table says of a call while the owner is locked. */
export type Right = 'refused' | 'passphrase' | 'answered';

/** The table of `docs/bridge.md`: each call and its right. */
export function bridgeDoc(): ReadonlyMap<string, Right> {
  const page = readFileSync(join(import.meta.dirname, '../../docs/bridge.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z:-]+)` *\| (refused|passphrase|answered) *\|/gm)];
  const rights = new Map<string, Right>();
  for (const [, call = '', right] of rows) {
    if (right === 'refused' || right === 'passphrase' || right === 'answered') rights.set(call, right);
  }
  if (rights.size !== rows.length) throw new Error('docs/bridge.md names a call twice');
  return rights;
}
