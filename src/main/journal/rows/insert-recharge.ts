import { istDate } from '../../../preload/contract/ist-date';
import type { Intent } from '../../recharge/ports';
import { beginRecord, type Moment } from '../../recharge/state/record';
import { totalOf } from '../../recharge/state/row-money';
import { shieldKey } from '../../recharge/state/shield-key';
import { appendEvent } from './events';
import type { StoredEntry } from './entry-schema';
import type { Bindings, Writable } from '../database/handles';
import { columnsOf } from './record-columns';

/** The day and the beginning of a new row, beside what was sold. */
export interface NewRow {
  readonly intent: Intent;
  readonly beginning: Extract<StoredEntry, { kind: 'created' | 'found_outside_journal' }>;
  readonly moment: Moment;
  /** `YYYY-MM-DD` in IST; that of the moment when not given. */
  readonly istDate?: string;
}

/** Inserts a row with its first event. Called inside a transaction. */
export function insertRecharge(db: Writable, { intent, beginning, moment, ...given }: NewRow): void {
  const record = beginRecord(beginning, moment, { payment: intent.payment, totalPaise: totalOf(intent) });
  const columns: Bindings = {
    ref_id: intent.refId,
    account_id: intent.accountId,
    category: intent.category,
    operator: intent.operator,
    operator_name: intent.operatorName,
    number: intent.number,
    number_kind: beginning.kind === 'created' ? intent.numberKind : null,
    shield_key: shieldKey(intent.number),
    amount_paise: intent.amountPaise,
    charge_paise: intent.chargePaise,
    fields: JSON.stringify(intent.fields),
    payment: intent.payment,
    collected_paise: intent.collectedPaise,
    returned_paise: intent.returnedPaise,
    customer_phone: intent.customerPhone,
    customer_name: intent.customerName,
    ist_date: given.istDate ?? istDate(moment.at),
    created_at: record.createdAt,
    restart_of: intent.restartOf,
    override_reason: intent.overrideReason,
    clock_off_ms: intent.clockOffMs,
    ...columnsOf(record),
  };
  const names = Object.keys(columns);
  db.run(
    `INSERT INTO recharges (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    columns,
  );
  appendEvent(db, {
    refId: intent.refId,
    moment,
    stateBefore: null,
    stateAfter: record.status.state,
    alarm: null,
    entry: beginning,
  });
}
