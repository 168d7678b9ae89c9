import type Database from 'better-sqlite3';
import { bookMove } from '../../src/main/journal/books/book-move';
import { handleOf } from '../../src/main/journal/database/handles';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import type { Dealing } from '../../src/main/recharge/state/dealing';
import type { Moment } from '../../src/main/recharge/state/moment';
import { paise } from '../../src/preload/contract/money';
import type { MoveWay } from '../../src/preload/contract/money-moves/move';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import { gatewayWords, type GatewayWord } from '../../src/preload/contract/sale/recharge';
import {
  anAccount,
  anIntent,
  aRefId,
  after,
  MINUTE,
  rechargeReply,
  statusReply,
  WINDOW,
} from '../journal/support/builders';
import { chanceOf, type Chance } from './chance';
import {
  goesBack,
  isUntouched,
  openPaperShop,
  owedFor,
  sumOf,
  type PaperMove,
  type PaperSale,
  type PaperShop,
} from './paper-shop';

/** A journal that a story may close and open again. */
export interface StoryJournal {
  readonly calls: JournalCalls;
  readonly database: Database.Database;
  reopen(): Promise<void>;
}

/** What a story came to. */
export interface StoryEnd {
  /** How often each thing was done. */
  readonly done: ReadonlyMap<string, number>;
}

interface Story {
  readonly at: StoryJournal;
  readonly shop: PaperShop;
  readonly chance: Chance;
  now(): Moment;
  request(): string;
  did(what: string): void;
}

class Wrong extends Error {}

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Wrong(what);
}

const other = (way: MoveWay): MoveWay => (way === 'cash' ? 'upi' : 'cash');

/** Plays one story in a fresh journal. @throws where the ledger and the paper differ, by a paisa or in what is allowed. */
export async function playStory(seed: number, steps: number, at: StoryJournal): Promise<StoryEnd> {
  const done = new Map<string, number>();
  let clock = 0;
  let requests = 0;
  const story: Story = {
    at,
    chance: chanceOf(seed),
    shop: openPaperShop(() => after(clock).at),
    now: () => after(clock),
    request: () => `form-${(requests += 1)}`,
    did: (what) => void done.set(what, (done.get(what) ?? 0) + 1),
  };
  for (let step = 0; step < steps; step += 1) {
    clock += story.chance.next() < 0.03 ? 30 * 60 * MINUTE : MINUTE;
    const play = story.chance.of(
      sells,
      sells,
      happens,
      happens,
      happens,
      deals,
      deals,
      deals,
      corrects,
      dues,
      dues,
      drawer,
      wallet,
      reverses,
      reverses,
      counts,
      breaks,
      restarts,
    );
    await play(story);
    compare(story);
  }
  return { done };
}

function sells(story: Story): void {
  const { at, shop, chance, now } = story;
  const n = shop.sales.length + 1;
  const number = String(9_000_000_000 + chance.whole(1, 3));
  const amount = chance.whole(1, 300_00);
  const charge = chance.of(0, 0, 1, 5_00);
  const total = amount + charge;
  const [a, b] = [chance.whole(0, total), chance.whole(0, total)].sort((x, y) => x - y);
  const cut = { cash: a ?? 0, upi: (b ?? 0) - (a ?? 0), later: total - (b ?? 0) };
  const whole = { cash: 0, upi: 0, later: 0 };
  const isSplit = chance.next() < 0.4 && Object.values(cut).filter((part) => part > 0).length > 1;
  const payment = chance.of('cash', 'cash', 'upi', 'on_account');
  const as = payment === 'on_account' ? 'later' : payment;
  const paid = isSplit ? cut : { ...whole, [as]: total };
  const who = chance.of('Sunita', 'Ramesh');
  const sold = at.calls.openIntent(
    anIntent(n, {
      number,
      amountPaise: paise(amount),
      chargePaise: paise(charge),
      customerName: who,
      payment: isSplit ? (cut.later > 0 ? 'on_account' : 'cash') : payment,
      parts: isSplit
        ? { cashPaise: paise(cut.cash), upiPaise: paise(cut.upi), onAccountPaise: paise(cut.later) }
        : null,
      overrideReason: 'once more',
    }),
    WINDOW,
    now(),
  );
  if (sold.kind !== 'opened') return;
  story.did('sold');
  const sale: PaperSale = {
    n,
    number,
    soldAt: now().at,
    due: { cash: paid.cash, upi: paid.upi },
    later: paid.later,
    debtor: paid.later > 0 ? who.toLowerCase() : null,
    charge,
    held: { cash: 0, upi: 0 },
    state: 'created',
    isFirst: false,
    hasEnded: false,
    isSettled: false,
  };
  shop.sales.push(sale);
  if (chance.next() < 0.9) enters(story, sale, { kind: 'sending' });
  if (chance.next() < 0.75) goesOn(story, sale);
}

