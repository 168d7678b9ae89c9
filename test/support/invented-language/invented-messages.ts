import english from '../../../src/preload/contract/words/en.json' with { type: 'json' };
import { invent } from './invent';

/** The catalogue in the invented language. */
export const inventedMessages = inventAll(english);

function inventAll<K extends string>(messages: Readonly<Record<K, string>>): Readonly<Record<K, string>> {
  const invented: Record<K, string> = { ...messages };
  for (const key in messages) invented[key] = invent(messages[key]);
  return invented;
}
