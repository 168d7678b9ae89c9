import type { AnswerOf } from '../../../preload/contract/bridge/calls';
import type { DayEndProgress } from '../../../preload/contract/sale/day-end';
import { fail, ok } from '../../../preload/contract/result';
import type { DayEndNotRun } from '../../recharge/follow-up/day-end';
import type { Handlers } from '../handlers';
import { onDesk } from '../on-desk';
import type { HandlerParts } from './handler-parts';
import { notRead } from './journal-refusal';

type Parts = Pick<HandlerParts, 'desks'> & {
  /** The page is told how far the pass has come. */
  dayEndProgress(progress: DayEndProgress): void;
  /** And that it is over. */
  dayEndEnded(ended: AnswerOf<'reports:day-end'>): void;
};

/** The pass that closes the day: asking once more about what seems to have ended. */
export function dayEndHandlers({
  desks,
  dayEndProgress,
  dayEndEnded,
}: Parts): Pick<Handlers, 'reports:day-end' | 'reports:stop-day-end'> {
  return {
    'reports:day-end': onDesk(desks, async ({ dayEnd, mode }) => {
      // The page hears nothing of the counter that it has left.
      const isShown = (): boolean => desks.mode() === mode;
      const report = await dayEnd.run((progress) => {
        if (isShown()) dayEndProgress(progress);
      });
      const ended = report.ok ? report : notRun(report.failure);
      if (isShown()) dayEndEnded(ended);
      return ended;
    }),
    'reports:stop-day-end': onDesk(desks, async ({ dayEnd }) => {
      dayEnd.stop();
      return ok({});
    }),
  };
}

function notRun(failure: DayEndNotRun): AnswerOf<'reports:day-end'> {
  return failure === 'no_account' || failure === 'no_token' ? fail({ code: failure }) : notRead(failure);
}
