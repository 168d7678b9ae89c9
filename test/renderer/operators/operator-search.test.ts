import { describe, expect, test } from 'vitest';
import { indexOperators, searchOperators } from '../../../src/renderer/src/store/operators/operator-search';
import { manyOperators, starterCatalogue, starterOperator } from '../../operators/starter-catalogue';

const starter = indexOperators(starterCatalogue().operators);
const never = new Map<string, number>();

function codes(text: string, weights: ReadonlyMap<string, number> = never, limit = 10): readonly string[] {
  return searchOperators(starter, text, weights, limit).map((operator) => operator.code);
}

describe('the operator picker', () => {
  test.each([
    ['airtel', 'AT'],
    ['AIRTEL', 'AT'],
    ['tp', 'TATASKY'],
    ['tata', 'TATASKY'],
    ['tata play', 'TATASKY'],
    ['tataplay', 'TATASKY'],
    ['tata sky', 'TATASKY'],
    ['dth tata', 'TATASKY'],
    ['एयरटेल', 'AT'],
    ['ஏர்டெல்', 'AT'],
    ['ಏರ್\u200Cಟೆಲ್', 'AT'],
    ['ఎయిర్‌టెల్', 'AT'],
    ['এয়ার', 'AT'],
    ['টাটা প্লে', 'TATASKY'],
    ['ਜੀਓ', 'JIO'],
    ['बेस्कॉम', 'BESCOM'],
    ['હેથવે', 'HATHWAY'],
    ['tata dth', 'TATASKY'],
    ['dth: t', 'TATASKY'],
    ['d:tata', 'TATASKY'],
    ['bescom', 'BESCOM'],
    ['bangalore', 'BESCOM'],
    ['vi', 'VI'],
    ['idea', 'VI'],
    ['vodafone post', 'PV'],
    ['pv', 'PV'],
    ['d2h', 'VDDTH'],
    ['e:', 'BESCOM'],
    ['elec:', 'BESCOM'],
    ['bijli', 'BESCOM'],
    ['e: maha', 'MSEDCL'],
    ['toll', 'FTICICI'],
    ['lic', 'LIC'],
    ['  jio  ', 'JIO'],
    ['jio post', 'PJIO'],
  ])('"%s" finds %s first', (typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });

  test('an empty text shows all, what sells most first, the rest in the order of the catalogue', () => {
    const sold = new Map([
      ['TATASKY', 40],
      ['VI', 7],
    ]);
    expect(codes('', sold, 4)).toEqual(['TATASKY', 'VI', 'AT', 'JIO']);
  });

  test('what this shop sells comes before a name that fits a little better', () => {
    expect(codes('dish')[0]).toBe('DISHTV');
    expect(codes('post')[0]).toBe('PA');
    expect(codes('post', new Map([['PB', 12]]))[0]).toBe('PB');
  });

  test('an exact name stays first, whatever sells', () => {
    expect(codes('vi', new Map([['VDDTH', 100_000]]))[0]).toBe('VI');
  });

  test('a category prefix leaves out everything else', () => {
    const found = searchOperators(starter, 'e:', never, 50);
    expect(new Set(found.map((operator) => operator.category))).toEqual(
      new Set(['electricity', 'education']),
    );
  });

  test('nothing that fits gives nothing', () => {
    expect(codes('zzzz')).toEqual([]);
    expect(codes('airtel zzzz')).toEqual([]);
    expect(codes('airtel', never, 0)).toEqual([]);
  });

  test('names in Indian scripts are found', () => {
    const index = indexOperators([starterOperator('AT', { nicknames: ['एयरटेल'] })]);
    expect(searchOperators(index, 'एयर', never, 5)).toHaveLength(1);
  });

  test.each([
    '(',
    '[',
    '\\',
    '*',
    ':',
    '::',
    '\u0000',
    '__proto__',
    'constructor',
    '\ud800',
    '😀'.repeat(500),
  ])('rubbish "%s" is only text that nothing fits or everything does', (typed) => {
    expect(() => codes(typed)).not.toThrow();
  });

  test('among 20,000 operators the right one comes first, and only as many as asked', () => {
    const index = indexOperators(manyOperators(20_000));
    expect(searchOperators(index, 'bescom', never, 50)[0]?.code).toBe('BESCOM');
    expect(searchOperators(index, 'b', never, 50)).toHaveLength(50);
    expect(searchOperators(index, 'bengaluru water 19978', never, 50)).toHaveLength(0);
    const last = index.operators.at(-1);
    expect(searchOperators(index, last?.name ?? '', never, 50)[0]).toBe(last);
  });
});
