import type { Verbs } from '../journal/thread/journal-verbs';

/** What people ask of the real journal. */
export type PeopleJournal = Pick<
  Verbs,
  | 'readPeople'
  | 'notePeople'
  | 'noteRights'
  | 'noteOwner'
  | 'noteTry'
  | 'noteChanges'
  | 'changesPage'
  | 'newestSaleAt'
>;
