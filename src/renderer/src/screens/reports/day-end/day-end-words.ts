import type { DayEndReport } from '../../../../../preload/contract/sale/day-end';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Remark } from '../../../components/said/said';

/** What a pass came to, in one or two sentences. */
export function dayEndRemark(say: Say, { end, asked, changed }: DayEndReport): Remark {
  const found =
    changed.length === 0
      ? say('reports.day_end.nothing_changed', { asked })
      : say('reports.day_end.some_changed', { asked, changed: changed.length });
  const tone = end === 'all_asked' && changed.length === 0 ? 'good' : end === 'journal' ? 'bad' : 'plain';
  return { tone, text: `${asked === 0 ? '' : `${found} `}${say(`reports.day_end.end.${end}`)}` };
}
