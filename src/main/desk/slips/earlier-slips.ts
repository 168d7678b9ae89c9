import type { SlipLanguage } from '../../../preload/contract/printing/slip';
import type { RechargeEvent } from '../../../preload/contract/sale/entries/recharge-event';
import type { RechargeState } from '../../../preload/contract/sale/recharge';

/** A slip that was printed before, and the outcome that it named. `at` in UTC milliseconds. */
export interface EarlierSlip {
  readonly at: number;
  readonly state: RechargeState;
}

/** What the last slip of a sale spoke: the customer's language was chosen then. `null`: there is none, or it did not say. */
export function lastLanguage(events: readonly RechargeEvent[]): SlipLanguage | null {
  return slipsIn(events).at(-1)?.language ?? null;
}

/** The last slip of the sale that named an outcome which was still open; `null`: there is none. */
export function earlierOpenSlip(events: readonly RechargeEvent[]): EarlierSlip | null {
  const open = slipsIn(events).findLast(({ state }) => state === 'pending' || state === 'unknown');
  return open === undefined ? null : { at: open.at, state: open.state };
}

/** The slips of a sale, oldest first. Those of an older Galla did not note what they named: the outcome of that moment. */
function slipsIn(events: readonly RechargeEvent[]) {
  return events.flatMap(({ at, stateAfter, entry }) =>
    entry.kind === 'slip_printed' ? [{ at, language: entry.language, state: entry.state ?? stateAfter }] : [],
  );
}
