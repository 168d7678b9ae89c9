import type { Failure } from '../../../../../preload/contract/bridge/failures';
import { formatRupees, type Paise } from '../../../../../preload/contract/money';
import {
  statementRefusals,
  type HereSold,
  type ThereSaid,
} from '../../../../../preload/contract/statement/statement';
import type { Say } from '../../../../../preload/contract/words/say';
import { failureText } from '../../../text/failures';
import { sideBySide } from '../../../text/side-by-side';
import { dateTime, timeOfDay } from '../../../text/time';

/** Why nothing came of a file, and what to do. */
export function whyNot(say: Say, failure: Pick<Failure, 'code' | 'cause'>): string {
  const refusal = statementRefusals.find((each) => each === failure.cause);
  return failure.code === 'statement_refused' && refusal !== undefined
    ? say(`statement.refused.${refusal}`)
    : failureText(say, failure);
}

/** From when to when a statement speaks. */
export function periodText(say: Say, { from, to }: { readonly from: number; readonly to: number }): string {
  return say('statement.period', {
    from: dateTime(say, from, 'minutes'),
    to: dateTime(say, to, 'minutes'),
  });
}

/** When a line says that it was, as exactly as it says it. */
export function whenThere(say: Say, { at, isDayOnly }: ThereSaid): string {
  const moment = dateTime(say, at, 'minutes');
  return isDayOnly ? moment.slice(0, -timeOfDay(at).length).replace(/[\s,]+$/, '') : moment;
}

/** What the statement says of a recharge, in one line. */
export function thereText(say: Say, there: ThereSaid): string {
  return sideBySide([
    money(there.amountPaise),
    say(`statement.state.${there.state}`),
    there.lines > 1 ? say('statement.lines_together', { count: there.lines }) : '',
  ]);
}

/** A recharge that a line may be of. */
export function candidateText(say: Say, here: HereSold): string {
  return sideBySide([
    dateTime(say, here.createdAt, 'minutes'),
    here.operatorName,
    money(here.amountPaise),
    say(`state.${here.state}`),
  ]);
}

function money(amount: Paise): string {
  return `₹ ${formatRupees(amount)}`;
}
