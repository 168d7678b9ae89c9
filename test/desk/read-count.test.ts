import { expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { usualDenominations, type TypedPieces } from '../../src/preload/contract/shift/denomination';
import { readCount } from '../../src/main/desk/verbs/read-count';

const line = (kind: TypedPieces['kind'], rupees: number, pieces: string): TypedPieces => ({
  kind,
  paise: paise(rupees * 100),
  pieces,
});

test('a count is read in whole pieces, by any digits, empty for none', () => {
  expect(
    readCount([line('note', 500, ' 2 '), line('note', 100, '१०'), line('coin', 1, '')], usualDenominations),
  ).toEqual({
    ok: true,
    value: {
      pieces: [
        { kind: 'note', paise: 500_00, pieces: 2 },
        { kind: 'note', paise: 100_00, pieces: 10 },
      ],
      sumPaise: 2000_00,
    },
  });
});

test.each(['1000000000', '100000', '-1', '1.5', '1e3', 'ten', '0x10', '9'.repeat(40), '+1', '1 2'])(
  'a count of %s is no count, and its line is named',
  (pieces) => {
    expect(readCount([line('note', 500, '1'), line('note', 10, pieces)], usualDenominations)).toEqual({
      ok: false,
      failure: 'note_1000',
    });
  },
);

test('what the shop does not count is no money, and no kind is counted twice', () => {
  expect(readCount([line('note', 2000, '1')], usualDenominations)).toMatchObject({ failure: 'note_200000' });
  expect(readCount([line('coin', 500, '1')], usualDenominations)).toMatchObject({ failure: 'coin_50000' });
  expect(readCount([line('note', 10, '1'), line('note', 10, '1')], usualDenominations)).toMatchObject({
    failure: 'note_1000',
  });
});

test('a sum beyond all money is refused as a whole', () => {
  const many = [line('note', 100_000, '99999'), line('note', 1, '1')];
  expect(readCount(many, many)).toEqual({ ok: false, failure: 'sum' });
});
