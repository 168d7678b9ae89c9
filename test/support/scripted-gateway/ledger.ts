import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
import type { Behaviour } from './behaviour';
import type { RecordedRequest } from './recorded-request';

/** What the gateway knows of one ref id: the truth that a journal has to agree with in the end. */
export interface LedgerEntry {
  readonly refId: string;
  readonly number: string;
  readonly amount: string;
  readonly operator: string;
  readonly txnId: string;
  readonly optId: string;
  /** UTC milliseconds of the recharge request. */
  readonly at: number;
  /** What the gateway says of it now. */
  readonly word: GatewayWord;
  /** Recharge requests seen with this ref id: more than one is a doubled recharge. */
  readonly seen: number;
}

interface Booked extends Omit<LedgerEntry, 'word'> {
  readonly first: GatewayWord;
  readonly later: Behaviour['later'];
}

/** The gateway's own book, one entry per ref id. The first request with a ref id decides. */
export class Ledger {
  readonly #booked = new Map<string, Booked>();
  readonly #seen = new Map<string, number>();

  /** Notes a recharge request and books it unless `behaviour` does not. */
  note(request: RecordedRequest, behaviour: Behaviour): void {
    const refId = request.params['ref_id'] ?? '';
    const seen = (this.#seen.get(refId) ?? 0) + 1;
    this.#seen.set(refId, seen);
    const before = this.#booked.get(refId);
    if (before !== undefined) {
      this.#booked.set(refId, { ...before, seen });
      return;
    }
    if (behaviour.books === null) return;
    this.#booked.set(refId, {
      refId,
      number: request.params['number'] ?? '',
      amount: request.params['amount'] ?? '',
      operator: request.params['operator'] ?? '',
      txnId: `00${8_000_000 + request.nr}`,
      optId: `OP${request.nr}`,
      at: request.at,
      seen,
      first: behaviour.books,
      later: behaviour.later,
    });
  }

  /** The entry of a ref id as it stands at `now`. */
  entry(refId: string, now: number = Date.now()): LedgerEntry | undefined {
    const booked = this.#booked.get(refId);
    if (booked === undefined) return undefined;
    const { first, later, ...entry } = booked;
    const due = later.filter((step) => now >= booked.at + step.afterMs);
    return { ...entry, word: due.at(-1)?.word ?? first };
  }

  /** Recharge requests seen per ref id, booked or not. */
  get seen(): ReadonlyMap<string, number> {
    return this.#seen;
  }

  /** All booked entries by ref id, as they stand now. */
  entries(): ReadonlyMap<string, LedgerEntry> {
    const now = Date.now();
    return new Map(
      [...this.#booked.keys()].flatMap((refId) => {
        const entry = this.entry(refId, now);
        return entry === undefined ? [] : [[refId, entry] as const];
      }),
    );
  }
}
