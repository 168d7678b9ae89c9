import { formatRupees, paise, type Paise } from '../../../src/preload/contract/money';
import {
  payments,
  type Payment,
  type Recharge,
  type RechargeState,
  type DealingKind,
} from '../../../src/preload/contract/sale/recharge';
import type { DebtDirection } from '../../../src/preload/contract/sale/debts';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import type { Dealing } from '../../../src/main/recharge/state/dealing';
import type { Fact, Note } from '../../../src/preload/contract/sale/entries/entry-schemas';
import { whyItNeedsYou } from '../../../src/renderer/src/screens/counter/day/needs-you-words';
import { moneySentence } from '../../../src/renderer/src/text/outcome-sentences';
import { after, anIntent, aRefId, WINDOW } from './builders';
import { say } from '../../support/say';
import { allDebts } from './all-debts';

/** What is sold, and to whom it is written when it is on account. */
interface Sale {
  readonly payment: Payment;
  readonly amountPaise: Paise;
  readonly chargePaise: Paise;
  readonly byPhone: boolean;
}

/** A sale as a drawer and a book of debts know it, which have never seen the journal's columns. */
interface Known {
  readonly payment: Payment;
  readonly total: number;
  readonly debtor: string | null;
  /** What of it lies in the drawer. */
  held: number;
  /** What was given back by hand, in all. */
  given: number;
  /** Its state is the one that its request ended with. */
  isFirst: boolean;
  /** Somebody said that nothing more is owed. */
  isWrittenOff: boolean;
}

/** A drawer and a book of debts that exist only in a test, beside a real journal. */
export interface MoneyBook {
  passes(ms: number): void;
  sells(sale: Sale, name: string): number;
  stateOf(n: number): RechargeState;
  happens(n: number, entry: Fact | Note): void;
  /** `as owed`: the way in which money is owed, if it is. */
  deals(n: number, how: DealingKind | 'as owed', amount: number | 'all', twice: boolean): void;
  /** Of a sale on account; nothing for any other. */
  pays(n: number, direction: DebtDirection, amount: number | 'all', twice: boolean): void;
  /** What the journal or a sentence says of a sale that is not so. */
  complaints(n: number): readonly string[];
  /** Days whose figures are not the sum of their rows. */
  wrongDays(): readonly string[];
  /** How often money moved. */
  moves(): number;
}

function dealingOf(how: DealingKind, amountPaise: Paise): Dealing {
  const who = 'Asha';
  switch (how) {
    case 'cash_returned':
    case 'cash_received':
      return { kind: how, amountPaise, way: 'cash', who };
    case 'payment_told':
      return { kind: how, way: 'cash', who };
    case 'customer_told':
    case 'nothing_owed':
    case 'not_taken':
    case 'charge_kept':
      return { kind: how, who };
  }
}

const goesBack = (state: RechargeState): boolean => state === 'failed' || state === 'refunded';
const isOwedFor = (state: RechargeState): boolean =>
  state === 'sent' || state === 'pending' || state === 'unknown' || state === 'success';
const endsRequest = ({ kind }: Fact | Note): boolean =>
  kind === 'recharge_reply' || kind === 'recharge_unclear' || kind === 'not_sent';

