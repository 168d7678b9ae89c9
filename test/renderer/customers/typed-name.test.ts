import { expect, test } from 'vitest';
import { isTypedName } from '../../../src/renderer/src/screens/counter/entry/by-name/typed-name';

test.each(['sh', 'Sharma ji', 'D’Souza', 'शर्मा', 'பொன்னி', 'K. R. Nair', 'sharma '])(
  '%j may be the beginning of a name',
  (text) => expect(isTypedName(text)).toBe(true),
);

test.each(['', 's', ' s ', '98765', 'MH12', 'SHA12', '12 SHA', 'KA-01', 'a1', '..', '९८', 'श९'])(
  '%j is none',
  (text) => expect(isTypedName(text)).toBe(false),
);
