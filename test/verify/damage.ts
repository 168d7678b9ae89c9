import type { FaultKind } from '../../src/preload/contract/evidence/fault';
import type { StartProblem } from '../../src/preload/contract/settings/settings';
import type { Chance } from '../support/chance';

/** One way to damage a closed data folder, and how it is named: at least one of these. */
export interface Damage {
  readonly name: string;
  readonly named: readonly FaultKind[];
  /** With which of these a start refuses it, too. */
  readonly refused?: readonly StartProblem[];
  /** @param other the folder of another shop. */
  apply(folder: string, chance: Chance, other: string): void;
}
