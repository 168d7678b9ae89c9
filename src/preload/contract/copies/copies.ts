/** Why the last try of a copy elsewhere made none. Selling goes on. */
export const copyProblems = [
  /** The folder, the stick or the network is not there. */
  'absent',
  'disk_full',
  'not_writable',
  /** It did not answer in time. */
  'not_answering',
  /** What was written did not read back. */
  'bad',
  /** There is no passphrase and no code that a copy could be sealed to. */
  'no_key',
  /** The data folder itself. */
  'own_folder',
  'failed',
] as const;
export type CopyProblem = (typeof copyProblems)[number];

/** Copies elsewhere, as every screen may know of them. */
export type CopiesState =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      /** When the newest good copy was made, else when copies were turned on. UTC milliseconds. */
      readonly since: number;
      readonly newestAt: number | null;
      readonly problem: CopyProblem | null;
    };

/** A copy that was made elsewhere, and read back. */
export interface KeptCopy {
  readonly name: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly bytes: number;
  readonly sales: number;
}

/** Copies elsewhere, as the owner sees them. */
export interface CopiesView {
  /** `null`: they are off. */
  readonly folder: string | null;
  readonly state: CopiesState;
  /** The newest first. */
  readonly kept: readonly KeptCopy[];
}
