import {
  defaultConditionPhrases,
  type ConditionPhrase,
} from '../../../preload/contract/settings/condition-phrases';
import type { Doubt } from '../../../preload/contract/sale/recharge';
import { namingPhrase } from '../../../preload/contract/rules/recognise-condition';
import type { NameCondition } from './refusal';
import type { Reply } from '../../../preload/contract/sale/entries/reply-schemas';

/** The program's own phrases count whatever the owner's list says: a phrase taken out of it opens nothing. */
const duplicatePhrases: readonly ConditionPhrase[] = defaultConditionPhrases.filter(
  ({ condition }) => condition === 'duplicate_at_gateway',
);
/** Also inside a word, as programs write it: `DuplicateRequest`, `RequestTimedOut`. Too wide costs one status check. */
const DUPLICATE =
  /duplicat|already|in[\W_]*pro(?:cess|gress)|previous|pending|same[\W_]+(?:txn|trans|request|number)|(?:with?in|after|wait)[\W_]+\d+[\W_]*(?:sec|min|hour)/i;
const TIMED_OUT =
  /time[\W_]*d?[\W_]*out|deadline|no[\W_]+(?:response|reply|answer)|not[\W_]+(?:received|respond)|reset[\W_]+by[\W_]+peer/i;

/**
 * Why a refusal may be none: the money may have moved, by this request or by the one it repeats. Read from words, so
 * it is used on the safe side only: the shield holds and the row is asked about, it never decides a state.
 *
 * @param call `Error` refuses a recharge; in a status check it says nothing.
 * @param known ids that the row has already.
 */
export function doubtIn(
  call: 'recharge' | 'status',
  { word, txnId, optId, message }: Pick<Reply, 'word' | 'txnId' | 'optId' | 'message'>,
  known: { readonly txnId: string | null; readonly optId: string | null },
  conditionOf: NameCondition,
): Doubt | null {
  const refuses = word === 'Failure' || (word === 'Error' && call === 'recharge');
  if (!refuses) return null;
  if (message !== null) {
    if (namesDuplicate(message) || conditionOf(message) === 'duplicate_at_gateway') return 'duplicate';
    if (TIMED_OUT.test(message)) return 'timed_out';
  }
  const hasId = [txnId, optId, known.txnId, known.optId].some((id) => id !== null);
  return word === 'Failure' && !hasId ? 'no_id' : null;
}

function namesDuplicate(message: string): boolean {
  return DUPLICATE.test(message) || namingPhrase(message, duplicatePhrases) !== null;
}
