import type { Migration } from '../../migrate/migration';

/**
 * What nobody has seen is found. Rows of before this version are taken as seen: an older Galla noted only the outcomes
 * that it drew beside the form, so most of a busy shop's would be listed.
 *
 * Each event says by which rules it was applied, so that a rule can change and the rows still are the replay of their
 * events. The alarm of a word against a person's has a column of its own: `alarm` admits no other words, and
 * `recharges` is not rebuilt.
 */
export const migration150 = {
  version: 150,
  columns: [
    { table: 'recharges', add: ['against_hand INTEGER'] },
    { table: 'recharge_events', add: ['rules INTEGER'] },
  ],
  up: `
    CREATE TABLE seen_before (
      only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
      seq      INTEGER NOT NULL
    ) STRICT;

    INSERT INTO seen_before (only_one, seq) SELECT 1, ifnull(max(seq), 0) FROM recharges;

    CREATE INDEX recharges_not_seen ON recharges (seq)
      WHERE shown_state IS NULL AND (state IN ('failed', 'refunded', 'not_sent')
        OR (state = 'success' AND changed_at = ended_at));

    DROP INDEX recharges_for_a_person;
    CREATE INDEX recharges_for_a_person ON recharges (seq)
      WHERE state = 'unknown' OR needs_person = 1 OR changed_since_at IS NOT NULL OR alarm IS NOT NULL
        OR against_hand = 1 OR money_case = 'open';
  `,
} as const satisfies Migration;