function happens(story: Story): void {
  const { shop, chance } = story;
  const sale = shop.sales[chance.whole(0, shop.sales.length - 1)];
  if (sale !== undefined) goesOn(story, sale);
}

/** What comes next for a sale: it leaves, its request ends, or the gateway says more of it. */
function goesOn(story: Story, sale: PaperSale): void {
  const { chance } = story;
  const word = goesBack(sale.state)
    ? chance.of<GatewayWord>('Success', 'Success', 'Pending', 'Refunded')
    : chance.of<GatewayWord>(...gatewayWords, 'Failure', 'Failure', 'Success');
  if (sale.state === 'created') return enters(story, sale, { kind: 'sending' });
  if (sale.state !== 'sent') return enters(story, sale, statusReply(word));
  enters(
    story,
    sale,
    chance.of<Fact>(
      rechargeReply(word),
      rechargeReply(word),
      { kind: 'not_sent', cause: 'connection_refused' },
      { kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null },
    ),
  );
}

function enters(story: Story, sale: PaperSale, fact: Fact): void {
  const entered = story.at.calls.enter(aRefId(sale.n), fact, story.now());
  if (entered.kind !== 'entered') throw new Wrong(`not entered: ${entered.kind}`);
  const ends = fact.kind === 'recharge_reply' || fact.kind === 'recharge_unclear' || fact.kind === 'not_sent';
  must(
    entered.carried.every(({ money }) => money.sumPaise === 0),
    'what was carried into a sale is still held for another',
  );
  for (const _ of entered.carried) story.did('carried');
  story.shop.becomes(sale, entered.recharge.state, ends);
  story.did(`${fact.kind} ${sale.state}`);
}

function deals(story: Story): void {
  const { at, shop, chance, now } = story;
  const owing = shop.sales.filter((each) => owedFor(each) > 0);
  const among = chance.next() < 0.7 ? owing : shop.sales;
  const sale = among[chance.whole(0, among.length - 1)];
  if (sale === undefined) return;
  const owed = owedFor(sale);
  const exact = chance.of(owed, owed, owed - sale.charge);
  const amount = paise(chance.next() < 0.7 && exact > 0 ? exact : chance.whole(1, 350_00));
  const way = chance.of<MoveWay>('cash', 'upi');
  const asOwed = sale.state === 'success' ? 'cash_received' : 'cash_returned';
  const isCharge = goesBack(sale.state) && owed > 0 && owed <= sale.charge;
  const kind = chance.of(
    isCharge ? 'charge_kept' : asOwed,
    asOwed,
    'cash_returned',
    'cash_received',
    'not_taken',
    'charge_kept',
    'nothing_owed',
  );
  const who = 'Asha';
  const dealing: Dealing =
    kind === 'cash_returned' || kind === 'cash_received'
      ? { kind, amountPaise: amount, way, who }
      : { kind, who };
  const id = story.request();
  const dealt = at.calls.dealWith(aRefId(sale.n), dealing, now(), id);
  if (chance.next() < 0.3) {
    const again = at.calls.dealWith(aRefId(sale.n), dealing, now(), id);
    must(again.kind === dealt.kind, `the same request was ${dealt.kind}, then ${again.kind}`);
  }
  const isDone = dealt.kind === 'entered';
  const fits = !sale.isSettled && amount <= owed && owed > 0;
  const allowed = {
    cash_returned: goesBack(sale.state) && fits,
    cash_received: sale.state === 'success' && fits,
    not_taken: isUntouched(sale),
    charge_kept: goesBack(sale.state) && !sale.isSettled && owed > 0 && owed <= sale.charge,
    // What else lists a row is not the matter of the drawer.
    nothing_owed: isDone,
  }[kind];
  must(
    isDone === allowed,
    `${kind} of ${amount} for sale ${sale.n} (${sale.state}, owed ${owed}): ${dealt.kind}`,
  );
  if (dealt.kind !== 'entered') return;
  story.did(kind);
  const move = { way, amount, of: sale, isReversed: false };
  const seq = dealt.move?.seq ?? 0;
  switch (kind) {
    case 'cash_returned':
      shop.put(way, -amount, sale);
      shop.moves.push({ ...move, seq, sign: -1 });
      break;
    case 'cash_received':
      shop.put(way, amount, sale);
      shop.moves.push({ ...move, seq, sign: 1 });
      break;
    case 'not_taken':
      shop.put('cash', -sale.held.cash, sale);
      shop.put('upi', -sale.held.upi, sale);
      break;
    case 'charge_kept':
    case 'nothing_owed':
      sale.isSettled = owed > 0;
  }
}

