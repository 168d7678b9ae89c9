import type { NotReadable } from '../../../preload/contract/settings';

/** So many ref ids are named: a warning is no list. */
const NAMED = 3;

/** What of the journal and its log cannot be read, and what to do. */
export function notReadableSentences({ rows, sentLines }: NotReadable): string {
  return [
    ...(rows.length > 0
      ? [`${recharges(rows)} Look at the gateway what became of ${rows.length === 1 ? 'it' : 'them'}.`]
      : []),
    ...(sentLines > 0 ? [`${counted(sentLines, 'line')} of the log of sent requests cannot be read.`] : []),
    'Make a copy of Galla’s data folder and have the disk looked at.',
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
