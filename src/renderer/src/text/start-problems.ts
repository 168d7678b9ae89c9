import type { StartProblem } from '../../../preload/contract/settings/settings';

/** Why Galla cannot work on its data folder, what is safe all the same, and what to do. */
export const startProblemWords = {
  journal_newer: {
    title: 'This journal was written by a newer Galla',
    says: 'Nothing in it was changed.',
    todo: 'Install the newest Galla and start again.',
  },
  journal_missing: {
    title: 'The journal is missing',
    says: 'Galla has sold here before, but the journal is gone or empty. Galla made no new one.',
    todo: 'Put the newest copy from the folder “backups” here, with the same name. Do not move the log of sent requests. Then start again.',
  },
  journal_corrupt: {
    title: 'The journal is damaged',
    says: 'Galla reads nothing from a damaged journal and writes nothing into it.',
    todo: 'Make a copy of the whole data folder now. Then put back the last backup. Galla finds later recharges in the log of sent requests.',
  },
  journal_not_a_database: {
    title: 'The journal is not a journal',
    says: 'Galla cannot read the file in its place. It was not changed.',
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
    todo: 'Free some space on the disk, then start again.',
  },
  migration_failed: {
    title: 'The journal could not be updated',
    says: 'It was not changed. A copy was made before.',
    todo: 'Start the Galla you had before, or ask for help.',
  },
  journal_busy: {
    title: 'Another program uses the journal',
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
