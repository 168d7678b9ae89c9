import type { AnswerOf } from '../../../preload/contract/calls';
import type { DayEndProgress } from '../../../preload/contract/day-end';
import { fail, ok } from '../../../preload/contract/result';
import type { DayEndNotRun } from '../../recharge/day-end';
import type { Handlers } from '../handlers';
import type { HandlerParts } from './handler-parts';
import { noDesk, notRead } from './journal-refusal';

type Parts = Pick<HandlerParts, 'desks'> & {
  /** The page is told how far the pass has come. */
  dayEndProgress(progress: DayEndProgress): void;
};

/** The pass that closes the day: asking once more about what seems settled. */
export function dayEndHandlers({
  desks,
  dayEndProgress,
}: Parts): Pick<Handlers, 'reports:day-end' | 'reports:stop-day-end'> {
  return {
    async 'reports:day-end'() {
      const current = await desks.current();
      if (!current.ok) return noDesk(current.failure);
      const report = await current.value.dayEnd.run(dayEndProgress);
      return report.ok ? report : notRun(report.failure);
    },
    async 'reports:stop-day-end'() {
      const current = await desks.current();
      if (!current.ok) return noDesk(current.failure);
      current.value.dayEnd.stop();
      return ok({});
    },
  };
}

function notRun(failure: DayEndNotRun): AnswerOf<'reports:day-end'> {
  return failure === 'no_account' || failure === 'no_token' ? fail({ code: failure }) : notRead(failure);
}
