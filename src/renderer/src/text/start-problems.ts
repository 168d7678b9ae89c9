import type { StartProblem } from '../../../preload/contract/settings';

/** Why Galla cannot work on its data folder, what is safe all the same, and what to do. */
export const startProblemWords = {
  journal_newer: {
    title: 'This journal was written by a newer Galla',
    says: 'Nothing in it was touched.',
    todo: 'Install the newest Galla and start again.',
  },
  journal_missing: {
    title: 'The journal is missing',
    says: 'Galla has sold here before, but the journal is gone or empty. Galla made no new one.',
    todo: 'Put the newest copy from the folder “backups” in its place, under its name. Leave the log of sent requests where it is, then start again.',
  },
  journal_corrupt: {
    title: 'The journal is damaged',
    says: 'Galla reads nothing from a damaged journal and writes nothing into it.',
    todo: 'Make a copy of the whole data folder now. Then put back the last backup; recharges sent since then are found again from the log of sent requests.',
  },
  journal_not_a_database: {
    title: 'The journal is not a journal',
    says: 'There is a file in its place that Galla cannot read. It was not touched.',
    todo: 'Move that file away, or put back the last backup, and start again.',
  },
  folder_read_only: {
    title: 'The data folder cannot be written',
    says: 'Without a journal nothing may be sent, so Galla sells nothing.',
    todo: 'Allow this user to write in the folder, then start again.',
  },
  disk_full: {
    title: 'The disk is full',
    says: 'Without room for the journal nothing may be sent, so Galla sells nothing.',
    todo: 'Make room on the disk, then start again.',
  },
  migration_failed: {
    title: 'The journal could not be brought up to date',
    says: 'It is as it was; a copy was made before.',
    todo: 'Start the Galla you had before, or ask for help with the name of this file.',
  },
  journal_busy: {
    title: 'Another program holds the journal',
    says: 'Two programs must not sell from one journal.',
    todo: 'Close the other program, then start again.',
  },
  journal_io: {
    title: 'The disk does not answer',
    says: 'The journal could not be read or written.',
    todo: 'Look at the disk and its cable, then start again.',
  },
} as const satisfies Readonly<
  Record<StartProblem, { readonly title: string; readonly says: string; readonly todo: string }>
>;
