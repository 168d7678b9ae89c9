import { timeOf, type Span } from './spans';

/** A kind of shop. */
export interface Shop {
  readonly name: string;
  readonly salesADay: number;
  /** Share of sales that the gateway only accepts at first, 0 … 1. */
  readonly accepted: number;
  /** Its computer is off from 22:30 to 07:30. */
  readonly offAtNight: boolean;
  /** Status checks a day that its owner allows. */
  readonly dailyCap: number;
}

export const small: Shop = {
  name: 'small',
  salesADay: 20,
  accepted: 0.4,
  offAtNight: true,
  dailyCap: 100,
};
/** Its gateway takes nearly every sale before it knows: more questions fall due in a day than the cap has. */
export const middle: Shop = {
  name: 'middle',
  salesADay: 150,
  accepted: 0.9,
  offAtNight: false,
  dailyCap: 100,
};
export const large: Shop = {
  name: 'large',
  salesADay: 600,
  accepted: 0.3,
  offAtNight: false,
  dailyCap: 100,
};

/** When the gateway is slow and most customers come: a sale is nearly always on its way in a large shop. */
export function rushOf(day: number): Span {
  return { from: timeOf(day, 8.5), to: timeOf(day, 10.5) };
}

/** When a shop sells on a day, true times in order. `chance` 0 … 1. */
export function saleTimes(shop: Shop, day: number, chance: () => number): readonly number[] {
  return Array.from({ length: shop.salesADay }, () => timeOf(day, hourOfSale(shop, chance))).sort(
    (a, b) => a - b,
  );
}

function hourOfSale(shop: Shop, chance: () => number): number {
  const kind = chance();
  if (kind < 0.55) return 8.5 + 2 * chance();
  // Around midnight the gateway books some under the next day.
  if (kind < 0.6 && !shop.offAtNight) return 23.9 + 0.2 * chance();
  return 8 + 13.9 * chance();
}

/** When the shop's computer is off in the night that begins on a day; `null`: it never is. */
export function nightOf(shop: Shop, day: number): Span | null {
  return shop.offAtNight ? { from: timeOf(day, 22.5), to: timeOf(day, 31.5) } : null;
}
