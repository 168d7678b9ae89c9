import { DAY, HOUR, MINUTE, timeOf, type Span } from './spans';

/** What is wrong with the gateway, or with the way to it. */
export interface Trouble extends Span {
  /**
   * `refused`: no connection, known at once. `silent`: no connection, known after ten seconds. `gateway_down`:
   * something answers, with no word in it. `wrong_token`: every call is refused.
   */
  readonly kind: 'refused' | 'silent' | 'gateway_down' | 'wrong_token';
}

/** This computer's clock is off by so many milliseconds. */
export interface WrongClock extends Span {
  readonly offMs: number;
}

/** Everything that goes wrong on its day. */
export interface Calendar {
  readonly days: number;
  readonly troubles: readonly Trouble[];
  readonly wrongClocks: readonly WrongClock[];
  /** When staff press Check status sixty times in ten minutes. */
  readonly impatient: readonly number[];
  /** When the power fails; Galla starts again after a minute. */
  readonly powerCuts: readonly number[];
}

/** The month of `npm run test:simulation`. */
export const month: Calendar = {
  days: 30,
  troubles: [
    { kind: 'refused', from: timeOf(2, 13), to: timeOf(2, 13.6) },
    { kind: 'wrong_token', from: timeOf(4, 11), to: timeOf(4, 12) },
    { kind: 'silent', from: timeOf(7, 17), to: timeOf(7, 18.5) },
    { kind: 'gateway_down', from: timeOf(9, 9), to: timeOf(9, 9.5) },
    { kind: 'refused', from: timeOf(13, 22.5), to: timeOf(14, 9.5) },
    { kind: 'gateway_down', from: timeOf(17, 12), to: timeOf(17, 12.3) },
    { kind: 'wrong_token', from: timeOf(20, 9), to: timeOf(20, 10) },
    { kind: 'silent', from: timeOf(24, 8), to: timeOf(25, 14) },
  ],
  wrongClocks: [
    { offMs: 60 * DAY, from: timeOf(6, 15), to: timeOf(6, 15.7) },
    { offMs: -4 * MINUTE, from: timeOf(10, 18), to: timeOf(12, 9) },
    { offMs: -HOUR, from: timeOf(16, 12), to: timeOf(16, 15) },
    { offMs: -DAY, from: timeOf(19, 16), to: timeOf(19, 16.3) },
    { offMs: 5 * HOUR, from: timeOf(22, 11), to: timeOf(22, 13) },
  ],
  impatient: [timeOf(5, 12), timeOf(21, 16)],
  powerCuts: [timeOf(3, 11.5), timeOf(15, 9.7), timeOf(26, 10.2)],
};

/** The same kinds of trouble in four days, for every `npm test`. */
export const fewDays: Calendar = {
  days: 4,
  troubles: [
    { kind: 'refused', from: timeOf(0, 13), to: timeOf(0, 13.6) },
    { kind: 'wrong_token', from: timeOf(1, 11), to: timeOf(1, 12) },
    { kind: 'gateway_down', from: timeOf(2, 12), to: timeOf(2, 12.3) },
    { kind: 'silent', from: timeOf(2, 22.5), to: timeOf(3, 9.5) },
  ],
  wrongClocks: [
    { offMs: 60 * DAY, from: timeOf(1, 15), to: timeOf(1, 15.5) },
    { offMs: -4 * MINUTE, from: timeOf(1, 18), to: timeOf(2, 9) },
    { offMs: -DAY, from: timeOf(2, 16), to: timeOf(2, 16.3) },
  ],
  impatient: [timeOf(0, 16)],
  powerCuts: [timeOf(2, 9.7)],
};
