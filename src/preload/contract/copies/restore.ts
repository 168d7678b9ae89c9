/** Where a copy lies that can be put back. */
export const restoreSources = [
  /** One of the daily copies beside the journal. */
  'daily',
  /** What was there before a migration, or before another copy was put back. */
  'put_aside',
  'elsewhere',
  /** A file that a person chose. */
  'chosen',
] as const;
export type RestoreSource = (typeof restoreSources)[number];

/** A copy in the list. */
export interface RestoreCopy {
  /** Of this list only. */
  readonly id: string;
  readonly source: RestoreSource;
  /** Its file, without its folder. */
  readonly name: string;
  /** When it was made, in UTC milliseconds; `null`: it does not say. */
  readonly at: number | null;
  /** `null`: it does not say. */
  readonly sales: number | null;
  /** As far as a look tells; all of it is checked before it is put back. */
  readonly isGood: boolean;
  /** It takes the passphrase or the recovery code of its day. */
  readonly isSealed: boolean;
}

/** What can be put back. */
export interface RestoreList {
  readonly copies: readonly RestoreCopy[];
  /** The folder elsewhere did not answer, or is not there. */
  readonly elsewhere: 'off' | 'read' | 'absent';
}

/** What may come with a copy beside its journal. */
export const besideParts = ['settings', 'operators', 'logo'] as const;
export type BesidePart = (typeof besideParts)[number];

/** What a copy brings beside its journal. `comes`: what is there now is missing or damaged. `stays`: it is good, and kept. */
export interface Beside {
  readonly part: BesidePart;
  readonly does: 'comes' | 'stays';
}

/**
 * Who made a copy, by its signature. `this`: this counter; `another`: it is signed by a key that this counter never had, or was changed
 * after it was signed; `unknown`: it is not signed, or nothing here says which keys this counter had.
 */
export const copyMakers = ['this', 'another', 'unknown'] as const;
export type CopyMaker = (typeof copyMakers)[number];

/** What putting a copy back would do: nothing was done yet. */
export interface RestoreLook {
  readonly sales: number;
  /** UTC milliseconds. */
  readonly newestSaleAt: number | null;
  /**
   * What the journal of now has and the copy has not; `null`: it does not read, so nobody knows. `isOther`: the copy is of
   * another journal.
   */
  readonly since: {
    readonly sales: number;
    readonly moves: number;
    readonly closes: number;
    readonly isOther: boolean;
  } | null;
  /** Sales that `sent.log` knows and the copy does not: they come back as unknown, and the gateway is asked. */
  readonly fromLog: number;
  /** Whether `sent.log` knows of all that was sent since the copy. */
  readonly isCovered: boolean;
  readonly beside: readonly Beside[];
  /** `null`: a plain copy of this data folder's own, which nobody signs. */
  readonly madeBy: CopyMaker | null;
}
