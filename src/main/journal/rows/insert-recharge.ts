import { istDate } from '../../../preload/contract/ist-date';
import type { DatedSale, Sale } from '../../../preload/contract/sale/recharge';
import { beginRecord } from '../../recharge/state/record';
import type { Moment } from '../../recharge/state/moment';
import { priceOf } from '../../recharge/state/price';
import { shieldKey } from '../../recharge/state/shield-key';
import { knowBuyer } from '../customers/know-buyer';
import { appendEvent } from './events';
import { seqOf } from './seq-of';
import type { Beginning } from '../../../preload/contract/sale/entries/entry-schemas';
import type { Bindings, Writable } from '../database/handles';
import { insertRow } from './column-names';
import { columnsOf } from './record-columns';

/** The day and the beginning of a new row, beside what was sold. */
export interface NewRow {
  readonly sale: Sale;
  readonly beginning: Beginning;
  readonly moment: Moment;
  /** `YYYY-MM-DD` in IST; that of the moment when not given. */
  readonly istDate?: string;
}

/** Inserts a row with its first event; whom it names is known as a customer from then on. Called inside a transaction. */
export function insertRecharge(db: Writable, { sale, beginning, moment, ...given }: NewRow): void {
  const record = beginRecord(beginning, moment, priceOf(sale));
  const dated: DatedSale = {
    ...sale,
    createdAt: record.createdAt,
    istDate: given.istDate ?? istDate(moment.at),
  };
  const row: Bindings = {
    ...dated,
    fields: JSON.stringify(sale.fields),
    parts: sale.parts === null ? null : JSON.stringify(sale.parts),
    shieldKey: shieldKey(sale.number),
    ...columnsOf(record),
  };
  insertRow(db, 'recharges', row);
  appendEvent(db, {
    refId: sale.refId,
    moment,
    stateBefore: null,
    stateAfter: record.status.state,
    alarm: null,
    entry: beginning,
  });
  if (sale.customerPhone === null && sale.customerName === null) return;
  const { refId } = sale;
  const seq = seqOf(db.one('SELECT seq FROM recharges WHERE ref_id = @refId', { refId }));
  knowBuyer(db, { ...dated, seq }, moment.at);
}
