import type { Sold } from './sales-of-the-day';

/** What moved in one way of payment: how often, and how much. In paise; below 0: out of the shop. */
interface Moved {
  readonly count: number;
  readonly paise: number;
}

const rupees = (paise: number): string => {
  const [whole = '', part = ''] = (Math.abs(paise) / 100).toFixed(2).split('.');
  // As India groups: the last three, then by twos.
  const grouped = whole.replace(/\B(?=(?:\d{2})*\d{3}$)/g, ',');
  return `${paise < 0 ? '-' : ''}₹ ${grouped}.${part}`;
};

/** A shop that is kept on paper beside the real one: it has never seen the journal, and knows what people did. */
export class PaperTill {
  readonly #cash = new Map<string, Moved>();
  readonly #sold: Sold[] = [];
  readonly #float: number;
  #upi = 0;
  /** What lies in the drawer. */
  drawer: number;

  /** `float`: what stayed in the drawer the day before, in paise. */
  constructor(float: number) {
    this.#float = float;
    this.drawer = float;
  }

  /** Cash that moved, by the name of what it was. */
  cash(what: string, paise: number): void {
    if (paise === 0 && what !== 'counted') return;
    const { count, paise: before } = this.#cash.get(what) ?? { count: 0, paise: 0 };
    this.#cash.set(what, { count: count + 1, paise: before + paise });
    this.drawer += paise;
  }

  upi(paise: number): void {
    this.#upi += paise;
  }

  get upiMoved(): number {
    return this.#upi;
  }

  /** A sale leaves the counter: what was paid at it is in the shop. */
  sells(sold: Sold): void {
    this.#sold.push(sold);
    this.cash('sale', sold.cash);
    this.upi(sold.upi);
  }

  /** The drawer was counted: from now on it holds what was found. Answers how much less that is than there should be. */
  counts(found: number): number {
    const short = this.drawer - found;
    this.cash('counted', 0 - short);
    return short;
  }

  /** The amounts of a Z on paper, from top to bottom, as its lines with money stand there. */
  onPaper({ before, counted, pieces, takenOut, apart, bank, wallet }: Closing): readonly string[] {
    const ended = (state: Sold['ends']) => this.#sold.filter(({ ends }) => ends === state);
    const sum = (sold: readonly Sold[], of: (one: Sold) => number = ({ paise }) => paise) =>
      sold.reduce((all, one) => all + of(one), 0);
    const successes = ended('success');
    const open = [...ended('pending'), ...ended('unknown')];
    const debited = sum([...successes, ...open]);
    const told = wallet.start - debited + wallet.refunded;
    return [
      sum(successes),
      ...operatorsInOrder.map((operator) => sum(successes.filter((one) => one.operator === operator))),
      sum(successes, ({ cash }) => cash),
      sum(successes, ({ upi }) => upi),
      sum(successes, ({ account }) => account),
      sum(open),
      sum(ended('failed')),
      this.#float,
      ...inOrder.flatMap((what) => this.#cash.get(what)?.paise ?? []),
      ...before,
      this.drawer,
      counted,
      ...pieces.flatMap(([worth, many]) => (many === 0 ? [] : [worth * many * 100])),
      counted - this.drawer,
      takenOut,
      counted - takenOut,
      apart,
      this.#upi,
      bank,
      bank - this.#upi,
      wallet.start,
      0,
      0 - debited,
      wallet.refunded,
      told,
      wallet.end,
      wallet.end - told,
    ].map(rupees);
  }
}

/** What is told at the close. In paise, but for the pieces. */
interface Closing {
  /** What earlier counts of the day had found. */
  readonly before: readonly number[];
  readonly counted: number;
  /** What each is worth in rupees, and how many there were. */
  readonly pieces: readonly (readonly [number, number])[];
  readonly takenOut: number;
  /** What came in while it was counted. */
  readonly apart: number;
  /** What the bank's app says. */
  readonly bank: number;
  readonly wallet: { readonly start: number; readonly refunded: number; readonly end: number };
}

/** In which order a Z names what moved in the drawer. */
const inOrder: readonly string[] = [
  'sale',
  'given_back',
  'not_taken',
  'paid_out',
  'safe_drop',
  'dues_taken',
  'other_sale',
  'counted',
];

/** In which order it names what was sold: by category, as these are called in English. */
const operatorsInOrder: readonly Sold['operator'][] = ['Airtel Digital TV', 'MSEDCL', 'Airtel'];
