import { ok, type Result } from '../../../../preload/contract/result';
import type { Debt } from '../../../../preload/contract/sale/debts';
import type { AccountPlace, AccountSlice, AccountSum } from '../../../journal/books/account-slice';
import { DEBTS_AT_ONCE, inOrderOfDebt, owingOf } from '../../../journal/books/debts-of';
import type { Journal } from '../../../journal/thread/journal-client';
import type { JournalFailure } from '../../../recharge/ports';

/** So often it is summed up anew, because a sale on account became another meanwhile. The last sums are taken as they are. */
const MOST_ROUNDS = 4;

/**
 * Everybody who owes something or paid too much, the largest debt first. Summed up look by look: every sale on account that there
 * ever was counts, and a sale in between waits for one look at most.
 */
export async function readDebts(
  journal: Pick<Journal, 'accountSlice' | 'debtsOf'>,
): Promise<Result<readonly Debt[], JournalFailure>> {
  let sums: readonly AccountSum[] = [];
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const summed = await sumUp(journal);
    if (!summed.ok) return summed;
    ({ sums } = summed.value);
    if (summed.value.ending === 'ended') break;
  }
  const owing = owingOf(sums);
  const debts: Debt[] = [];
  for (let at = 0; at < owing.length; at += DEBTS_AT_ONCE) {
    const named = await journal.debtsOf(owing.slice(at, at + DEBTS_AT_ONCE));
    if (!named.ok) return named;
    debts.push(...named.value);
  }
  return ok(inOrderOfDebt(debts));
}

async function sumUp(
  journal: Pick<Journal, 'accountSlice'>,
): Promise<
  Result<{ readonly sums: readonly AccountSum[]; readonly ending: AccountSlice['ending'] }, JournalFailure>
> {
  const sums: AccountSum[] = [];
  let from: AccountPlace | null = null;
  for (;;) {
    const slice: Awaited<ReturnType<typeof journal.accountSlice>> = await journal.accountSlice(from);
    if (!slice.ok) return slice;
    sums.push(...slice.value.sums);
    if (slice.value.ending !== 'goes_on') return ok({ sums, ending: slice.value.ending });
    from = slice.value.place;
  }
}
