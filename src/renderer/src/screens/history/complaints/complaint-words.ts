import type { Complaint, ComplaintEntry } from '../../../../../preload/contract/complaints/complaint';
import type { Say } from '../../../../../preload/contract/words/say';

/** How a complaint stands, in a few words. */
export function standing(say: Say, { end, call }: Complaint): string {
  if (end !== null) return say(`complaints.end.${end}`);
  return call === null ? say('complaints.open') : say(`complaints.call.${call}`);
}

/** How long it has been open. `now` in UTC milliseconds. */
export function age(say: Say, { takenAt }: Complaint, now: number): string {
  // The clock of the screen may stand a moment behind the one of the journal.
  const days = Math.max(0, Math.floor((now - takenAt) / 86_400_000));
  return days === 0 ? say('complaints.today') : say('complaints.days', { days });
}

/** What happened, as a line of its story. */
export function entryWords(say: Say, complaint: Complaint, entry: ComplaintEntry): string {
  switch (entry.kind) {
    case 'taken':
      return say('complaints.entry.taken', { reason: say(`complaints.reason.${complaint.reason}`) });
    case 'note':
      return say('complaints.entry.note');
    case 'call':
      return entry.call === null ? '' : say(`complaints.entry.call.${entry.call}`);
    case 'ended':
      return entry.end === null ? '' : say(`complaints.entry.ended.${entry.end}`);
  }
}
