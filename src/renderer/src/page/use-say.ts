import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { create } from 'zustand';
import { createSay, type Speech } from '../../../preload/contract/words/create-say';
import english from '../../../preload/contract/words/en.json' with { type: 'json' };
import type { RichKey, RichParams, Say } from '../../../preload/contract/words/say';

/** The language of the page. Another one draws anew what is said, and leaves what is typed. */
const useSpeech = create<Speech>(() => createSay('en-IN', english));

/** Says messages of the catalogue: `say('frame.keys.all')`. */
export function useSay(): Say {
  return useSpeech(({ say }) => say);
}

/** The same for messages with parts that have a look of their own: `{ b: (part) => <b>{part}</b> }`. */
export function useSayRich(): <K extends RichKey>(key: K, params: RichParams<K, ReactNode>) => ReactElement {
  const sayRich = useSpeech((speech) => speech.sayRich);
  return (key, params) => createElement(Fragment, null, ...sayRich(key, params));
}
