import type { Doubt } from '../../../preload/contract/sale/recharge';

/** What happened to an earlier sale whose refusal may be none. Total over the list. */
export const doubtSentences = {
  duplicate: 'The gateway called the same sale a duplicate.',
  timed_out: 'The same sale failed with a time-out.',
  no_id: 'The same sale failed without any id.',
} as const satisfies Readonly<Record<Doubt, string>>;
