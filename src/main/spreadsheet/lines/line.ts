/** What stands in a column. `text` stays as it is, whatever it looks like; a `word` is one of ours. */
export type LineCellKind = 'text' | 'word' | 'rupees' | 'ist_time';

/** A column of a long table. */
export interface LineColumn {
  readonly header: string;
  readonly as: LineCellKind;
}

/** A text or a word; paise of `rupees`; UTC milliseconds of an `ist_time`. `null`: blank. */
export type LineCell = string | number | null;
export type Line = readonly LineCell[];

/** Takes bytes or text of a file in their order. It is not called again before it has resolved. */
export type WriteOut = (piece: Uint8Array | string) => Promise<void>;

/** A file that is written line by line. */
export interface LineFile {
  /** Resolves when more may come: what was given is not held any longer than it is written. */
  write(lines: readonly Line[]): Promise<void>;
  /** Nothing more comes: the file is whole when this resolves. */
  end(): Promise<void>;
  /** Lets go of what it holds: the file is not wanted any more. */
  abandon(): void;
}
