/**
 * What one line of a recharge's journal can be, in the order in which a recharge meets them. The core's
 * entries are exactly these; the page has a sentence for each.
 */
export const eventKinds = [
  'created',
  'found_outside_journal',
  'sending',
  'not_sent',
  'interrupted',
  'recharge_reply',
  'recharge_unclear',
  'status_asked',
  'status_not_asked',
  'status_reply',
  'status_unclear',
  'settled',
  'shown',
  'slip_printed',
  'cash_returned',
  'cash_received',
  'customer_told',
  'nothing_owed',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Whether `kind` is one this version knows; a journal of a newer version may hold others. */
export function isEventKind(kind: string): kind is EventKind {
  return eventKinds.some((known) => known === kind);
}
