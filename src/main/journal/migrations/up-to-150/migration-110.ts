import type { Migration } from '../../migrate/migration';
import { IS_STORABLE } from '../../rows/storable-row';

/** Notes by which a person dealt with a row. In journals before this one each of them ended the matter. */
const DEALING = `kind IN ('cash_returned', 'customer_told', 'nothing_owed')`;

/** What an event says went back. One that does not read says nothing, and stops nothing. */
const WENT_BACK = `CASE WHEN json_valid(entry) THEN
  CASE json_type(entry, '$.amountPaise') WHEN 'integer' THEN max(0, json_extract(entry, '$.amountPaise')) END END`;

/** Moves that leave the question of money as it was: between two states in which it goes back. */
const SAME_QUESTION = `(state_before IN ('failed', 'refunded') AND state_after IN ('failed', 'refunded'))`;

/**
 * How much went back to the customer, and whether somebody still has to settle it. The sum of old rows is that of
 * their events; a row that a late word found `not_sent` counts as given back. A failure or refund after the row was
 * open or a success, with which nobody has dealt since, is open: until now it was listed only where staff had seen
 * the outcome before. Both columns are what the replay of the events gives;
 * an old row of which nothing went back has no figure.
 */
export const migration110 = {
  version: 110,
  columns: [{ table: 'recharges', add: ['returned_to_customer_paise INTEGER', 'money_case TEXT'] }],
  up: `
    UPDATE recharges SET returned_to_customer_paise = min(amount_paise + charge_paise, (
      SELECT sum(${WENT_BACK}) FROM recharge_events AS e
      WHERE e.ref_id = recharges.ref_id AND kind = 'cash_returned'))
    WHERE cash_returned = 1 AND ${IS_STORABLE};

    UPDATE recharges SET returned_to_customer_paise = amount_paise + charge_paise
    WHERE payment <> 'on_account' AND ${IS_STORABLE} AND ref_id IN (
      SELECT ref_id FROM recharge_events WHERE state_before = 'not_sent' AND state_after <> 'not_sent');

    UPDATE recharges SET money_case = (
      SELECT CASE
        WHEN ${DEALING} THEN 'closed'
        WHEN state_before IN ('pending', 'unknown', 'success') OR state_after = 'success' THEN 'open'
        END
      FROM recharge_events AS e
      WHERE e.ref_id = recharges.ref_id
        AND (${DEALING} OR (state_before IS NOT state_after AND NOT ifnull(${SAME_QUESTION}, 0)))
      ORDER BY seq DESC LIMIT 1)
    WHERE payment <> 'on_account' AND ${IS_STORABLE} AND (
      (state IN ('failed', 'refunded')
        AND ifnull(returned_to_customer_paise, 0) < amount_paise + charge_paise)
      OR (state = 'success' AND returned_to_customer_paise > 0));

    DROP INDEX recharges_for_a_person;
    CREATE INDEX recharges_for_a_person ON recharges (seq)
      WHERE state = 'unknown' OR needs_person = 1 OR changed_since_at IS NOT NULL OR alarm IS NOT NULL
        OR money_case = 'open';

    CREATE TRIGGER recharges_sum BEFORE UPDATE OF returned_to_customer_paise, money_case ON recharges
    WHEN NEW.returned_to_customer_paise NOT BETWEEN 0 AND NEW.amount_paise + NEW.charge_paise
      OR NEW.money_case NOT IN ('open', 'closed')
      OR (NEW.money_case IS NOT NULL AND NEW.payment = 'on_account')
    BEGIN SELECT RAISE(ABORT, 'a row holds between nothing and its total'); END;

    -- What an older Galla let through stays counted; nothing is added to it.
    CREATE TRIGGER recharges_on_account_give_nothing BEFORE UPDATE OF returned_to_customer_paise ON recharges
    WHEN ifnull(NEW.returned_to_customer_paise, 0) > ifnull(OLD.returned_to_customer_paise, 0)
      AND NEW.payment = 'on_account'
    BEGIN SELECT RAISE(ABORT, 'a sale on account gives no money back'); END;
  `,
} as const satisfies Migration;
