import { describe, expect, test } from 'vitest';
import { readCatalogue, readTexts, translationFile } from '../../scripts/words/catalogue.mjs';
import { languages, type Language } from '../../src/preload/contract/languages';
import { closePhrasesOf } from '../../src/main/slips/closing/phrases/close-phrases-of';
import { phrasesOf } from '../../src/main/slips/phrases/phrases-of';

type Translated = Exclude<Language, 'en'>;

interface Stems {
  readonly cameBack: RegExp;
  readonly givesBack: RegExp;
  readonly failed: RegExp;
}

/** What every word has in it that means: the gateway gave money back; the shop gives it back; the gateway refused it for good. */
const stems: Readonly<Record<Translated, Stems>> = {
  hi: { cameBack: /वापस/, givesBack: /लौट/, failed: /विफल/ },
  mr: { cameBack: /परत/, givesBack: /परत/, failed: /अयशस्वी/ },
  bn: { cameBack: /রিফান্ড|ফেরত/, givesBack: /ফেরত/, failed: /ব্যর্থ/ },
  ta: { cameBack: /திரும்ப/, givesBack: /திருப்ப/, failed: /தோல்வி/ },
  te: { cameBack: /వాపసు/, givesBack: /తిరిగి/, failed: /విఫల/ },
  kn: { cameBack: /ವಾಪಸ/, givesBack: /ಹಿಂತಿರುಗ/, failed: /ವಿಫಲ/ },
  ml: { cameBack: /മടക്ക|മടങ്ങ|തിരികെ വന്ന/, givesBack: /തിരികെ|മടക്കി/, failed: /പരാജയ/ },
  gu: { cameBack: /પરત|રિફંડ/, givesBack: /પાછ|પરત/, failed: /નિષ્ફળ/ },
  pa: { cameBack: /ਵਾਪਸ/, givesBack: /ਵਾਪਸ/, failed: /ਅਸਫਲ/ },
};

/** Change of a note is given, not given back, in most of the languages; an entry is undone. */
const changeOfANote = new Set(['counter.read_back.gave', 'history.fact.change', 'keys.undo_dealing']);

/** The English without the words that choose: `failed {not printed}` says nothing of a recharge. */
const spoken = (message: string): string => message.replaceAll(/\b\w+ (?=\{(?!\w+\}))/g, '');

const english = Object.entries(readCatalogue());
const others = languages.filter((language) => language !== 'en');

describe.each(others)('%s', (language) => {
  const messages = readTexts(translationFile(language));
  const { cameBack, givesBack, failed } = stems[language];
  const wrong = (isWrong: (source: string, said: string) => boolean): readonly string[] =>
    english
      .map(([key, source]) => ({ key, source: spoken(source), said: messages[key] ?? '' }))
      .filter(({ key, source, said }) => !changeOfANote.has(key) && isWrong(source, said))
      .map(({ key, source, said }) => `${key}: ${source}: ${said}`);

  test('money that the customer gets back is said to go back', () => {
    const back = /\bgives?\b.*\bback\b|\bgiven back\b|\breturned\b|\breturn\b/i;
    expect(wrong((source, said) => back.test(source) && !givesBack.test(said))).toEqual([]);
  });

  test('a refund is said to be money that came back, not only a recharge that was cancelled', () => {
    expect(wrong((source, said) => /\brefund/i.test(source) && !cameBack.test(said))).toEqual([]);
    const [close, slip] = [closePhrasesOf(language), phrasesOf(language)];
    const onPaper = [slip.states.refunded.banner, slip.titles.refund, close.refunds];
    expect(onPaper.filter((phrase) => !cameBack.test(phrase))).toEqual([]);
    expect(close.refunded).toBe(messages['state.refunded']);
  });

  test('money that the shop takes is not', () => {
    const takes = /\b(?:receiv|tak(?:e|en)\b|took\b|collect|paid\b|keep the money)/i;
    const goesBack = /\bback\b|return|refund|restor|cop(?:y|ies)|screen|\bagain\b/i;
    expect(
      wrong((source, said) => takes.test(source) && !goesBack.test(source) && givesBack.test(said)),
    ).toEqual([]);
  });

  test('what failed is said to have failed, and nothing else is', () => {
    expect(wrong((source, said) => /\bfail/i.test(source) !== failed.test(said))).toEqual([]);
  });

  test('nothing is said not to have been sent that may have been', () => {
    const nothingSent = (messages['failure.nothing_sent'] ?? '').slice(0, -1);
    expect(
      wrong((source, said) => said.includes(nothingSent) && !source.includes('Nothing was sent')),
    ).toEqual([]);
    expect(wrong((source, said) => /Nothing was sent\./.test(source) && !said.includes(nothingSent))).toEqual(
      [],
    );
  });

  test('on paper, too: what the gateway gave back has another word than what the shop did', () => {
    const [close, slip] = [closePhrasesOf(language), phrasesOf(language)];
    const returns = [
      slip.toReturn,
      slip.returned,
      slip.moneyReturned,
      slip.returnedBy,
      close.returnSlips,
      close.kinds.given_back,
      close.kinds.dues_given_back,
    ];
    expect(returns.filter((phrase) => !givesBack.test(phrase))).toEqual([]);
    expect(close.refunds).toBe(messages['close.three.refunds']);
    expect(close.refunds).not.toBe(messages['history.deal.way.cash_returned']);
  });
});
