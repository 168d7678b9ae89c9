import type { ImportProblem } from '../../preload/contract/operators/operator-import';

/** One operator of a file, found but not read yet. */
export interface FileEntry {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Its value for `readOperator`, and what its own format has to say against it. */
  read(): { readonly value: unknown; readonly problems: readonly ImportProblem[] };
  /** How the file names the place that a problem of `checkOperator` is about. */
  columnOf(path: string): string;
}
