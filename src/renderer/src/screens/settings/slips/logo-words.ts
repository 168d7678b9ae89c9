import type { PhraseKey, Say } from '../../../../../preload/contract/words/say';

/** Why a file did not become the logo, by the cause that main gives, and what to do. */
const sentences: Readonly<Record<string, PhraseKey>> = {
  not_a_picture: 'settings.logo.refused.not_a_picture',
  too_many_pixels: 'settings.logo.refused.too_many_pixels',
  too_large: 'settings.logo.refused.too_large',
  not_readable: 'settings.logo.refused.not_readable',
  disk_full: 'settings.logo.refused.disk_full',
  not_writable: 'settings.logo.refused.not_writable',
  io: 'settings.logo.refused.not_writable',
};

/** The sentence for a refused logo; `null` for a cause that is not known. */
export function logoProblem(say: Say, cause: string | undefined): string | null {
  const key = sentences[cause ?? ''];
  return key === undefined ? null : say(key);
}
