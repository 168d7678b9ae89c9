import { formatRupees, type Paise } from '../../../../../preload/contract/money';
import type { Entry } from '../../../../../preload/contract/sale/entries/entry-schemas';
import type { RechargeEvent } from '../../../../../preload/contract/sale/entries/recharge-event';
import type { PhraseKey, Say } from '../../../../../preload/contract/words/say';
import { languageName } from '../../../text/language-name';
import { dateTime } from '../../../text/time';
import { contradictionIn, type Contradiction } from './contradiction';

/** One thing that is known of an event. */
export interface EventFact {
  readonly label: string;
  readonly value: string;
}

/** The message of a label with what is known, which may be nothing. */
type Known = readonly [label: PhraseKey, value: string | null];

/** What an event knows beside what its own sentence says, as labels and values. */
export function factsOf(say: Say, { entry, alarm }: RechargeEvent): readonly EventFact[] {
  const known = [
    ...knownIn(say, entry),
    ['history.fact.look_at_this', alarm && say(`history.alarm.${alarm}`)] satisfies Known,
  ];
  return known.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [{ label: say(label), value }],
  );
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
      return [['history.fact.found_at', dateTime(say, entry.foundAt, 'seconds')]];
    case 'not_sent':
    case 'status_not_asked':
      return [['history.fact.why', say(`cause.${entry.cause}`)]];
    case 'recharge_unclear':
    case 'status_unclear':
      return [
        ['history.fact.why', say(`cause.${entry.cause}`)],
        ['history.fact.http_status', entry.httpStatus === null ? null : String(entry.httpStatus)],
        ['history.fact.message', entry.message],
      ];
    case 'recharge_reply':
    case 'status_reply': {
      const { txnId, optId, message, balancePaise } = entry.reply;
      return [
        ['history.fact.txn_id', txnId],
        ['history.fact.opt_id', optId],
        ['history.fact.message', message],
        ['history.fact.balance_after', balancePaise === null ? null : money(balancePaise)],
        ...differencesIn(say, contradictionIn(entry)),
      ];
    }
    case 'settled':
      return [
        ['history.fact.reason', entry.reason],
        ['history.fact.statement', entry.statement ?? null],
      ];
    case 'slip_printed':
      return [
        ['history.fact.where', whereOf(say, entry.where)],
        ['history.fact.language', entry.language && languageName(say, entry.language)],
      ];
    case 'cash_returned':
    case 'cash_received':
      return [
        ['history.fact.amount', money(entry.amountPaise)],
        ['history.fact.way', say(`payment.${entry.way}`)],
        ...dealtWith(entry),
      ];
    case 'customer_told':
    case 'nothing_owed':
    case 'charge_kept':
      return dealtWith(entry);
    case 'not_taken':
      return [
        ['history.fact.counts_for', entry.carriedInto],
        ['history.fact.who', entry.who],
      ];
    case 'payment_told':
      return [
        ['history.fact.way', say(`payment.${entry.way}`)],
        ['history.fact.who', entry.who],
      ];
    case 'way_corrected':
      return [
        ['history.fact.amount', money(entry.amountPaise)],
        ['history.fact.way', say(`payment.${entry.to}`)],
        ['history.fact.who', entry.who],
      ];
    case 'move_reversed':
      return [
        ['history.fact.amount', money(entry.amountPaise)],
        ['history.fact.way', say(`payment.${entry.way}`)],
        ['history.fact.reason', entry.reason],
      ];
  }
}

/** A printer by its own name, or what kind of file it was: main writes `PDF` or `Picture`. */
function whereOf(say: Say, where: string): string {
  return where === 'Picture' ? say('history.slip.picture') : where;
}

function dealtWith({
  leftPaise,
  who,
}: {
  readonly leftPaise: Paise;
  readonly who: string;
}): readonly Known[] {
  return [
    ['history.fact.still_owed', money(leftPaise)],
    ['history.fact.who', who],
  ];
}

function differencesIn(say: Say, contradiction: Contradiction | null): readonly Known[] {
  if (contradiction === null) return [];
  const { what, named } = contradiction;
  return [
    ['history.fact.does_not_match', say(`history.part.${what === 'refId' ? 'ref_id' : what}`)],
    ['history.fact.it_named', named],
  ];
}

function money(amount: Paise): string {
  return `₹ ${formatRupees(amount)}`;
}
