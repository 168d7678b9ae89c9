import type { NotReadable } from '../../../preload/contract/settings/settings';

/** So many ref ids are named: a warning is no list. */
const NAMED = 3;

/** Whether there is anything that cannot be read. */
export function isUnreadable({ rows, sentLines, sentLogCut }: NotReadable): boolean {
  return rows.length > 0 || sentLines > 0 || sentLogCut;
}

/** What of the journal and its log cannot be read, and what to do. */
export function notReadableSentences(notReadable: NotReadable): string {
  const { rows, sentLines, sentLogCut, perhapsSent } = notReadable;
  return [
    ...(rows.length > 0
      ? [`${recharges(rows)} Look in your panel how ${rows.length === 1 ? 'it' : 'they'} ended.`]
      : []),
    ...(sentLines > 0
      ? [
          `${counted(sentLines, 'line')} of the log of sent requests ${sentLines === 1 ? 'is' : 'are'} damaged.`,
        ]
      : []),
    ...(perhapsSent.length > 0 ? ['What can be read stands under Needs you.'] : []),
    ...(sentLogCut ? ['The log of sent requests is too long: only its newest part was read.'] : []),
    'Make a copy of Galla’s data folder and have the disk checked.',
  ].join(' ');
}

function recharges(rows: NotReadable['rows']): string {
  const names = rows.slice(0, NAMED).map(({ refId, seq }) => (refId === null ? `no. ${seq ?? '?'}` : refId));
  const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : '';
  return `${counted(rows.length, 'recharge')} cannot be read: ${names.join(', ')}${more}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
