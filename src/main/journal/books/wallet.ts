import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import { istDate } from '../../../preload/contract/ist-date';
import type { Paise } from '../../../preload/contract/money';
import type { SignedPaise } from '../../../preload/contract/money-moves/move';
import {
  topUpSources,
  walletKinds,
  type TopUpSource,
  type WalletEntry,
  type WalletPage,
} from '../../../preload/contract/money-moves/wallet';
import { balanceKinds, type BalanceKind } from '../../../preload/contract/rules/balance-kind';
import type { SignedTime } from '../../recharge/state/moment';
import { accountIdColumn, personIdColumn, readRow, timeColumn } from '../database/column-types';
import type { Bindings, Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { insertRow } from '../rows/column-names';
import { keepNoted, notedBefore } from '../rows/noted-requests';
import { bookMove } from './book-move';

/** What somebody notes about the wallet at the gateway. */
export type WalletNote = {
  readonly accountId: AccountId;
  readonly balance: BalanceKind;
} & (
  | {
      readonly kind: 'top_up';
      readonly amountPaise: Paise;
      readonly source: TopUpSource;
      readonly bankReference: string | null;
    }
  | { readonly kind: 'correction'; readonly paise: SignedPaise; readonly reason: string }
);

/** Notes it, once for each request; a top-up from the drawer takes its cash out in the same transaction. */
export function noteWallet(
  db: Writable,
  note: WalletNote,
  time: SignedTime,
  requestId: string,
): WalletEntry | 'other_request' {
  return db.immediate((): WalletEntry | 'other_request' => {
    const request = { requestId, asked: { wallet: note } };
    const before = notedBefore(db, request);
    if (before.kind === 'other') return 'other_request';
    if (before.kind === 'noted') return writtenFor(db, requestId);
    const { accountId, balance, kind } = note;
    const common = { accountId, balance, kind, requestId };
    keepNoted(db, request, time.at);
    if (note.kind === 'correction') append(db, { ...common, paise: note.paise, reason: note.reason }, time);
    else {
      const { source, bankReference, amountPaise } = note;
      const moveSeq = source === 'drawer' ? outOfDrawer(db, note, time, requestId) : null;
      append(db, { ...common, paise: amountPaise, source, bankReference, moveSeq }, time);
    }
    return writtenFor(db, requestId);
  });
}

function outOfDrawer(
  db: Writable,
  note: Extract<WalletNote, { kind: 'top_up' }>,
  time: SignedTime,
  requestId: string,
): number {
  const move = { kind: 'wallet_top_up', way: 'cash', paise: -1 * note.amountPaise } as const;
  return bookMove(db, { ...move, reason: note.bankReference, requestId }, time).seq;
}

/** What became of taking an entry back. */
export type WalletReversed =
  | { readonly kind: 'reversed'; readonly entry: WalletEntry }
  | { readonly kind: 'no_such_move' | 'cannot_reverse' | 'already_reversed' | 'other_request' };

/** Takes an entry back by one that names it, once; its cash, too. */
export function reverseWallet(
  db: Writable,
  { seq, reason }: { readonly seq: number; readonly reason: string },
  time: SignedTime,
  requestId: string,
): WalletReversed {
  return db.immediate((): WalletReversed => {
    const request = { requestId, asked: { walletReverses: seq, reason } };
    const before = notedBefore(db, request);
    if (before.kind === 'other') return { kind: 'other_request' };
    if (before.kind === 'noted') return { kind: 'reversed', entry: writtenFor(db, requestId) };
    const entry = entryOf(db, seq);
    if (entry === null) return { kind: 'no_such_move' };
    if (entry.kind === 'reversal') return { kind: 'cannot_reverse' };
    if (entry.reversedBy !== null) return { kind: 'already_reversed' };
    const { accountId, balance, moveSeq } = entry;
    const back = {
      kind: 'reversal',
      way: 'cash',
      paise: entry.paise,
      reason,
      reverses: moveSeq,
      requestId,
    } as const;
    const booked = moveSeq === null ? null : bookMove(db, back, time).seq;
    append(
      db,
      {
        accountId,
        balance,
        kind: 'reversal',
        paise: -entry.paise,
        reason,
        reverses: seq,
        moveSeq: booked,
        requestId,
      },
      time,
    );
    keepNoted(db, request, time.at);
    return { kind: 'reversed', entry: writtenFor(db, requestId) };
  });
}

function append(db: Writable, entry: Bindings, { at, by, allowedBy }: SignedTime): void {
  insertRow(db, 'wallet_entries', { ...entry, at, istDate: istDate(at), by, allowedBy });
}

const schema = z.object({
  seq: z.int(),
  at: timeColumn,
  istDate: z.string(),
  by: personIdColumn.nullable(),
  allowedBy: personIdColumn.nullable(),
  accountId: accountIdColumn,
  balance: z.enum(balanceKinds),
  kind: z.enum(walletKinds),
  paise: z.int(),
  source: z.enum(topUpSources).nullable(),
  bankReference: z.string().nullable(),
  reason: z.string().nullable(),
  reverses: z.int().nullable(),
  reversedBy: z.int().nullable(),
  moveSeq: z.int().nullable(),
}) satisfies z.ZodType<WalletEntry>;

const ENTRIES = `
  SELECT seq, at, ist_date AS istDate, by, allowed_by AS allowedBy, account_id AS accountId, balance, kind, paise, source,
    bank_reference AS bankReference, reason, reverses, move_seq AS moveSeq,
    (SELECT later.seq FROM wallet_entries AS later WHERE later.reverses = wallet_entries.seq) AS reversedBy
  FROM wallet_entries`;

/** How many entries a page has. */
const PAGE = 50;

/** The entries of an account, newest first. `before`: as the page before ended; `null` for the newest. */
export function walletPage(db: Readable, accountId: AccountId, before: number | null): WalletPage {
  const rows = db.all(
    `${ENTRIES} WHERE account_id = @accountId AND seq < @before ORDER BY seq DESC LIMIT ${PAGE}`,
    { accountId, before: before ?? Number.MAX_SAFE_INTEGER },
  );
  const entries = readableRows(db, schema, rows);
  return { entries, before: rows.length < PAGE ? null : (entries.at(-1)?.seq ?? null) };
}

function entryOf(db: Readable, seq: number): WalletEntry | null {
  const row = db.one(`${ENTRIES} WHERE seq = @seq`, { seq });
  return row === undefined ? null : readRow(schema, row);
}

/** The entry that was made for a request. @throws UnreadableRow when there is none: a bug. */
function writtenFor(db: Readable, requestId: string): WalletEntry {
  return readRow(schema, db.one(`${ENTRIES} WHERE request_id = @requestId`, { requestId }));
}
