import { expect, test } from 'vitest';
import { access, type Access } from '../../src/preload/contract/bridge/access';
import { wellFormed } from '../support/builders/bridge-requests';
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
  const usual: Readonly<Record<string, Access>> = {
    ...access,
    'recharge:submit': access['recharge:submit'](wellFormed['recharge:submit']),
  };
  const untrue = Object.entries(usual).filter(([call, needed]) => {
    const right = doc.get(call);
    return right === undefined || !said[needed].includes(right);
  });
  expect(untrue).toEqual([]);
});
