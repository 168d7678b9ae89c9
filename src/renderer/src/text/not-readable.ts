import type { NotReadable } from '../../../preload/contract/settings/settings';
import type { Say } from '../../../preload/contract/words/say';

/** So many ref ids are named: a warning is no list. */
const NAMED = 3;

/** Whether there is anything that cannot be read. */
export function isUnreadable({ rows, sentLines, sentLogCut }: NotReadable): boolean {
  return rows.length > 0 || sentLines > 0 || sentLogCut;
}

/** What of the journal and its log cannot be read, and what to do. */
export function notReadableSentences(say: Say, notReadable: NotReadable): string {
  const { rows, sentLines, sentLogCut, perhapsSent } = notReadable;
  return [
    ...(rows.length > 0 ? [rechargesSentence(say, rows)] : []),
    ...(sentLines > 0 ? [say('unreadable.lines', { count: sentLines })] : []),
    ...(perhapsSent.length > 0 ? [say('unreadable.perhaps_sent')] : []),
    ...(sentLogCut ? [say('unreadable.log_cut')] : []),
    say('unreadable.todo'),
  ].join(' ');
}

function rechargesSentence(say: Say, rows: NotReadable['rows']): string {
  const names = rows
    .slice(0, NAMED)
    .map(({ refId, seq }) => refId ?? say('unreadable.row_number', { number: String(seq ?? '?') }));
  const count = rows.length;
  return count > NAMED
    ? say('unreadable.rows_and_more', { count, names, more: count - NAMED })
    : say('unreadable.rows', { count, names });
}
