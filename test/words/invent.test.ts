import { expect, test } from 'vitest';
import { invent } from '../support/invented-language/invent';
import { notInvented } from '../support/invented-language/seen-texts';

const at = (text: string) => ({ text, where: 'p' });

test('an invented message is accented, longer and bracketed, and keeps what is filled in', () => {
  expect(invent('Next check at {time}.')).toBe('⟦Ñééẋŧ çĥééçķ ááŧ {time}.⟧');
  expect(invent('{n, plural, one {# <b>code</b>} other {#}}')).toBe(
    '⟦{n,plural,one{# <b>çóóđéé</b>} other{#}}⟧',
  );
});

test('a text with a plain letter was not invented', () => {
  expect(notInvented([at('⟦Ñééẋŧ⟧'), at('Next'), at('⟦Ñééẋŧ line⟧')], [])).toEqual([
    'p: Next',
    'p: ⟦Ñééẋŧ line⟧',
  ]);
});

test('digits, money, ref ids, names and ours are the same in every language', () => {
  const same = ['₹ 1,999 · 12:41', 'Galla', 'English', 'GA12BC34DE56FG', 'Airtel 98765 43210'];
  expect(notInvented(same.map(at), ['Airtel'])).toEqual([]);
});
