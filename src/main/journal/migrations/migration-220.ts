import { appendOnly } from '../migrate/append-only';
import type { Migration } from '../migrate/migration';

/** Somebody is being forgotten: what names people may be blanked, and nothing else. */
const IS_OPEN = `EXISTS (SELECT 1 FROM erasures WHERE NOT EXISTS (SELECT 1 FROM erasure_ends WHERE erasure = erasures.seq))`;
/** What stands for a debtor in sales and payments alike once they are forgotten. */
const IS_PSEUDONYM = (column: string) => `NEW.${column} GLOB '~[0-9]*'`;

/**
 * A trigger in the place of one that refused every change: it lets these columns become what is said beside them, while an
 * erasure is open, and goes on to refuse all else.
 */
function onlyBlanking(
  table: string,
  trigger: string,
  kept: readonly string[],
  blanked: Readonly<Record<string, string>>,
  message: string,
): string {
  const differs = (column: string) => `NEW.${column} IS NOT OLD.${column}`;
  const wrong = Object.entries(blanked).map(([column, form]) => `(${differs(column)} AND NOT (${form}))`);
  return `
    DROP TRIGGER ${trigger};
    CREATE TRIGGER ${trigger} BEFORE UPDATE ON ${table}
    WHEN ${kept.map(differs).join(' OR ')}
      OR ((${Object.keys(blanked).map(differs).join(' OR ')}) AND (${wrong.join(' OR ')} OR NOT ${IS_OPEN}))
    BEGIN SELECT RAISE(ABORT, '${message}'); END;
  `;
}

/**
 * Other people's data goes after a time, or when somebody asks to be forgotten. An entry opens it, slices blank, an entry ends
 * it; triggers let through nothing but blanking, and only in between. `erasure_progress` is where a stop left it.
 */
