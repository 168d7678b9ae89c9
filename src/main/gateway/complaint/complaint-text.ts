import type { Complaint, ComplaintReason } from '../../../preload/contract/complaints/complaint';

/** What goes on the wire is kept to a line. In UTF-16 units. */
const MOST = 200;

/** For the gateway's staff, in the language that panels are written in: no screen of ours says these. */
const reasons = {
  not_received: 'Customer did not receive the recharge.',
  wrong_amount: 'Customer received another amount.',
  wrong_number: 'Recharge went to another number.',
  not_refunded: 'Failed, but the amount was not refunded.',
  other: '',
} as const satisfies Readonly<Record<ComplaintReason, string>>;

/** What a complaint says to the gateway: the reason, and what staff wrote when it was taken. */
export function complaintText({ reason, entries }: Pick<Complaint, 'reason' | 'entries'>): string {
  return `${reasons[reason]} ${entries[0]?.words ?? ''}`.trim().slice(0, MOST);
}
