import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { MOST_PIECES, usualDenominations } from '../../../src/preload/contract/shift/denomination';
import {
  asTyped,
  blankCount,
  fieldOf,
  readPieces,
  sumOf,
  typedAgain,
} from '../../../src/renderer/src/screens/close/count/typed-pieces';

const note500 = { kind: 'note', paise: paise(500_00) } as const;
const coin20 = { kind: 'coin', paise: paise(20_00) } as const;
const note20 = { kind: 'note', paise: paise(20_00) } as const;

describe('what is typed into a count', () => {
  test.each([
    ['', 0],
    [' 7 ', 7],
    ['007', 7],
    ['१२', 12],
    [String(MOST_PIECES), MOST_PIECES],
  ])('%j is %i pieces', (typed, pieces) => {
    expect(readPieces(typed)).toBe(pieces);
  });

  test.each(['-1', '1.5', '1,000', 'ten', '100000', '1000000000', '99999999999999999999', '1e3', '+3'])(
    '%j is no number of pieces',
    (typed) => {
      expect(readPieces(typed)).toBeNull();
      expect(sumOf([note500], { [fieldOf(note500)]: typed })).toBeNull();
    },
  );

  test('a note and a coin of the same worth are counted apart, and both are added up', () => {
    const typed = { ...blankCount([note20, coin20]), [fieldOf(note20)]: '2', [fieldOf(coin20)]: '3' };
    expect(sumOf([note20, coin20], typed)).toBe(100_00);
    expect(asTyped([note20, coin20], typed)).toEqual([
      { ...note20, pieces: '2' },
      { ...coin20, pieces: '3' },
    ]);
  });

  test('nothing typed is nothing counted, and every kind goes to main', () => {
    const blank = blankCount(usualDenominations);
    expect(sumOf(usualDenominations, blank)).toBe(0);
    expect(asTyped(usualDenominations, blank)).toHaveLength(11);
  });

  test('what no amount can hold is not said to be one', () => {
    const rich = { kind: 'note', paise: paise(99_99_99_999_99) } as const;
    expect(sumOf([rich], { [fieldOf(rich)]: '2' })).toBeNull();
  });

  test('a recount begins with what was counted, and with nothing of what there was none of', () => {
    const again = typedAgain([note500, coin20], [{ ...note500, pieces: 4 }]);
    expect(again).toEqual({ [fieldOf(note500)]: '4', [fieldOf(coin20)]: '' });
  });
});
