import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../../src/preload/contract/result';
import { createSay } from '../../../../src/preload/contract/words/create-say';
import type { Say } from '../../../../src/preload/contract/words/say';
import hindi from '../../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import { begun, type FormState } from '../../../../src/renderer/src/components/form/submit/form-control';
import type { Problems } from '../../../../src/renderer/src/components/form/submit/problems';
import { retell } from '../../../../src/renderer/src/components/form/submit/retell';
import { remarkText } from '../../../../src/renderer/src/components/said/said';
import { failureText } from '../../../../src/renderer/src/text/failures';
import { fieldProblemText } from '../../../../src/renderer/src/text/field-problems';
import { say } from '../../../support/say';

const inHindi = createSay('hi-IN', hindi).say;
const blank = { name: '', amount: '' };

type Typed = typeof blank;

const readIn =
  (words: Say) =>
  (typed: Typed): Result<Typed, Problems<keyof Typed>> =>
    typed.name === '' ? fail({ name: words('settings.shop.no_name') }) : ok(typed);

/** A form that was refused in English, and what it shows in Hindi. */
function inHindiNow(refused: Partial<FormState<Typed, never>>) {
  const state = { ...begun(blank), told: say, refusals: 1, ...refused };
  return retell(state, { say: inHindi, read: readIn(inHindi), unread: inHindi('settings.not_read') });
}

test('what was found by reading is said again in the language of now, beside the buttons as well', () => {
  const shown = inHindiNow({
    problems: { name: say('settings.shop.no_name') },
    said: { tone: 'bad', text: say('settings.not_read') },
  });
  expect(shown).toEqual({
    problems: { name: hindi['settings.shop.no_name'] },
    said: { tone: 'bad', text: hindi['settings.not_read'] },
  });
});

test('what main refused is said again by its code, where it stood', () => {
  const full = { code: 'disk_full' } as const;
  const { said } = inHindiNow({ failure: full, said: { tone: 'bad', failure: full } });
  expect(said && remarkText(inHindi, said)).toBe(failureText(inHindi, full));
  const problem = { field: 'amount', code: 'above_maximum', hint: '₹ 500' } as const;
  const bad = { code: 'bad_fields', problems: [problem] } as const;
  const shown = inHindiNow({ failure: bad, problems: { amount: fieldProblemText(say, problem) } });
  expect(shown).toEqual({ problems: { amount: fieldProblemText(inHindi, problem) }, said: null });
});

test('what main refused stays marked when another field is typed, and so does what reads well by now', () => {
  const problems = { amount: 'As main said it.' };
  expect(inHindiNow({ typed: { name: 'Asha', amount: '7' }, problems })).toEqual({ problems, said: null });
});

test('nothing is read again while the language is the same', () => {
  const problems = { name: 'As it was said.' };
  const state = { ...begun(blank), told: say, problems };
  expect(retell(state, { say, read: readIn(say), unread: null })).toEqual({ problems, said: null });
});
