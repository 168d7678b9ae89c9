import { z } from 'zod';
import { balanceKinds, type BalanceKind } from '../../preload/contract/rules/balance-kind';

/** One recharge in the practice gateway's own book. What becomes of it follows from its number and age. */
export interface PracticeEntry {
  readonly refId: string;
  readonly number: string;
  /** As it was sent. */
  readonly amount: string;
  readonly operator: string;
  /** The balance that pays for it. */
  readonly paidFrom: BalanceKind;
  readonly txnId: string;
  readonly optId: string;
  /** UTC milliseconds of the request. */
  readonly at: number;
}

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

const schema = z.object({
  refId: z.string(),
  number: z.string(),
  amount: z.string(),
  operator: z.string(),
  // Books of the first release have none.
  paidFrom: z.enum(balanceKinds).default('recharge'),
  txnId: z.string(),
  optId: z.string(),
  at: z.number(),
}) satisfies z.ZodType<PracticeEntry>;

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

  /** Books a recharge. `taken`: the ref id was used before. */
  async book(entry: PracticeEntry): Promise<'booked' | 'taken' | 'not_saved'> {
    if (this.#entries.has(entry.refId)) return 'taken';
    this.#entries.set(entry.refId, entry);
    if (await this.#port.save(entry.refId, JSON.stringify(entry))) return 'booked';
    this.#entries.delete(entry.refId);
    return 'not_saved';
  }

  entry(refId: string): PracticeEntry | undefined {
    return this.#entries.get(refId);
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
