import { expect, test } from 'vitest';
import { access, type Access } from '../../src/preload/contract/bridge/access';
import { bridgeDoc, type Right } from '../support/bridge-doc';

/** What the table of the page says of a call with this access; of a judged one it says what is usual. */
const said: Readonly<Record<Access, readonly Right[]>> = {
  anyone: ['answered'],
  owner: ['refused'],
  passphrase: ['passphrase'],
  judged: ['answered', 'refused'],
};

test('docs/bridge.md names every call of the bridge, and no other, with the right that the door asks for', () => {
  const doc = bridgeDoc();
  expect([...doc.keys()].sort()).toEqual(Object.keys(access).sort());
  const untrue = Object.entries(access).filter(([call, needed]) => {
    const right = doc.get(call);
    return right === undefined || !said[needed].includes(right);
  });
  expect(untrue).toEqual([]);
});
