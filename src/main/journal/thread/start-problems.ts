import type { StartProblem } from '../../../preload/contract/settings/settings';
import type { JournalFailure } from '../../recharge/ports';

/** What keeps the app from starting when the journal cannot do what a start asks of it. */
export const startProblems = {
  disk_full: 'disk_full',
  not_writable: 'folder_read_only',
  busy: 'journal_busy',
  corrupt: 'journal_corrupt',
  io: 'journal_io',
  closed: 'journal_io',
} as const satisfies Record<JournalFailure, StartProblem>;
