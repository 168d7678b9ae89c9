import { expect, test } from 'vitest';
import {
  voicedLanguage,
  type Voices,
} from '../../../src/renderer/src/screens/counter/read-back/voiced-language';

/** Voices of a system that lists them when it is told to. */
class SomeVoices extends EventTarget implements Voices {
  #voices: readonly { readonly lang: string }[];

  constructor(...langs: readonly string[]) {
    super();
    this.#voices = langs.map((lang) => ({ lang }));
  }

  getVoices(): readonly { readonly lang: string }[] {
    return this.#voices;
  }

  list(...langs: readonly string[]): void {
    this.#voices = langs.map((lang) => ({ lang }));
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

test('the read-back is spoken in the language of the page where there is a voice for it', async () => {
  expect(await voicedLanguage('hi', new SomeVoices('en-US', 'hi-IN'))).toBe('hi');
  expect(await voicedLanguage('ta', new SomeVoices('ta_IN'))).toBe('ta');
});

test('without one it is English', async () => {
  expect(await voicedLanguage('ta', new SomeVoices('en-US', 'hi-IN'))).toBe('en');
  expect(await voicedLanguage('ta', new SomeVoices(), 1)).toBe('en');
  expect(await voicedLanguage('en', new SomeVoices())).toBe('en');
});

test('a system that lists its voices late is waited for', async () => {
  const voices = new SomeVoices();
  const voiced = voicedLanguage('mr', voices, 60_000);
  voices.list('mr-IN');
  expect(await voiced).toBe('mr');
});
