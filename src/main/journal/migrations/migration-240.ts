import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/** Whether this journal may be sold from: the newest entry says. A journal that never moved has none, and may. */
const IS_AWAY = `(SELECT sells FROM moving_entries ORDER BY seq DESC LIMIT 1) = 0`;

function notWhileAway(table: string): string {
  return `
    CREATE TRIGGER ${table}_not_while_away BEFORE INSERT ON ${table}
    WHEN ${IS_AWAY}
    BEGIN SELECT RAISE(ABORT, 'this shop has moved to another computer'); END;
  `;
}

/**
 * A shop moves to another computer. From `moving` on nothing new is sold, booked or closed in this journal, whoever asks: it is
 * on its way, and two would sell from one drawer. What a start finds in `sent.log` is still taken in, as what the gateway says late:
 * it is about what was sent. Of moves that belong to a sale those of a person have a request.
 */
export const migration240 = {
  version: 240,
  up: `
    CREATE TABLE moving_entries (
      seq        INTEGER PRIMARY KEY,
      kind       TEXT NOT NULL CHECK (kind IN ('moving', 'moved', 'sells_again', 'arrived')),
      sells      INTEGER NOT NULL CHECK (sells = (kind IN ('sells_again', 'arrived'))),
      move       TEXT NOT NULL CHECK (move GLOB '[0-9a-f]*' AND length(move) = 16),
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT
    ) STRICT;
    ${appendOnly('moving_entries')}

    CREATE TRIGGER recharges_not_while_away BEFORE INSERT ON recharges
    WHEN NEW.state = 'created' AND ${IS_AWAY}
    BEGIN SELECT RAISE(ABORT, 'this shop has moved to another computer'); END;

    CREATE TRIGGER money_moves_not_while_away BEFORE INSERT ON money_moves
    WHEN NEW.before_ledger = 0 AND (NEW.ref_id IS NULL OR NEW.request_id IS NOT NULL) AND ${IS_AWAY}
    BEGIN SELECT RAISE(ABORT, 'this shop has moved to another computer'); END;

    ${['shifts', 'close_entries', 'closes', 'wallet_entries'].map(notWhileAway).join('')}
  `,
} as const satisfies Migration;
