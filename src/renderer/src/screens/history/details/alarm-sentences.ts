import type { Alarm } from '../../../../../preload/contract/sale/recharge';

/** Words of the gateway that moved something or nothing, but need a person's eye. */
export const alarmSentences = {
  word_after_not_sent:
    'Nothing was sent from here, but the gateway knows this recharge. Ask the gateway before you sell it again.',
  word_against_hand: 'A person settled it differently before. The gateway says this now.',
  word_against_final: 'The gateway said something else later. The outcome is not changed. Ask the gateway.',
} as const satisfies Readonly<Record<Alarm, string>>;
