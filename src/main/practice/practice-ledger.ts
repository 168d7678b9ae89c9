import { z } from 'zod';
import { balanceKinds, type BalanceKind } from '../../preload/contract/rules/balance-kind';

/** One recharge in the practice gateway's own book. What becomes of it follows from its number and age. */
export interface PracticeSale {
  /** `other_terminal`: another computer of the same account sold it, and Galla has never heard of it. */
  readonly kind: 'sale' | 'other_terminal';
  readonly refId: string;
  readonly number: string;
  /** As it was sent. */
  readonly amount: string;
  readonly operator: string;
  /** The balance that pays for it. */
  readonly paidFrom: BalanceKind;
  readonly txnId: string;
  readonly optId: string;
  /** What it takes from the balance, where that is not the amount: net of the commission. In rupees. */
  readonly debited?: string | undefined;
  /** UTC milliseconds of the request. */
  readonly at: number;
}

/** Money that the shop paid in at the gateway. */
export interface PracticeTopUp {
  readonly kind: 'top_up';
  /** The bank's reference. */
  readonly refId: string;
  readonly paidFrom: BalanceKind;
  /** In rupees. */
  readonly amount: string;
  readonly txnId: string;
  /** UTC milliseconds. */
  readonly at: number;
}

/** What the practice gateway has booked. */
export type PracticeEntry = PracticeSale | PracticeTopUp;

/**
 * Where the practice gateway keeps its book between two starts: a table of `practice.db`. Entries are text
 * to the keeper.
 */
export interface PracticeLedgerPort {
  /** Everything saved, in any order. Empty when it cannot be read: practice starts afresh. */
  load(): Promise<readonly string[]>;
  /** Keeps an entry. `false`: it could not be written. */
  save(refId: string, entry: string): Promise<boolean>;
}

const schema = z.union([
  z.object({
    kind: z.literal('top_up'),
    refId: z.string(),
    paidFrom: z.enum(balanceKinds),
    amount: z.string(),
    txnId: z.string(),
    at: z.number(),
  }),
  z.object({
    // Books of the first releases have neither of the two.
    kind: z.enum(['sale', 'other_terminal']).default('sale'),
    paidFrom: z.enum(balanceKinds).default('recharge'),
    refId: z.string(),
    number: z.string(),
    amount: z.string(),
    operator: z.string(),
    txnId: z.string(),
    optId: z.string(),
    debited: z.string().optional(),
    at: z.number(),
  }),
]) satisfies z.ZodType<PracticeEntry>;

/** The book in memory, backed by the port. */
export class PracticeLedger {
  readonly #port: PracticeLedgerPort;
  readonly #entries = new Map<string, PracticeEntry>();

  private constructor(port: PracticeLedgerPort) {
    this.#port = port;
  }

  /** Opens the book; entries that cannot be read are left out. */
  static async open(port: PracticeLedgerPort): Promise<PracticeLedger> {
    const ledger = new PracticeLedger(port);
    for (const text of await port.load()) {
      const entry = readEntry(text);
      if (entry !== null) ledger.#entries.set(entry.refId, entry);
    }
    return ledger;
  }

  /** Books a recharge or a top-up. `taken`: the ref id was used before. */
  async book(entry: PracticeEntry): Promise<'booked' | 'taken' | 'not_saved'> {
    if (this.#entries.has(entry.refId)) return 'taken';
    this.#entries.set(entry.refId, entry);
    if (await this.#port.save(entry.refId, JSON.stringify(entry))) return 'booked';
    this.#entries.delete(entry.refId);
    return 'not_saved';
  }

  /** The recharge of a ref id. */
  sale(refId: string): PracticeSale | undefined {
    const entry = this.#entries.get(refId);
    return entry?.kind === 'top_up' ? undefined : entry;
  }

  entries(): Iterable<PracticeEntry> {
    return this.#entries.values();
  }
}

function readEntry(text: string): PracticeEntry | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
