import { expect, test } from 'vitest';
import { knownPeople } from '../../src/main/people/known-people';
import { defaultRights } from '../../src/preload/contract/people/rights';

const nobody = { people: [], tries: [], passphrase: null, recovery: null };

test('a right that came after the rights were kept is where it is by default; the others stay where they were moved', () => {
  const { see_numbers: _, ...older } = { ...defaultRights, see_totals: 'staff' as const };
  const { rights } = knownPeople({ ...nobody, rights: JSON.stringify(older) });
  expect(rights).toEqual({ ...defaultRights, see_totals: 'staff' });
});

test('rights that do not read are those by default', () => {
  for (const rights of ['[', '7', '{"sell":"nobody"}', null]) {
    expect(knownPeople({ ...nobody, rights }).rights).toEqual(defaultRights);
  }
});
