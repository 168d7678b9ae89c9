import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { glossaryFile, readTexts, translationFile } from '../../scripts/words/catalogue.mjs';
import { languages } from '../../src/preload/contract/languages';
import { phrasesOf } from '../../src/main/slips/phrases/phrases-of';

const others = languages.filter((language) => language !== 'en');
const terms = Object.keys(readTexts(glossaryFile('hi')));

/** What stands alone on the screen, by its term. */
const onScreen = {
  'state.success': 'Success',
  'state.failed': 'Failed',
  'state.pending': 'Pending',
  'state.unknown': 'Unknown',
  'state.not_sent': 'Not sent',
  'state.refunded': 'Refunded',
  'state.sent': 'Sending',
  'payment.cash': 'cash',
  'payment.on_account': 'on account',
  'history.fact.customer': 'customer',
  'slip.title': 'slip',
  'counter.entry.amount': 'amount',
  'counter.entry.review': 'Review',
  'counter.read_back.send': 'Send',
  'counter.read_back.cancel': 'Cancel',
} as const;

describe.each(others)('%s: screens and slips call the same things by the same words', (language) => {
  const file = glossaryFile(language);
  const glossary = existsSync(file) ? readTexts(file) : {};
  const messages = readTexts(translationFile(language));
  const slip = phrasesOf(language);
  /** The words of a term: more than one where the language needs them, `काम / कामे`. */
  const words = (term: string): readonly string[] => (glossary[term] ?? `(no ${term})`).split(' / ');

  test('the glossary has every term', () => {
    expect(Object.keys(glossary)).toEqual(terms);
    expect(Object.values(glossary).filter((each) => each.normalize('NFC') !== each || each === '')).toEqual(
      [],
    );
  });

  test('on screen', () => {
    const differ = Object.entries(onScreen)
      .filter(([key, term]) => !words(term).includes(messages[key] ?? ''))
      .map(([key, term]) => `${key}: ${messages[key]} is not ${words(term).join()}`);
    expect(differ).toEqual([]);
  });

  test('on slips', () => {
    const said = [
      [slip.states.success.banner, 'Success'],
      [slip.states.failed.banner, 'Failed'],
      [slip.states.pending.banner, 'Pending'],
      [slip.states.unknown.banner, 'Unknown'],
      [slip.states.not_sent.banner, 'Not sent'],
      [slip.states.refunded.banner, 'Refunded'],
      [slip.states.sent.banner, 'Sending'],
      [slip.payments.cash, 'cash'],
      [slip.payments.on_account, 'on account'],
      [slip.titles.recharge, 'slip'],
      [slip.customer, 'customer'],
      [slip.amount, 'amount'],
      [slip.serviceCharge, 'service charge'],
    ] as const;
    const differ = said
      .filter(([phrase, term]) => !words(term).some((word) => phrase.includes(word)))
      .map(([phrase, term]) => `${phrase} has no ${words(term).join()}`);
    expect(differ).toEqual([]);
  });
});
