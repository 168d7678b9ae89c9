import { bookMove } from '../../src/main/journal/books/book-move';
import { handleOf } from '../../src/main/journal/database/handles';
import { paise } from '../../src/preload/contract/money';
import type { MoveWay } from '../../src/preload/contract/money-moves/move';
import { anAccount, aRefId } from '../journal/support/builders';
import { owedFor, sumOf, type PaperMove } from './paper-shop';
import { enters } from './sale-steps';
import { must, Wrong, type Story } from './story';

export function dues(story: Story): void {
  const { at, shop, chance, now } = story;
  const debtor = chance.of('sunita', 'ramesh');
  const likely = shop.owes(debtor) < 0 ? 'given_back' : 'paid_back';
  const direction = chance.of<'paid_back' | 'given_back'>(likely, likely, likely, 'paid_back', 'given_back');
  const most = direction === 'paid_back' ? shop.owes(debtor) : -shop.owes(debtor);
  const amount = paise(chance.next() < 0.6 && most > 0 ? chance.whole(1, most) : chance.whole(1, 300_00));
  const way = chance.of<MoveWay>('cash', 'upi');
  const pays = { debtor, direction, amountPaise: amount, payment: way, note: '' };
  const id = story.request();
  const noted = at.calls.payDebt(pays, now(), id);
  if (chance.next() < 0.3) at.calls.payDebt(pays, now(), id);
  must((noted === 'noted') === amount <= most, `${direction} ${amount} of ${most}: ${noted}`);
  if (noted !== 'noted') return;
  story.did(direction);
  const sign = direction === 'paid_back' ? 1 : -1;
  shop.put(way, sign * amount);
  shop.paid.set(debtor, (shop.paid.get(debtor) ?? 0) + sign * amount);
  shop.moves.push({ seq: newestSeq(story), way, amount, sign, of: { debtor }, isReversed: false });
}

function newestSeq({ at }: Story): number {
  return at.calls.movesPage(null).moves[0]?.seq ?? 0;
}

export function drawer(story: Story): void {
  const { at, shop, chance, now } = story;
  const kind = chance.of<'paid_in' | 'paid_out' | 'safe_drop' | 'other_sale'>(
    'paid_in',
    'paid_out',
    'safe_drop',
    'other_sale',
  );
  const way = chance.of<MoveWay>('cash', 'upi');
  const amount = chance.whole(1, 900_00);
  const id = story.request();
  const move = { kind, way, amountPaise: paise(amount), reason: 'x' };
  const moved = at.calls.moveDrawer(move, now(), id);
  if (chance.next() < 0.3) at.calls.moveDrawer(move, now(), id);
  if (moved === 'other_request') throw new Wrong('a fresh request was another one');
  const sign = kind === 'paid_in' || kind === 'other_sale' ? 1 : -1;
  story.did(kind);
  shop.put(way, sign * amount);
  shop.moves.push({ seq: moved.seq, way, amount, sign, of: null, isReversed: false });
}

export function wallet(story: Story): void {
  const { at, shop, chance, now } = story;
  const source = chance.of<'bank' | 'drawer'>('bank', 'drawer');
  const amount = chance.whole(1, 900_00);
  const topUp = {
    kind: 'top_up',
    accountId: anAccount(),
    balance: 'recharge',
    source,
    bankReference: 'UTR',
  } as const;
  const entry = at.calls.noteWallet({ ...topUp, amountPaise: paise(amount) }, now(), story.request());
  if (entry === 'other_request') throw new Wrong('a fresh request was another one');
  story.did(`top-up from ${source}`);
  if (source === 'drawer') shop.put('cash', -amount);
  if (chance.next() < 0.6) return;
  const reversed = at.calls.reverseWallet({ seq: entry.seq, reason: 'x' }, now(), story.request());
  must(reversed.kind === 'reversed', `a top-up was not taken back: ${reversed.kind}`);
  const twice = at.calls.reverseWallet({ seq: entry.seq, reason: 'x' }, now(), story.request());
  must(twice.kind === 'already_reversed', `a top-up was taken back twice: ${twice.kind}`);
  if (source === 'drawer') shop.put('cash', amount);
}

export function reverses(story: Story): void {
  const { at, shop, chance, now } = story;
  const move = shop.moves[chance.whole(0, shop.moves.length - 1)];
  if (move === undefined) return;
  const id = story.request();
  const reversal = { seq: move.seq, reason: 'by mistake' };
  const reversed = at.calls.reverseMove(reversal, now(), id);
  if (chance.next() < 0.3) at.calls.reverseMove(reversal, now(), id);
  const expected = move.isReversed ? 'already_reversed' : fits(move) ? 'reversed' : 'cannot_reverse';
  must(reversed.kind === expected, `move ${move.seq} is ${reversed.kind}, not ${expected}`);
  if (expected !== 'reversed') return;
  story.did(move.of === null ? 'reversed' : 'n' in move.of ? 'reversed of a sale' : 'reversed dues');
  move.isReversed = true;
  const back = -move.sign * move.amount;
  if (move.of !== null && 'n' in move.of) {
    shop.put(move.way, back, move.of);
    move.of.isSettled = false;
    return;
  }
  shop.put(move.way, back);
  if (move.of !== null) shop.paid.set(move.of.debtor, (shop.paid.get(move.of.debtor) ?? 0) + back);
}

/** Whether its row can hold what it would hold then. */
function fits({ of, sign, amount }: PaperMove): boolean {
  if (of === null || !('n' in of)) return true;
  const sum = sumOf(of.held) - sign * amount;
  return sum >= 0 && sum <= sumOf(of.due);
}

/** Somebody counts: what is over or short is booked, and the drawer is what was counted. */
export function counts(story: Story): void {
  const { at, shop, chance, now } = story;
  if (chance.next() < 0.5) return;
  const over = chance.of(0, 0, chance.whole(-50_00, 50_00));
  const db = handleOf(at.database);
  db.immediate(() => bookMove(db, { kind: 'counted', way: 'cash', paise: over }, now()).seq);
  shop.put('cash', over);
  story.did('counted');
  const told = at.calls.drawerNow();
  must(
    told.parts.length === 0 && told.startPaise === shop.purse.cash,
    'a count begins with what was counted',
  );
}

/** The ledger cannot be written: nothing of what caused the move is. */
export function breaks(story: Story): void {
  const { at, shop, chance, now } = story;
  const sale = shop.sales.find((each) => owedFor(each) > 0 && !each.isSettled);
  if (sale === undefined) return;
  at.database.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON main.money_moves
    BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  const kind = sale.state === 'success' ? 'cash_received' : 'cash_returned';
  const dealing = { kind, amountPaise: paise(1), way: chance.of('cash', 'upi'), who: 'A' } as const;
  const id = story.request();
  let refused = false;
  try {
    at.calls.dealWith(aRefId(sale.n), dealing, now(), id);
  } catch {
    refused = true;
  }
  at.database.exec('DROP TRIGGER full');
  must(refused, 'a move was made without its line in the ledger');
  story.did('broke');
}

/** Galla stops between two commits, and starts again. */
export async function restarts(story: Story): Promise<void> {
  const { at, shop, chance } = story;
  if (chance.next() < 0.6) return;
  await at.reopen();
  for (const sale of shop.sales) {
    if (sale.state !== 'created' && sale.state !== 'sent') continue;
    const sentLog = sale.state === 'sent' ? 'line' : chance.of('no_line', 'line');
    enters(story, sale, { kind: 'interrupted', sentLog });
  }
  story.did('restarted');
}
