import type { Migration } from '../../migrate/migration';
import { IS_STORABLE } from '../../rows/storable-row';

/**
 * `unanswered`: checks of the present round that brought no word; `null` in rows of an older Galla, which counted none.
 * The key of a landline now begins with its area code, as that of a mobile begins with its first digit: keys
 * with a trunk zero or country code before it are taken out, and made anew as those of before there were keys.
 */
export const migration130 = {
  version: 130,
  columns: { table: 'recharges', add: ['unanswered INTEGER'] },
  up: `
    DROP TRIGGER recharges_shield_key;

    UPDATE recharges SET shield_key = NULL
    WHERE (shield_key GLOB '0*' OR shield_key GLOB '91*') AND shield_key NOT GLOB '*[^0-9]*'
      AND length(shield_key) > 10 AND substr(shield_key, -10, 1) BETWEEN '1' AND '5'
      AND ${IS_STORABLE};

    UPDATE shield_key_fill
    SET below = max(below, coalesce((SELECT max(seq) + 1 FROM recharges WHERE shield_key IS NULL), 1));

    CREATE TRIGGER recharges_shield_key BEFORE UPDATE ON recharges
    WHEN NEW.shield_key IS NOT OLD.shield_key AND (OLD.shield_key IS NOT NULL OR NEW.shield_key = '')
    BEGIN SELECT RAISE(ABORT, 'a shield key never changes'); END;
  `,
} as const satisfies Migration;
