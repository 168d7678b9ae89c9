import { expect, test } from 'vitest';
import { access, neededFor } from '../../src/preload/contract/bridge/access';
import type { CallName } from '../../src/preload/contract/bridge/calls';
import { asksOwner } from '../../src/preload/contract/people/rights';
import { rightsIn } from '../../src/main/bridge/admits';
import { wellFormed } from '../support/builders/bridge-requests';
import { bridgeDoc, bridgeDocLines, type Right } from '../support/bridge-doc';

/** What the page must say of a call in a shop without people; of a judged one it says what is usual. */
function said(call: CallName): readonly Right[] {
  const needed = neededFor(call, wellFormed[call]);
  if (needed === 'judged') return ['answered', 'refused', 'passphrase'];
  if (needed === 'passphrase') return ['passphrase'];
  return rightsIn(needed).some(asksOwner) ? ['refused'] : ['answered'];
}

const isCall = (name: string): name is CallName => Object.hasOwn(access, name);

test('docs/bridge.md names every call of the bridge, and no other, with what the door asks for', () => {
  const doc = bridgeDoc();
  expect([...doc.keys()].sort()).toEqual(Object.keys(access).sort());
  const untrue = [...doc].filter(([call, right]) => !isCall(call) || !said(call).includes(right));
  expect(untrue).toEqual([]);
});

test('docs/bridge.md says what each call takes where there are people', () => {
  const untrue = bridgeDocLines().filter(({ call, withPeople }) => {
    if (!isCall(call)) return true;
    const needs = access[call];
    const needed = neededFor(call, wellFormed[call]);
    const words = typeof needed === 'string' ? [needed] : needed;
    return typeof needs === 'function'
      ? !words.every((word) => withPeople.split(/[^a-z_]+/).includes(word))
      : withPeople !== words.join(', ');
  });
  expect(untrue).toEqual([]);
});
