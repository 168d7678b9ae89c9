import type en from './en.json';
import type { WordParams, WordTags } from './params';

/** The key of a message. */
export type WordKey = keyof typeof en;

/** A message with parts that have a look of their own. */
export type RichKey = Extract<keyof WordTags, WordKey>;

/** A message that is text alone. */
export type TextKey = Exclude<WordKey, RichKey>;

/** A message that is always the same. */
export type PhraseKey = Exclude<TextKey, keyof WordParams>;

/** What fills a gap of a message. Several texts are a list, joined as the language joins one. */
export type Filling = string | number | readonly string[];

/** What fills the gaps of a message. */
type Params = Readonly<Record<string, Filling>>;

/** What a message wants to be given. For one of several keys: what all of them want together. */
type ParamsOf<K extends WordKey> = (K extends unknown ? (each: OwnParams<K>) => void : never) extends (
  each: infer All extends Params,
) => void
  ? All
  : never;

type OwnParams<K extends WordKey> = K extends keyof WordParams
  ? { readonly [P in keyof WordParams[K]]: WordParams[K][P] | ListFor<WordParams[K][P]> }
  : // oxlint-disable-next-line typescript/no-generated-empty-object-type -- it wants nothing
    Readonly<Record<never, never>>;

/** A gap for any text takes a list; one that wants a number or one of some words does not. */
type ListFor<Wanted> = string extends Wanted ? readonly string[] : never;

/** Shows a part of a message that has a look of its own. */
export type Look<Shown> = (part: readonly (string | Shown)[]) => Shown;

/** The same, and what shows each part that has a look of its own; `Shown` is what it becomes. */
export type RichParams<K extends RichKey, Shown> = ParamsOf<K> & Readonly<Record<WordTags[K], Look<Shown>>>;

/** Says a message in the language of who reads it. What has no parameters is given none. */
export type Say = <K extends TextKey>(
  key: K,
  ...params: keyof ParamsOf<K> extends never ? [] : [params: ParamsOf<K>]
) => string;

/** The same for a message with parts that have a look of their own: its pieces, in the order of the language. */
export type SayRich = <K extends RichKey, Shown>(
  key: K,
  params: RichParams<K, Shown>,
) => readonly (string | Shown)[];
