import type { SavedPrinter } from '../../../../preload/contract/printing/saved-printer';
import type { PeopleBook } from '../../../people/people-book';
import type { Actor } from '../../../recharge/state/moment';

/** Writes into the real journal that something is about to be done. */
export type NoteFirst = PeopleBook['noteFirst'];

/**
 * SECURITY: a drawer that opens without a sale leaves who opened it, on disk before the pulse is sent, whichever call sends it
 * and whatever becomes of it; where it cannot be written, it stays shut.
 */
export async function noteOpening(noteFirst: NoteFirst, { label }: SavedPrinter, actor: Actor) {
  return noteFirst({ what: 'drawer.opened', from: null, to: JSON.stringify(label) }, actor);
}
