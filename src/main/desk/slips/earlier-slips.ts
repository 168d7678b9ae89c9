import { slipLanguages, type SlipLanguage } from '../../../preload/contract/printing/slip';
import {
  rechargeStates,
  type RechargeEvent,
  type RechargeState,
} from '../../../preload/contract/sale/recharge';

/** A slip that was printed before, and the outcome that it named. `at` in UTC milliseconds. */
export interface EarlierSlip {
  readonly at: number;
  readonly state: RechargeState;
}

/** What the last slip of the sale spoke: the customer's language was chosen then. `null`: none was printed. */
export function lastLanguage(events: readonly RechargeEvent[]): SlipLanguage | null {
  const printed = events.findLast(({ kind }) => kind === 'slip_printed')?.detail['language'];
  return slipLanguages.find((language) => language === printed) ?? null;
}

/** The last slip of the sale that named no outcome yet. */
export function earlierOpenSlip(events: readonly RechargeEvent[]): EarlierSlip | null {
  const slips = events.filter(({ kind }) => kind === 'slip_printed');
  return slips.map((slip) => ({ at: slip.at, state: namedBy(slip) })).findLast(isOpen) ?? null;
}

/** The outcome that a slip named. Slips of an older Galla did not note it: the one of that moment. */
function namedBy({ detail, stateAfter }: RechargeEvent): RechargeState {
  return rechargeStates.find((state) => state === detail['state']) ?? stateAfter;
}

function isOpen({ state }: EarlierSlip): boolean {
  return state === 'pending' || state === 'unknown';
}
