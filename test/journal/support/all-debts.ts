import {
  accountSlice,
  type AccountPlace,
  type AccountSum,
} from '../../../src/main/journal/books/account-slice';
import { DEBTS_AT_ONCE, debtsOf, inOrderOfDebt, owingOf } from '../../../src/main/journal/books/debts-of';
import type { Readable } from '../../../src/main/journal/database/handles';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import type { Debt } from '../../../src/preload/contract/sale/debts';

/** Everybody who owes something or paid too much, as the desk reads it, while nobody writes. */
export function allDebts(journal: Pick<JournalCalls, 'accountSlice' | 'debtsOf'>): readonly Debt[] {
  const sums: AccountSum[] = [];
  for (let from: AccountPlace | null = null; ;) {
    const slice = journal.accountSlice(from);
    sums.push(...slice.sums);
    if (slice.ending === 'changed') throw new Error('somebody writes meanwhile');
    if (slice.ending === 'ended') break;
    from = slice.place;
  }
  const owing = owingOf(sums);
  const pieces = Array.from({ length: Math.ceil(owing.length / DEBTS_AT_ONCE) }, (_, n) =>
    journal.debtsOf(owing.slice(n * DEBTS_AT_ONCE, (n + 1) * DEBTS_AT_ONCE)),
  );
  return inOrderOfDebt(pieces.flat());
}

/** The same, over a handle. */
export function debtsIn(db: Readable): readonly Debt[] {
  return allDebts({
    accountSlice: (from) => accountSlice(db, from),
    debtsOf: (owing) => debtsOf(db, owing),
  });
}
