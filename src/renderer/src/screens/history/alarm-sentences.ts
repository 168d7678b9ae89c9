import type { Alarm } from '../../../../preload/contract/recharge';

/** Words of the gateway that moved something or nothing, but need a person's eye. */
export const alarmSentences = {
  word_after_not_sent:
    'This computer saw the attempt end before anything left, yet the gateway knows this recharge. Ask the gateway before you sell it again.',
  word_against_final:
    'The gateway sent a word that does not fit the outcome it gave before. The outcome stays; ask the gateway.',
} as const satisfies Readonly<Record<Alarm, string>>;
