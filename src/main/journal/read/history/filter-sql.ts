import type { HistoryFilter } from '../../../../preload/contract/sale/history-filter';
import type { Bindings } from '../../database/handles';

/** A part of a sale that was paid by each way; a text that does not read is no part. */
const PARTS = 'CASE WHEN json_valid(parts) THEN parts END';
const BY_WAY = `(payment = @way OR 0 < ifnull(json_extract(${PARTS}, CASE @way
  WHEN 'cash' THEN '$.cashPaise' WHEN 'upi' THEN '$.upiPaise' ELSE '$.onAccountPaise' END), 0))`;

/** Who made the first entry of a row sold it. */
const SOLD_BY = `(SELECT first.by FROM recharge_events AS first WHERE first.ref_id = recharges.ref_id
  ORDER BY first.seq LIMIT 1)`;

/**
 * Whether a row of `recharges` is one that a filter leaves, as SQL. One text for all filters: a handle keeps each statement that
 * it was given. The dearest question comes last.
 */
export const IS_LEFT = `(@from IS NULL OR ist_date >= @from) AND (@to IS NULL OR ist_date <= @to)
  AND (@state IS NULL OR state = @state) AND (@operator IS NULL OR operator = @operator)
  AND (@leastPaise IS NULL OR amount_paise >= @leastPaise) AND (@mostPaise IS NULL OR amount_paise <= @mostPaise)
  AND (@way IS NULL OR ${BY_WAY}) AND (@person IS NULL OR ${SOLD_BY} = @person)`;

/** What {@link IS_LEFT} is bound to. */
export function bindingsOf(filter: HistoryFilter): Bindings {
  return { ...filter };
}
