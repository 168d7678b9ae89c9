import type { Complaint } from '../../../../../preload/contract/complaints/complaint';
import { addPaise, formatRupees, paise, type Paise } from '../../../../../preload/contract/money';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type {
  ChainPlace,
  RechargeDetails,
} from '../../../../../preload/contract/sale/entries/recharge-details';
import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import type { RechargeEvent } from '../../../../../preload/contract/sale/entries/recharge-event';
import type { ShopSettings } from '../../../../../preload/contract/settings/settings';
import type { Say } from '../../../../../preload/contract/words/say';
import { sideBySide } from '../../../text/side-by-side';
import { dateTime } from '../../../text/time';
import { clockWords } from '../details/clock-words';
import { describeEvent } from '../details/event-words';
import { factsOf, type EventFact } from '../details/event-facts';
import { entryWords } from './complaint-words';

/** One thing that happened in a case. */
export interface CaseLine {
  /** India's time, to the second. */
  readonly at: string;
  readonly what: string;
  /** What is known of it beside: each check's own words, ids, balances. */
  readonly more: readonly string[];
}

/** A list of a case sheet under its heading. */
export interface CasePart {
  readonly title: string;
  readonly lines: readonly CaseLine[];
}

/** Everything that is known of a case, as its text and its sheet of paper say it. */
export interface CaseSheetContent {
  readonly title: string;
  /** Who asks: the shop's name and how it is reached. */
  readonly from: readonly string[];
  readonly ids: readonly EventFact[];
  /** Those that have a line. */
  readonly parts: readonly CasePart[];
  /** By which clock all of this is told. */
  readonly foot: string;
}

/**
 * The ids, the complaints, what happened by our clock and in the gateway's words with every check, what was shown and
 * printed, and the balances around it. Nothing of it claims more than the journal knows. `askedAt`: when somebody asked for it,
 * in UTC milliseconds; what happened since moves it on.
 */
export function caseSheetContent(
  say: Say,
  { recharge, events, balances, evidence }: RechargeDetails,
  complaints: readonly Complaint[],
  shop: ShopSettings,
  askedAt: number,
): CaseSheetContent {
  const { operator, operatorName, amountPaise, clockOffMs } = recharge;
  const seconds = (at: number): string => dateTime(say, at, 'seconds');
  const ids = [
    [say('complaints.sheet.ref_id'), recharge.refId],
    [say('complaints.sheet.txn_id'), recharge.txnId],
    [say('complaints.sheet.opt_id'), recharge.optId],
    [say('history.fact.account'), sideBySide(recharge.accountId.split('|'))],
    [say('complaints.sheet.number'), groupNumber(recharge.number)],
    [say('complaints.sheet.operator'), `${operatorName} (${operator})`],
    [say('complaints.sheet.amount'), `₹ ${formatRupees(amountPaise)}`],
    ...paidFacts(say, recharge),
    [say('complaints.sheet.sold_at'), seconds(recharge.createdAt)],
    [
      say('complaints.sheet.sold_at_gateway'),
      clockOffMs === null ? null : seconds(recharge.createdAt - clockOffMs),
    ],
    [say('history.fact.clock'), clockOffMs === null ? null : clockWords(say, clockOffMs)],
    [say('complaints.sheet.state'), say(`state.${recharge.state}`)],
    [say('complaints.sheet.chain'), evidence && `${evidence.counter}-${evidence.epoch}`],
    [say('complaints.sheet.place_of_sale'), placeWords(evidence?.sale)],
    [say('complaints.sheet.place_of_newest'), placeWords(evidence?.newest)],
  ] as const;
  const told = complaints.toReversed().flatMap((complaint) =>
    complaint.entries.map((entry) => ({
      at: seconds(entry.at),
      what: entryWords(say, complaint, entry),
      more: [entry.words, entry.gatewayNumber].filter((text) => text !== null),
    })),
  );
  const story = events.filter(isToldByItself).map((event) => ({
    at: seconds(event.at),
    what: describeEvent(say, event),
    more: factsOf(say, event).map(({ label, value }) => `${label}: ${value}`),
  }));
  // A hundred checks that say the same are a row each, and fit on one sheet.
  const asBefore = story.map(({ at, what, more }, place) => {
    const isSame = more.length > 0 && saidIn(story[place]) === saidIn(story[place - 1]);
    return { at, what, more: isSame ? [say('complaints.sheet.as_before')] : more };
  });
  const around = balances.map(({ at, balancePaise }) => ({
    at: seconds(at),
    what: `₹ ${formatRupees(balancePaise)}`,
    more: [],
  }));
  const newest = [...events, ...complaints.flatMap(({ entries }) => entries)].map(({ at }) => at);
  return {
    title: say('complaints.sheet.title'),
    from: [shop.name, ...shop.address.split('\n'), shop.phone].filter((line) => line.trim() !== ''),
    ids: ids.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    parts: [
      { title: say('complaints.story'), lines: told },
      { title: say('history.details.timeline'), lines: asBefore },
      { title: say('history.balance.name'), lines: around },
    ].filter(({ lines }) => lines.length > 0),
    foot: say('complaints.sheet.foot', { made: seconds(Math.max(askedAt, ...newest)) }),
  };
}

/** What was paid at the counter, and what was put on account: that nobody has paid by this sale. */
function paidFacts(
  say: Say,
  { amountPaise, chargePaise, payment, parts }: Recharge,
): readonly (readonly [label: string, value: string | null])[] {
  const whole = addPaise(amountPaise, chargePaise);
  const isOnAccount = payment === 'on_account';
  const paid = parts === null ? (isOnAccount ? paise(0) : whole) : addPaise(parts.cashPaise, parts.upiPaise);
  const onAccount = parts === null ? (isOnAccount ? whole : paise(0)) : parts.onAccountPaise;
  const shown = (sum: Paise): string | null => (sum === 0 ? null : `₹ ${formatRupees(sum)}`);
  return [
    [say('complaints.sheet.paid'), shown(paid)],
    [say('payment.on_account'), shown(onAccount)],
  ];
}

/** As somebody else's program reads it, in any language. */
function placeWords(place: ChainPlace | undefined): string | null {
  return place === undefined ? null : `n=${place.n} h=${place.h}`;
}

/** A check and its answer are one line: that of the answer. */
function isToldByItself({ entry }: RechargeEvent, place: number, events: readonly RechargeEvent[]): boolean {
  const next = events[place + 1]?.entry.kind;
  return entry.kind !== 'status_asked' || (next !== 'status_reply' && next !== 'status_unclear');
}

function saidIn(line: CaseLine | undefined): string | undefined {
  return line && [line.what, ...line.more].join('\n');
}
