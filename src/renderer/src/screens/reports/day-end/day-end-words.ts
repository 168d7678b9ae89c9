import type { DayEndEnd, DayEndReport } from '../../../../../preload/contract/sale/day-end';
import type { Remark } from '../../../components/said/said';

const endings = {
  all_asked: 'Every recent success and failure was asked about.',
  cap_reached: 'Today’s status checks are used. Ask about the rest tomorrow.',
  stopped: 'Stopped. Start again to continue.',
  cannot_ask: 'The gateway could not be asked. Check the connection, then start again.',
  journal: 'The journal could not be written. Nothing is lost. Free some disk space, then start again.',
} as const satisfies Record<DayEndEnd, string>;

/** What a pass came to, in one or two sentences. */
export function dayEndRemark({ end, asked, changed }: DayEndReport): Remark {
  const found =
    changed.length === 0
      ? `${countOf(asked)} asked, nothing changed.`
      : `${countOf(asked)} asked, ${changed.length} changed: they are listed below.`;
  const tone = end === 'all_asked' && changed.length === 0 ? 'good' : end === 'journal' ? 'bad' : 'plain';
  return { tone, text: `${asked === 0 ? '' : `${found} `}${endings[end]}` };
}

function countOf(recharges: number): string {
  return recharges === 1 ? '1 recharge' : `${recharges} recharges`;
}
