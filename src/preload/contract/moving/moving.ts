/** The shop has left this computer, or is about to: here it can only be read. Times are UTC milliseconds. */
export interface Away {
  /** `moving`: the file may not be whole; `moved`: it was written and read back. */
  readonly kind: 'moving' | 'moved';
  readonly since: number;
}

/** Why the shop does not move to another computer. Nothing was changed, unless it says so. */
export const moveProblems = [
  /** A sale is on its way, or its outcome is not saved yet. */
  'selling',
  /** A shift, or a close of one, is open. */
  'shift_open',
  /** There is nothing that could be moved. */
  'no_journal',
  'own_folder',
  // From here on the shop is away: selling again takes the owner's word, or the file is written once more.
  'disk_full',
  'absent',
  'not_writable',
  'not_answering',
  'bad',
  'failed',
] as const;
export type MoveProblem = (typeof moveProblems)[number];

/** What the owner may say of a data folder that was copied to another place. */
export const copiedIs = ['same', 'another'] as const;
export type CopiedIs = (typeof copiedIs)[number];

/** A file that was chosen to bring a shop here: what everybody can read of it. */
export interface ArrivingFile {
  /** Without its folder. */
  readonly name: string;
  /** `copy`: one of a counter that does not know of it, and may be selling. */
  readonly kind: 'copy' | 'move';
  /** Whose: the counter's four letters. */
  readonly counter: string;
  /** UTC milliseconds. */
  readonly madeAt: number;
  readonly sales: number;
}

/** What bringing a shop here would do: nothing was done yet. */
export interface ArrivingLook {
  readonly counter: string;
  readonly sales: number;
  /** UTC milliseconds. */
  readonly newestSaleAt: number | null;
  /** Sales that are not settled: this computer asks about them from then on. */
  readonly open: number;
  /** What is wrong with its chain of evidence; `null`: an older Galla made it, and it is checked once it is here. */
  readonly faults: number | null;
}

/** Why a shop is not brought here. Nothing was changed. */
export const arrivalProblems = [
  /** This computer has a shop: an account, an owner, people or sales. */
  'has_shop',
  'absent',
  'damaged',
  'newer',
  'not_a_copy',
  'not_answering',
  'disk_full',
  'failed',
] as const;
export type ArrivalProblem = (typeof arrivalProblems)[number];
