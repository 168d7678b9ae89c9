import { formatRupees, type Paise } from '../../../../../preload/contract/money';
import type { Entry } from '../../../../../preload/contract/sale/entries/entry-schemas';
import type { RechargeEvent } from '../../../../../preload/contract/sale/entries/recharge-event';
import type { Say } from '../../../../../preload/contract/words/say';
import { slipLanguageName } from '../../../text/slip-languages';
import { dateTime } from '../../../text/time';
import { alarmSentences } from './alarm-sentences';
import { contradictionIn, type Contradiction } from './contradiction';

/** One thing that is known of an event. */
export interface EventFact {
  readonly label: string;
  readonly value: string;
}

/** A label with what is known, which may be nothing. */
type Known = readonly [label: string, value: string | null];

/** What an event knows beside what its own sentence says, as labels and values. */
export function factsOf(say: Say, { entry, alarm }: RechargeEvent): readonly EventFact[] {
  const known = [...knownIn(say, entry), ['Look at this', alarm && alarmSentences[alarm]] satisfies Known];
  return known.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

function knownIn(say: Say, entry: Entry): readonly Known[] {
  switch (entry.kind) {
    case 'created':
    case 'sending':
    case 'interrupted':
    case 'status_asked':
    case 'shown':
      return [];
    case 'found_outside_journal':
      return [['Found at', dateTime(say, entry.foundAt, 'seconds')]];
    case 'not_sent':
    case 'status_not_asked':
      return [['Why', say(`cause.${entry.cause}`)]];
    case 'recharge_unclear':
    case 'status_unclear':
      return [
        ['Why', say(`cause.${entry.cause}`)],
        ['HTTP status', entry.httpStatus === null ? null : String(entry.httpStatus)],
        ['Gateway says', entry.message],
      ];
    case 'recharge_reply':
    case 'status_reply': {
      const { txnId, optId, message, balancePaise } = entry.reply;
      return [
        ['Txn id', txnId],
        ['Opt id', optId],
        ['Gateway says', message],
        ['Balance after', balancePaise === null ? null : money(balancePaise)],
        ...differencesIn(contradictionIn(entry)),
      ];
    }
    case 'settled':
      return [['Reason', entry.reason]];
    case 'slip_printed':
      return [
        ['Where', entry.where],
        ['Language', entry.language && slipLanguageName(say, entry.language)],
      ];
    case 'cash_returned':
    case 'cash_received':
      return [['Amount', money(entry.amountPaise)], ...dealtWith(entry)];
    case 'customer_told':
    case 'nothing_owed':
      return dealtWith(entry);
  }
}

function dealtWith({
  leftPaise,
  who,
}: {
  readonly leftPaise: Paise;
  readonly who: string;
}): readonly Known[] {
  return [
    ['Still owed', money(leftPaise)],
    ['Who', who],
  ];
}

function differencesIn(contradiction: Contradiction | null): readonly Known[] {
  if (contradiction === null) return [];
  const { what, named } = contradiction;
  return [
    ['Does not match', what === 'refId' ? 'ref id' : what],
    ['It named', named],
  ];
}

function money(amount: Paise): string {
  return `₹ ${formatRupees(amount)}`;
}
