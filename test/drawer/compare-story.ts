import { aRefId } from '../journal/support/builders';
import { isUntouched, owedFor, sumOf, type PaperSale } from './paper-shop';
import { must, Wrong, type Story, type StoryJournal } from './story';
import { allDebts } from '../journal/support/all-debts';

/** What the journal says, against the drawer that exists only here. */
export function compare({ at, shop }: Story): void {
  const told = at.calls.drawerNow();
  must(
    told.expectedPaise === shop.purse.cash,
    `expects ${String(told.expectedPaise)}, the drawer has ${shop.purse.cash}`,
  );
  const parts = told.parts.reduce((sum, { cashPaise }) => sum + cashPaise, told.startPaise);
  must(parts === shop.purse.cash, `the parts add up to ${parts}, the drawer has ${shop.purse.cash}`);
  for (const sale of shop.sales) compareSale(at, sale);
  for (const debtor of ['sunita', 'ramesh']) {
    const debt = allDebts(at.calls).find((each) => each.debtor === debtor);
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
