/** The parts of a support bundle, in the order in which they are shown. */
export const supportParts = [
  'program',
  'settings',
  'printers',
  'journal',
  'verification',
  'files',
  'faults',
  'log',
] as const;
export type SupportPartName = (typeof supportParts)[number];

/** What each part is called in the zip. */
export const supportFiles = {
  program: 'program.json',
  settings: 'settings.json',
  printers: 'printers.json',
  journal: 'journal.json',
  verification: 'verification.json',
  files: 'files.json',
  faults: 'faults.json',
  log: 'log.txt',
} as const satisfies Readonly<Record<SupportPartName, string>>;

/** One part, as it will stand in the zip. */
export interface SupportPart {
  readonly part: SupportPartName;
  readonly text: string;
}

/** A bundle that was made and not saved yet. */
export interface SupportBundle {
  /** Names this very one: what is saved is what was shown. */
  readonly bundle: string;
  readonly parts: readonly SupportPart[];
}
