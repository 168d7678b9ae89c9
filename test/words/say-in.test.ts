import { expect, test, vi } from 'vitest';
import { sayIn } from '../../src/main/say';
import type { Language } from '../../src/preload/contract/languages';
import { say } from '../support/say';

vi.mock('../../src/preload/contract/words/load-speech', () => ({
  loadSpeech(language: Language) {
    return language === 'en' ? Promise.resolve({ say }) : Promise.reject(new Error('no such file'));
  },
}));

test('main asks in English where the file of a language cannot be read', async () => {
  const spoken = await sayIn('ta');
  expect(spoken.say('shell.quit.stay')).toBe(say('shell.quit.stay'));
  expect(spoken.language).toBe('en');
});
