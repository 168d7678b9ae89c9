import type { Say } from '../../../../../preload/contract/words/say';

/** The kinds of moves that this Galla knows, in the order of a report. */
const kinds = [
  'sale',
  'not_sent',
  'given_back',
  'not_taken',
  'received',
  'way_corrected',
  'other_sale',
  'dues_taken',
  'dues_given_back',
  'paid_in',
  'paid_out',
  'safe_drop',
  'wallet_top_up',
  'taken_out',
  'counted',
  'reversal',
] as const;

/** What a kind of the ledger is called; one of a newer Galla by its own name. */
export function moveWords(say: Say, kind: string): string {
  const known = kinds.find((each) => each === kind);
  return known === undefined ? kind : say(`close.moves.${known}`);
}
