import { maskNumber } from '../../../preload/contract/rules/mask-number';
import { toAsciiDigits } from '../../../preload/contract/money';
import type { Complaint, ComplaintEntry } from '../../../preload/contract/complaints/complaint';
import type { MoneyMove } from '../../../preload/contract/money-moves/move';
import type { Entry } from '../../../preload/contract/sale/entries/entry-schemas';
import type { RechargeDetails } from '../../../preload/contract/sale/entries/recharge-details';
import type { RechargeEvent } from '../../../preload/contract/sale/entries/recharge-event';
import type { Recharge } from '../../../preload/contract/sale/recharge';
import type { SentField } from '../../../preload/contract/sale/sent-field';
import type { Hiding } from './hiding';

/** A recharge as it may be seen: without its number, phone, bill fields and what the gateway said of them where it is old. */
export function maskedRow<R extends Recharge>(row: R, hiding: Hiding): R {
  if (!hiding.hides(row.number, row.createdAt)) return row;
  return {
    ...row,
    number: maskNumber(row.number),
    customerPhone: maskedText(row.customerPhone),
    customerName: withoutDigits(row.customerName),
    fields: row.fields.map(maskedText),
    message: withoutDigits(row.message),
    overrideReason: withoutDigits(row.overrideReason),
  };
}

/** How a row is seen under `hiding`; `null`: as it is. */
export function rowFor(hiding: Hiding | null): (row: Recharge) => Recharge {
  return (row) => (hiding === null ? row : maskedRow(row, hiding));
}

/** The story of a row that is masked. */
export function maskedEvent(event: RechargeEvent): RechargeEvent {
  return { ...event, entry: maskedEntry(event.entry) };
}

function maskedEntry(entry: Entry): Entry {
  if (entry.kind === 'recharge_reply')
    return { ...entry, reply: { ...entry.reply, ...maskedReply(entry.reply) } };
  if (entry.kind === 'status_reply')
    return { ...entry, reply: { ...entry.reply, ...maskedReply(entry.reply) } };
  if (entry.kind === 'recharge_unclear' || entry.kind === 'status_unclear')
    return { ...entry, message: withoutDigits(entry.message) };
  if (entry.kind === 'settled' || entry.kind === 'move_reversed')
    return { ...entry, reason: withoutDigits(entry.reason) };
  return entry;
}

function maskedReply<E extends { readonly number: string | null }>(reply: {
  readonly echo: E;
  readonly message: string | null;
}) {
  return {
    echo: { ...reply.echo, number: maskedText(reply.echo.number) },
    message: withoutDigits(reply.message),
  };
}

/** All that is told of one recharge. */
export function maskedDetails(details: RechargeDetails, hiding: Hiding): RechargeDetails {
  const { recharge, events, billFields, moves } = details;
  if (!hiding.hides(recharge.number, recharge.createdAt)) return details;
  return {
    ...details,
    recharge: maskedRow(recharge, hiding),
    events: events.map(maskedEvent),
    billFields: billFields.map(maskedField),
    moves: moves.map(maskedMove),
  };
}

function maskedField(field: SentField): SentField {
  return { ...field, value: maskNumber(field.value) };
}

/** A move of money without whose dues it is about. */
export function maskedMove(move: MoneyMove): MoneyMove {
  return { ...move, debtor: withoutDigits(move.debtor), reason: withoutDigits(move.reason) };
}

/** A complaint: masked by the age of its recharge, and the phone by its own. */
export function maskedComplaint(complaint: Complaint, hiding: Hiding): Complaint {
  const { recharge, phone, takenAt } = complaint;
  const isOld = hiding.hides(recharge.number, recharge.createdAt);
  return {
    ...complaint,
    phone: phone !== null && hiding.hides(phone, takenAt) ? maskNumber(phone) : phone,
    recharge: isOld ? { ...recharge, number: maskNumber(recharge.number) } : recharge,
    entries: isOld ? complaint.entries.map(maskedWords) : complaint.entries,
  };
}

/** Whether what may be seen of a complaint holds what was searched for. SECURITY: a part of what is hidden finds nothing. */
export function isFoundAsShown({ recharge, refId, entries }: Complaint, search: string): boolean {
  const part = toAsciiDigits(search).replaceAll(/\s/g, '').toUpperCase();
  const shown = [
    recharge.number.replaceAll(' ', ''),
    refId,
    ...entries.map((each) => each.gatewayNumber ?? ''),
  ];
  return part === '' || shown.some((text) => text.toUpperCase().includes(part));
}

function maskedWords(entry: ComplaintEntry): ComplaintEntry {
  return { ...entry, words: withoutDigits(entry.words) };
}

function maskedText<T extends string | null>(text: T): T | string {
  return text === null ? text : maskNumber(text);
}

/** A sentence with every number in it masked, as the gateway repeats them. */
export function withoutDigits<T extends string | null>(text: T): T | string {
  return text === null ? text : text.replaceAll(/\p{Nd}(?:[ -]?\p{Nd}){5,}/gu, maskNumber);
}
