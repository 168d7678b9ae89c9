import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import {
  addAlias,
  confirmOperator,
  copyOperator,
  findOperator,
  removeOperator,
  saveOperator,
  switchOperator,
  type Catalogue,
  type EditRefusal,
} from '../../src/main/operators/catalogue';
import { operatorPort } from '../../src/main/operators/operator-port';
import type { Result } from '../../src/preload/contract/result';
import { starterCatalogue, starterOperator } from './starter-catalogue';

const catalogue = starterCatalogue();

function done(edited: Result<Catalogue, EditRefusal>): Catalogue {
  if (!edited.ok) throw new Error(JSON.stringify(edited.failure));
  return edited.value;
}

function why(edited: Result<Catalogue, EditRefusal>): readonly string[] {
  if (edited.ok) return [];
  return edited.failure.code === 'bad_operator'
    ? edited.failure.problems.map(({ path, code }) => `${path} ${code}`)
    : [edited.failure.code];
}

describe('editing the catalogue', () => {
  test('confirming one is noted of that one only', () => {
    const after = done(confirmOperator(catalogue, 'AT'));
    const confirmed = after.operators.filter(({ confirmation }) => confirmation === 'confirmed');
    expect(confirmed.map(({ code }) => code)).toEqual(['AT']);
    expect(catalogue.byCode.get('AT')?.confirmation).toBe('seed');
  });

  test('switching off keeps the note, switching on with none clears it', () => {
    const off = done(switchOperator(catalogue, 'AT', false, '  Server down '));
    expect(findOperator(off, 'AT')).toMatchObject({ on: false, note: 'Server down' });
    expect(findOperator(done(switchOperator(off, 'AT', true, ' ')), 'AT')).toMatchObject({
      on: true,
      note: null,
    });
  });

  test('an alias is recorded once, in any letter case', () => {
    const once = done(addAlias(catalogue, 'AT', ' ATG '));
    expect(findOperator(once, 'AT')?.aliases).toEqual(['ATG']);
    expect(findOperator(done(addAlias(once, 'AT', 'atg')), 'AT')?.aliases).toEqual(['ATG']);
    expect(findOperator(done(addAlias(once, 'AT', 'at')), 'AT')?.aliases).toEqual(['ATG']);
  });

  test('an edit with another code has to be confirmed again', () => {
    const confirmed = starterOperator('AT', { confirmation: 'confirmed' });
    expect(findOperator(done(saveOperator(catalogue, 'AT', confirmed)), 'AT')?.confirmation).toBe(
      'confirmed',
    );
    const renamed = done(saveOperator(catalogue, 'AT', { ...confirmed, code: 'AIRTEL' }));
    expect(findOperator(renamed, 'AIRTEL')?.confirmation).toBe('not_confirmed');
    expect(findOperator(renamed, 'AT')).toBeNull();
    expect(renamed.operators[0]?.code).toBe('AIRTEL');
  });

  test('a copy begins unconfirmed and without aliases', () => {
    const after = done(copyOperator(catalogue, 'VI', 'VIG'));
    expect(findOperator(after, 'VIG')).toMatchObject({
      name: 'Vi',
      aliases: [],
      confirmation: 'not_confirmed',
    });
  });

  test('one can be taken out', () => {
    expect(findOperator(done(removeOperator(catalogue, 'PB')), 'PB')).toBeNull();
  });

  test('what is not there cannot be edited', () => {
    expect(why(confirmOperator(catalogue, 'at'))).toEqual(['no_such_operator']);
    expect(why(switchOperator(catalogue, '', true, ''))).toEqual(['no_such_operator']);
    expect(why(removeOperator(catalogue, '__proto__'))).toEqual(['no_such_operator']);
    expect(why(copyOperator(catalogue, 'NONE', 'X'))).toEqual(['no_such_operator']);
  });

  test('a bad edit says everything that is wrong with it', () => {
    const bad = starterOperator('AT', {
      code: 'JIO',
      name: '=1',
      colour: 'red',
      chargePaise: paise(20_000_00),
      note: 'a\u0000b',
    });
    expect(why(saveOperator(catalogue, 'AT', bad))).toEqual([
      'name formula',
      'colour bad_colour',
      'note forbidden_characters',
      'chargePaise out_of_range',
      'code duplicate',
    ]);
    expect(why(saveOperator(catalogue, null, { ...starterOperator('AT'), code: 'at' }))).toEqual([
      'code duplicate',
    ]);
    expect(why(saveOperator(catalogue, null, null))).toEqual([' wrong_kind']);
    expect(why(switchOperator(catalogue, 'AT', false, '=cmd'))).toEqual(['note formula']);
    expect(why(addAlias(catalogue, 'AT', 'a|b'))).toEqual(['aliases.0 separator']);
    expect(why(addAlias(catalogue, 'AT', ' '))).toEqual(['aliases.0 empty']);
  });
});

test('the core is told aliases and kinds as the catalogue has them now', () => {
  let current = catalogue;
  const port = operatorPort(() => current);
  expect([port.aliases('VI'), port.numberKind('VI')]).toEqual([['VF'], 'mobile']);
  current = done(removeOperator(catalogue, 'VI'));
  expect([port.aliases('VI'), port.numberKind('VI')]).toEqual([[], 'digits']);
});