function corrects(story: Story): void {
  const { at, shop, chance, now } = story;
  const sale = shop.sales[chance.whole(0, shop.sales.length - 1)];
  if (sale === undefined) return;
  const to = chance.of<MoveWay>('cash', 'upi');
  const from = other(to);
  const amount = paise(
    chance.next() < 0.6 && sale.held[from] > 0 ? sale.held[from] : chance.whole(1, 300_00),
  );
  const done = at.calls.correctWay(
    aRefId(sale.n),
    { to, amountPaise: amount, who: 'A' },
    now(),
    story.request(),
  );
  const isOut = sale.state === 'created' || sale.state === 'sent';
  must(
    (done.kind === 'entered') === (!isOut && amount <= sale.held[from]),
    `${amount} to ${to}: ${done.kind}`,
  );
  if (done.kind !== 'entered') return;
  story.did('corrected');
  shop.put(from, -amount, sale);
  shop.put(to, amount, sale);
}

function dues(story: Story): void {
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

function drawer(story: Story): void {
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

function wallet(story: Story): void {
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

function reverses(story: Story): void {
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
function counts(story: Story): void {
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
function breaks(story: Story): void {
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
async function restarts(story: Story): Promise<void> {
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

/** What the journal says, against the drawer that exists only here. */
function compare({ at, shop }: Story): void {
  const told = at.calls.drawerNow();
  must(
    told.expectedPaise === shop.purse.cash,
    `expects ${String(told.expectedPaise)}, the drawer has ${shop.purse.cash}`,
  );
  const parts = told.parts.reduce((sum, { cashPaise }) => sum + cashPaise, told.startPaise);
  must(parts === shop.purse.cash, `the parts add up to ${parts}, the drawer has ${shop.purse.cash}`);
  for (const sale of shop.sales) compareSale(at, sale);
  for (const debtor of ['sunita', 'ramesh']) {
    const debt = at.calls.debts().find((each) => each.debtor === debtor);
    const says = (debt?.owesPaise ?? 0) - (debt?.overpaidPaise ?? 0);
    must(says === shop.owes(debtor), `${debtor} owes ${shop.owes(debtor)}, not ${says}`);
  }
}

function compareSale(at: StoryJournal, sale: PaperSale): void {
  const details = at.calls.details(aRefId(sale.n));
  if (details === null) throw new Wrong('a row is gone');
  const { recharge, moves } = details;
  const { money } = recharge;
  const name = `sale ${sale.n} (${sale.state})`;
  must(recharge.state === sale.state, `${name} is ${recharge.state}`);
  must(money.sumPaise === sumOf(sale.held), `${name} holds ${sumOf(sale.held)}, not ${money.sumPaise}`);
  must(
    money.sumUpiPaise === sale.held.upi,
    `${name} holds ${sale.held.upi} by UPI, not ${money.sumUpiPaise}`,
  );
  const booked = moves.reduce((sum, move) => sum + move.paise, 0);
  must(booked === money.sumPaise, `${name} has moves of ${booked}, and holds ${money.sumPaise}`);
  const owed = sale.isSettled ? 0 : owedFor(sale);
  must(money.toCustomerPaise + money.toShopPaise === owed, `${name}: ${owed} are owed`);
  must(money.isOpen === owed > 0, `${name} is ${money.isOpen ? '' : 'not '}listed`);
  must(
    money.mayBeNotTaken === isUntouched(sale),
    `${name} may ${money.mayBeNotTaken ? '' : 'not '}be not taken`,
  );
}
