import type { Migration } from '../../migrate/migration';

/**
 * The shield compares keys, not spellings (`recharge/state/shield-key.ts`). Old rows have none yet: those that the shield
 * may need get theirs at the next start, the rest while nobody sells, from the newest down; below
 * `shield_key_fill.below` there may be rows without one. Both indexes are built over keys that are not there yet, so
 * that two old rows on their way with one key do not keep the journal from opening.
 * `recharges_one_on_its_way` stays beside the new index: it guards rows that have no key.
 */
export const migration90 = {
  version: 90,
  columns: { table: 'recharges', add: ['shield_key TEXT'] },
  up: `
    CREATE UNIQUE INDEX recharges_one_key_on_its_way ON recharges (shield_key)
      WHERE state IN ('created', 'sent');
    CREATE INDEX recharges_of_shield_key ON recharges (shield_key, seq) WHERE shield_key IS NOT NULL;

    CREATE TRIGGER recharges_shield_key BEFORE UPDATE ON recharges
    WHEN NEW.shield_key IS NOT OLD.shield_key AND (OLD.shield_key IS NOT NULL OR NEW.shield_key = '')
    BEGIN SELECT RAISE(ABORT, 'a shield key never changes'); END;

    CREATE TABLE shield_key_fill (
      only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
      below    INTEGER NOT NULL CHECK (below >= 1)
    ) STRICT;

    INSERT INTO shield_key_fill SELECT 1, coalesce(max(seq), 0) + 1 FROM recharges;
  `,
} as const satisfies Migration;
