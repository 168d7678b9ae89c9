import type { Fault, FaultKind } from '../../../preload/contract/evidence/fault';

/** Faults that are kept by name: behind them only their number counts. */
const NAMED = 1000;

/** Gathers faults while a journal is checked. */
export class FaultList {
  readonly #faults: Fault[] = [];
  count = 0;

  add(
    kind: FaultKind,
    {
      name = null,
      key = null,
      n = null,
    }: {
      readonly name?: string | null;
      readonly key?: string | number | null;
      readonly n?: number | null;
    } = {},
  ): void {
    this.count += 1;
    if (this.#faults.length < NAMED)
      this.#faults.push({ kind, name, key: key === null ? null : String(key), n });
  }

  named(): readonly Fault[] {
    return this.#faults;
  }
}
