import type { Dealing } from '../../src/main/recharge/state/dealing';
import { paise } from '../../src/preload/contract/money';
import type { MoveWay } from '../../src/preload/contract/money-moves/move';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import { gatewayWords, type GatewayWord } from '../../src/preload/contract/sale/recharge';
import { anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../journal/support/builders';
import { goesBack, isUntouched, owedFor, type PaperSale } from './paper-shop';
import { must, Wrong, type Story } from './story';

const other = (way: MoveWay): MoveWay => (way === 'cash' ? 'upi' : 'cash');

export function sells(story: Story): void {
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

export function happens(story: Story): void {
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

export function enters(story: Story, sale: PaperSale, fact: Fact): void {
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

export function deals(story: Story): void {
  const { at, shop, chance, now } = story;
  const owing = shop.sales.filter((each) => owedFor(each) > 0);
  // A story that left no more than the charge goes on with it: by chance alone hardly any comes to keep it.
  const kept = owing.filter((each) => goesBack(each.state) && owedFor(each) <= each.charge);
  const among = chance.next() < 0.7 ? (kept.length > 0 ? kept : owing) : shop.sales;
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
  const isWithin = !sale.isSettled && amount <= owed && owed > 0;
  const allowed = {
    cash_returned: goesBack(sale.state) && isWithin,
    cash_received: sale.state === 'success' && isWithin,
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
      shop.put(way, -1 * amount, sale);
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

export function corrects(story: Story): void {
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
  shop.put(from, -1 * amount, sale);
  shop.put(to, amount, sale);
}
