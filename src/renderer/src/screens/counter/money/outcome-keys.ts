import type { Recharge } from '../../../../../preload/contract/sale/recharge';
import type { Say } from '../../../../../preload/contract/words/say';
import { READ_BACK_MS } from '../../../keyboard/send-gate';
import { useDayStore } from '../../../store/day-store';
import { useSale } from '../sale-store';
import { doMoneyStep, noteNotTaken, undoDealing } from './deal';
import { openDealing } from './dealt-store';
import { moneyStep } from './money-step';

/** The outcome in sight, and since when it is. In the clock of the page. */
let inSight = { outcome: '', since: Number.POSITIVE_INFINITY };

/** Notes which outcome is in sight from now on: `null` for none. A key for one that nobody can have read does nothing. */
export function watchOutcome(row: Pick<Recharge, 'refId' | 'state'> | null): void {
  const outcome = row === null ? '' : `${row.refId} ${row.state}`;
  if (outcome !== inSight.outcome) inSight = { outcome, since: performance.now() };
}

/** What the keys of money do at the counter: always about the outcome in sight, nothing where there is none. */
export function moneyKeys(say: Say) {
  return {
    give_back: () => onOutcome((row) => doMoneyStep(say, row, 'cash_returned')),
    received: () => onOutcome((row) => doMoneyStep(say, row, 'cash_received')),
    not_taken: () => onOutcome((row) => noteNotTaken(say, row)),
    dealing: () =>
      onOutcome((row) => {
        if (moneyStep(row) !== null) openDealing(row.refId);
      }),
    undo_dealing: () => void undoDealing(say),
  } as const;
}

function onOutcome(act: (row: Recharge) => unknown): void {
  const { outcome } = useSale.getState();
  if (outcome === null || performance.now() - inSight.since < READ_BACK_MS) return;
  const { changed, day } = useDayStore.getState();
  const row = changed.get(outcome) ?? day?.rows.find(({ refId }) => refId === outcome);
  if (row !== undefined) void act(row);
}
