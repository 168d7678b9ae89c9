import { expect, test } from 'vitest';
import { callNames } from '../../src/preload/contract/bridge/call-names';
import { bridgeDoc } from '../support/bridge-doc';

test('docs/bridge.md names every call of the bridge, and no other', () => {
  expect([...bridgeDoc().keys()].sort()).toEqual([...callNames].sort());
});
