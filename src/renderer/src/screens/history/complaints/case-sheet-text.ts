import type { Complaint } from '../../../../../preload/contract/complaints/complaint';
import { addPaise, formatRupees } from '../../../../../preload/contract/money';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import type { Say } from '../../../../../preload/contract/words/say';
import { dateTime } from '../../../text/time';
import { describeEvent } from '../details/event-words';
import { factsOf } from '../details/event-facts';
import { entryWords } from './complaint-words';

/**
 * Everything that is known of a case, on one page of plain text: the ids, what happened by our clock and in the gateway's
 * words, every check, what was shown and printed, balances around it, and the complaints. Nothing of it claims more than the
 * journal knows.
 */
export function caseSheetText(
  say: Say,
  { recharge, events, balances }: RechargeDetails,
  complaints: readonly Complaint[],
): string {
  const { refId, txnId, optId, number, operator, operatorName, amountPaise, chargePaise, state } = recharge;
  const ids = [
    [say('complaints.sheet.ref_id'), refId],
    [say('complaints.sheet.txn_id'), txnId],
    [say('complaints.sheet.opt_id'), optId],
    [say('complaints.sheet.number'), groupNumber(number)],
    [say('complaints.sheet.operator'), `${operatorName} (${operator})`],
    [say('complaints.sheet.amount'), `₹ ${formatRupees(amountPaise)}`],
    [say('complaints.sheet.paid'), `₹ ${formatRupees(addPaise(amountPaise, chargePaise))}`],
    [say('complaints.sheet.sold_at'), dateTime(say, recharge.createdAt, 'seconds')],
    [say('complaints.sheet.state'), say(`state.${state}`)],
  ].flatMap(([label, value]) => (value === null || value === undefined ? [] : [`${label}: ${value}`]));
  const story = events.flatMap((event) => [
    `${dateTime(say, event.at, 'seconds')}  ${describeEvent(say, event)}`,
    ...factsOf(say, event).map(({ label, value }) => `    ${label}: ${value}`),
  ]);
  const around = balances.map(
    ({ at, balancePaise }) => `${dateTime(say, at, 'seconds')}  ₹ ${formatRupees(balancePaise)}`,
  );
  const told = complaints
    .toReversed()
    .flatMap((complaint) =>
      complaint.entries.flatMap((entry) => [
        `${dateTime(say, entry.at, 'minutes')}  ${entryWords(say, complaint, entry)}`,
        ...[entry.words, entry.gatewayNumber].flatMap((text) => (text === null ? [] : [`    ${text}`])),
      ]),
    );
  return [
    say('complaints.sheet.title'),
    '',
    ...ids,
    ...part(say('complaints.story'), told),
    ...part(say('history.details.timeline'), story),
    ...part(say('history.balance.name'), around),
  ].join('\n');
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