/** Opens the book beside a journal. */
export function createMoneyBook(journal: JournalCalls): MoneyBook {
  const sales: Known[] = [];
  const paid = new Map<string, number>();
  let clock = 0;
  let requests = 0;
  let moved = 0;

  const known = (n: number): Known => {
    const one = sales[n - 1];
    if (one === undefined) throw new Error('not sold here');
    return one;
  };
  const row = (n: number): Recharge => {
    const found = journal.recharge(aRefId(n));
    if (found === null) throw new Error('the row is gone');
    return found;
  };
  const requestId = (): string => `form-${(requests += 1)}`;

  function owes(debtor: string): number {
    const sold = sales.reduce(
      (sum, { debtor: who, total }, i) => (who === debtor && isOwedFor(row(i + 1).state) ? sum + total : sum),
      0,
    );
    return sold - (paid.get(debtor) ?? 0);
  }

  /** What the drawer holds of a sale after it moved. */
  function heldAfter(sale: Known, before: RechargeState, now: RechargeState): number {
    if (sale.payment === 'on_account' || now === 'not_sent') return 0;
    return before === 'created' ? sale.total : sale.held;
  }

  function wrongSums(sale: Known, { state, money }: Recharge): readonly string[] {
    const isSettled = sale.isWrittenOff || sale.payment === 'on_account';
    const back = goesBack(state) && !isSettled ? sale.held : 0;
    const more = state === 'success' && !isSettled ? sale.total - sale.held : 0;
    return [
      ...(money.sumPaise === sale.held ? [] : [`holds ${sale.held}, not ${money.sumPaise}`]),
      ...(sale.held >= 0 && sale.held <= sale.total ? [] : [`holds ${sale.held} of ${sale.total}`]),
      ...(money.toCustomerPaise === back ? [] : [`owes ${back} back, not ${money.toCustomerPaise}`]),
      ...(money.toShopPaise === more ? [] : [`is owed ${more}, not ${money.toShopPaise}`]),
    ];
  }

  function wrongSentences(sale: Known, recharge: Recharge): readonly string[] {
    const said = moneySentence(say, recharge);
    const allowed: readonly (readonly [RegExp, boolean])[] = [
      [/Give ₹ .* back/, said.includes(`Give ₹ ${formatRupees(paise(sale.held))} back`)],
      [/owes you/, said.includes(`owes you ₹ ${formatRupees(paise(sale.total - sale.held))}.`)],
      [/Keep the money\.$/, sale.held === sale.total],
      [/^Take the money/, sale.isFirst],
      [/after all/, !sale.isFirst],
      [/The money was given back/, sale.held === 0 && sale.given > 0],
      [/A part was given back/, sale.held > 0 && sale.given > 0],
      [/No money is due\.$/, sale.held === 0 || sale.isWrittenOff || sale.payment === 'on_account'],
      [/If you took it/, sale.given === 0 && (sale.held === 0 || sale.isFirst)],
    ];
    return allowed.filter(([words, isTrue]) => words.test(said) && !isTrue).map(() => said);
  }

  function wrongList(sale: Known, { refId, state, money }: Recharge): readonly string[] {
    const owed = money.toCustomerPaise + money.toShopPaise;
    const waiting = journal
      .needsYouPage(after(clock).at, null)
      .rows.find(({ recharge }) => recharge.refId === refId);
    if (waiting === undefined) return owed > 0 ? ['what is owed is not listed'] : [];
    if (owed === 0) return waiting.why === 'owed' ? ['listed, and nothing is owed'] : [];
    const why = whyItNeedsYou(say, waiting);
    // Nobody was told to take it: whether it was taken is asked, not said.
    const isAsked = sale.isFirst && goesBack(state) && sale.given === 0;
    if (isAsked) return why.includes('If you took it, give it back.') ? [] : [`listed as taken: ${why}`];
    return why.includes(`₹ ${formatRupees(paise(owed))}`) ? [] : [`listed without its money: ${why}`];
  }

  function wrongDebt({ debtor }: Known): readonly string[] {
    if (debtor === null) return [];
    const told = allDebts(journal).find((debt) => debt.debtor === debtor);
    const says = (told?.owesPaise ?? 0) - (told?.overpaidPaise ?? 0);
    return says === owes(debtor) ? [] : [`${debtor} owes ${owes(debtor)}, not ${says}`];
  }

  return {
    passes(ms) {
      clock += ms;
    },
    sells({ payment, amountPaise, chargePaise, byPhone }, name) {
      const n = sales.length + 1;
      const customerPhone = byPhone ? String(6_000_000_000 + n) : null;
      const who = { customerName: name, customerPhone, amountPaise, chargePaise, payment };
      journal.openIntent(anIntent(n, { number: String(9_000_000_000 + n), ...who }), WINDOW, after(clock));
      const debtor = payment === 'on_account' ? (customerPhone ?? name.toLowerCase()) : null;
      const total = amountPaise + chargePaise;
      sales.push({ payment, total, debtor, held: 0, given: 0, isFirst: false, isWrittenOff: false });
      return n;
    },
    stateOf: (n) => row(n).state,
    happens(n, entry) {
      const sale = known(n);
      const before = row(n);
      journal.enter(aRefId(n), entry, after(clock));
      const { state } = row(n);
      if (state === before.state) return;
      sale.held = heldAfter(sale, before.state, state);
      sale.isFirst = endsRequest(entry) && before.endedAt === null;
      sale.isWrittenOff &&= goesBack(before.state) && goesBack(state);
    },
    deals(n, asked, amount, twice) {
      const sale = known(n);
      const { money } = row(n);
      const asOwed = money.toShopPaise > 0 ? 'cash_received' : 'cash_returned';
      const how = asked === 'as owed' ? asOwed : asked;
      const owed = money.toCustomerPaise + money.toShopPaise;
      const amountPaise = paise(amount === 'all' ? Math.max(1, owed) : amount);
      const movesCash = how === 'cash_returned' || how === 'cash_received';
      const dealing = dealingOf(how, amountPaise);
      const id = requestId();
      const dealt = journal.dealWith(aRefId(n), dealing, after(clock), id);
      if (twice) journal.dealWith(aRefId(n), dealing, after(clock + 1), id);
      if (dealt.kind !== 'entered') return;
      if (how === 'nothing_owed' || how === 'charge_kept') sale.isWrittenOff = true;
      if (how === 'not_taken') sale.held = 0;
      if (!movesCash) return;
      moved += 1;
      sale.held += (how === 'cash_returned' ? -1 : 1) * amountPaise;
      if (how === 'cash_returned') sale.given += amountPaise;
    },
    pays(n, direction, amount, twice) {
      const { debtor } = known(n);
      if (debtor === null) return;
      const most = direction === 'paid_back' ? owes(debtor) : -owes(debtor);
      const amountPaise = paise(amount === 'all' ? Math.max(1, most) : amount);
      const move = {
        debtor,
        direction,
        amountPaise,
        payment: 'cash',
        note: '',
      } as const;
      const id = requestId();
      const noted = journal.payDebt(move, after(clock), id);
      if (twice) journal.payDebt(move, after(clock + 1), id);
      if ((noted === 'noted') !== amountPaise <= most) throw new Error(`${noted}: ${amountPaise} of ${most}`);
      if (noted !== 'noted') return;
      moved += 1;
      paid.set(debtor, (paid.get(debtor) ?? 0) + (direction === 'paid_back' ? 1 : -1) * amountPaise);
    },
    complaints(n) {
      const sale = known(n);
      const recharge = row(n);
      const words = [wrongSums, wrongSentences, wrongList].flatMap((wrong) => wrong(sale, recharge));
      return [...words, ...wrongDebt(sale)];
    },
    wrongDays() {
      const rows = sales.map((_, i) => row(i + 1));
      return [...new Set(rows.map(({ istDate }) => istDate))].filter((date) => {
        const day = journal.day(date, after(clock).at);
        const sum = (is: (one: Recharge) => boolean): number =>
          rows
            .filter((one) => one.istDate === date && is(one))
            .reduce((all, one) => all + one.amountPaise, 0);
        const paidBy = (payment: Payment) => sum((one) => one.state === 'success' && one.payment === payment);
        return (
          day.success.amountPaise !== sum(({ state }) => state === 'success')
          || day.refunded.amountPaise !== sum(({ state }) => state === 'refunded')
          || payments.some((payment) => day.byPayment[payment] !== paidBy(payment))
        );
      });
    },
    moves: () => moved,
  };
}
