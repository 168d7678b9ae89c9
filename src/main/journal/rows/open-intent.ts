import { saysSomething } from '../../../preload/contract/rules/says-something';
import type { Age } from '../../recharge/sale/duplicates';
import type { Intent, Opened } from '../../recharge/ports';
import type { Moment } from '../../recharge/state/moment';
import { written } from './stored-recharges';
import type { Writable } from '../database/handles';
import { insertRecharge } from './insert-recharge';
import { onItsWay, shield } from './shield';

/**
 * Asks the shield and makes the row, in one transaction that no other writer can come between.
 * A reason of staff lets a repetition after a success through; an open one is never let through, and of
 * one number only one request is on its way at a time, whatever its amount.
 * @param windowMs how long after a success the same sale asks for a reason.
 * @param ages what rows of this number have by a clock that nobody can set.
 */
export function openIntent(
  db: Writable,
  intent: Intent,
  windowMs: number,
  moment: Moment,
  ages: readonly Age[] = [],
): Opened {
  return db.immediate((): Opened => {
    const running = onItsWay(db, intent.number);
    if (running !== null) {
      const { refId, createdAt: at, state } = running;
      return { kind: 'refused', shield: { kind: 'open', refId, at, state } };
    }
    const verdict = shield(db, intent.number, intent.amountPaise, windowMs, moment.at, ages);
    if (verdict.kind === 'open' || verdict.kind === 'held') return { kind: 'refused', shield: verdict };
    if (verdict.kind === 'reason_needed' && !isGiven(intent.overrideReason)) {
      return { kind: 'refused', shield: verdict };
    }
    insertRecharge(db, { sale: intent, beginning: { kind: 'created' }, moment });
    return { kind: 'opened', recharge: written(db, intent.refId) };
  });
}

function isGiven(reason: string | null): boolean {
  return reason !== null && saysSomething(reason);
}