export const migration220 = {
  version: 220,
  up: `
    CREATE TABLE erasures (
      seq        INTEGER PRIMARY KEY,
      kind       TEXT NOT NULL CHECK (kind IN ('retention', 'customer')),
      customer   INTEGER CHECK ((customer IS NOT NULL) = (kind = 'customer')),
      before     INTEGER NOT NULL,
      at         INTEGER NOT NULL,
      by         TEXT,
      allowed_by TEXT,
      request_id TEXT NOT NULL UNIQUE
    ) STRICT;
    ${appendOnly('erasures')}

    CREATE TABLE erasure_ends (
      erasure    INTEGER PRIMARY KEY REFERENCES erasures (seq),
      at         INTEGER NOT NULL,
      sales      INTEGER NOT NULL CHECK (sales >= 0)
    ) STRICT;
    ${appendOnly('erasure_ends', 'erasure')}

    CREATE TRIGGER erasures_one BEFORE INSERT ON erasures WHEN ${IS_OPEN}
    BEGIN SELECT RAISE(ABORT, 'one erasure at a time'); END;

    CREATE TABLE erasure_progress (
      only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
      erasure  INTEGER NOT NULL REFERENCES erasures (seq),
      stage    TEXT NOT NULL CHECK (stage IN ('sales', 'customers', 'requests', 'statements', 'search', 'files')),
      done     INTEGER NOT NULL CHECK (done >= 0),
      until    INTEGER NOT NULL,
      sales    INTEGER NOT NULL CHECK (sales >= 0)
    ) STRICT;

    CREATE INDEX statement_lines_of_number ON statement_lines (number) WHERE number IS NOT NULL;

    ${onlyBlanking(
      'recharges',
      'recharges_what_was_sent',
      [
        'seq',
        'ref_id',
        'account_id',
        'category',
        'operator',
        'operator_name',
        'amount_paise',
        'charge_paise',
        'payment',
        'collected_paise',
        'returned_paise',
        'ist_date',
        'created_at',
        'restart_of',
        'clock_off_ms',
      ],
      {
        number: `NEW.number = '~'`,
        fields: `NEW.fields = '[]'`,
        customer_phone: `NEW.customer_phone IS NULL
          OR (OLD.payment = 'on_account' AND OLD.customer_name IS NULL AND ${IS_PSEUDONYM('customer_phone')})`,
        customer_name: `NEW.customer_name IS NULL OR (OLD.payment = 'on_account' AND ${IS_PSEUDONYM('customer_name')})`,
        override_reason: `NEW.override_reason = '~'`,
      },
      'what was sold never changes',
    )}

    DROP TRIGGER recharges_shield_key;
    CREATE TRIGGER recharges_shield_key BEFORE UPDATE ON recharges
    WHEN NEW.shield_key IS NOT OLD.shield_key
      AND (OLD.shield_key IS NOT NULL OR NEW.shield_key = '' OR (OLD.number = '~' AND NEW.shield_key <> '~'))
      AND NOT (NEW.shield_key IS NULL AND NEW.number = '~')
    BEGIN SELECT RAISE(ABORT, 'a shield key never changes'); END;

    ${onlyBlanking(
      'recharge_events',
      'recharge_events_as_written',
      [
        'seq',
        'ref_id',
        'at',
        'kind',
        'state_before',
        'state_after',
        'alarm',
        'counted_on',
        'jitter',
        'budget',
        'rules',
        'by',
        'allowed_by',
        'not_verified',
      ],
      {
        entry: `NEW.entry = json_replace(OLD.entry, '$.message', NULL, '$.reply.message', NULL,
          '$.reply.echo.number', NULL, '$.reason', '', '$.where', '')`,
      },
      'events are never changed',
    )}

    ${onlyBlanking(
      'complaint_entries',
      'complaint_entries_as_written',
      [
        'seq',
        'complaint',
        'ref_id',
        'at',
        'by',
        'allowed_by',
        'not_verified',
        'kind',
        'reason',
        'way',
        'state',
        'gateway_number',
        'call',
        'request_id',
        'end',
      ],
      { phone: 'NEW.phone IS NULL', words: 'NEW.words IS NULL' },
      'complaint_entries is append-only',
    )}

    ${onlyBlanking(
      'customer_entries',
      'customer_entries_as_written',
      [
        'seq',
        'customer',
        'kind',
        'ref_id',
        'operator',
        'paise',
        'days',
        'other',
        'at',
        'by',
        'allowed_by',
        'request_id',
      ],
      { text: 'NEW.text IS NULL', phone: 'NEW.phone IS NULL' },
      'customer_entries is append-only',
    )}

    ${onlyBlanking(
      'debt_payments',
      'debt_payments_stay',
      ['seq', 'amount_paise', 'payment', 'ist_date', 'at', 'direction', 'by', 'allowed_by'],
      { debtor: IS_PSEUDONYM('debtor'), note: `NEW.note = ''` },
      'debt_payments is append-only',
    )}

    ${onlyBlanking(
      'money_moves',
      'money_moves_as_written',
      [
        'seq',
        'at',
        'ist_date',
        'by',
        'allowed_by',
        'kind',
        'way',
        'paise',
        'ref_id',
        'reverses',
        'request_id',
        'leg',
        'before_ledger',
        'cash_after_paise',
        'slip_number',
        'not_verified',
      ],
      { debtor: `OLD.debtor IS NOT NULL AND ${IS_PSEUDONYM('debtor')}`, reason: 'NEW.reason IS NULL' },
      'money_moves is append-only',
    )}

    ${onlyBlanking(
      'noted_requests',
      'noted_requests_as_written',
      ['request_id', 'job_id', 'at'],
      { asked: `NEW.asked = '{}'` },
      'noted requests are append-only',
    )}

    ${onlyBlanking(
      'statement_lines',
      'statement_lines_as_written',
      [
        'line',
        'statement',
        'account_id',
        'place',
        'at',
        'is_day_only',
        'ref_id',
        'txn_id',
        'has_lost_ids',
        'operator',
        'amount_paise',
        'side',
        'status',
      ],
      { number: 'NEW.number IS NULL', slot: `NEW.slot = '~' || OLD.line` },
      'statement_lines is append-only',
    )}

    ${onlyBlanking(
      'statement_pairs',
      'statement_pairs_as_written',
      ['pair', 'account_id', 'ref_id', 'ist_date', 'at', 'by', 'allowed_by'],
      { slot: IS_PSEUDONYM('slot') },
      'statement_pairs is append-only',
    )}
  `,
} as const satisfies Migration;
