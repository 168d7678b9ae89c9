import type { Hides } from '../../masking/hiding';
import type { Publish } from '../../publish';
import { dayEndHandlers } from '../day-end-handlers';
import type { HandlerParts } from '../handler-parts';
import { historyHandlers } from '../history-handlers';
import { reportHandlers, type ReportParts } from './report-handlers';

type AllParts = Pick<HandlerParts, 'desks'>
  & Omit<ReportParts, 'periodProgress'> & { readonly publish: Publish; readonly hides: Hides };

/** What was sold: the day and its end, the history, and reports over days. */
export function allReportHandlers({
  publish,
  ...parts
}: AllParts): ReturnType<typeof historyHandlers>
  & ReturnType<typeof dayEndHandlers>
  & ReturnType<typeof reportHandlers> {
  return {
    ...historyHandlers({ ...parts, publish }),
    ...dayEndHandlers({
      ...parts,
      dayEndProgress: (progress) => publish('day-end:progress', progress),
      dayEndEnded: (ended) => publish('day-end:ended', ended),
    }),
    ...reportHandlers({ ...parts, periodProgress: (share) => publish('reports:progress', { share }) }),
  };
}
