import { anybody } from '../../../src/main/recharge/state/moment';
import type { Intent } from '../../../src/main/recharge/ports';
import type { CustomerNoted } from '../../../src/main/journal/customers/note-customer';
import type { ReadNote } from '../../../src/main/journal/customers/write-entry';
import { aRequestId } from '../../support/builders/a-request-id';
import { after, anIntent, NOON, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

/** A journal that sells and notes, each sale a minute after the one before. */
export async function customersShop() {
  const { journal, ...opened } = await openTestJournal();
  let n = 0;

  /** Sells, by default with success; answers its ref id. */
  function sold(changes: Partial<Intent>, word: 'Success' | 'Failure' = 'Success') {
    n += 1;
    const intent = anIntent(n, changes);
    const made = journal.openIntent(intent, WINDOW, after(n * 60_000));
    if (made.kind !== 'opened') throw new Error('not sold');
    journal.enter(intent.refId, { kind: 'sending' }, after(n * 60_000 + 1), 'created');
    journal.enter(intent.refId, rechargeReply(word), after(n * 60_000 + 2));
    return intent.refId;
  }

  const note = (what: ReadNote, requestId = aRequestId()): CustomerNoted =>
    journal.noteCustomer(what, { ...anybody, at: NOON + 1 }, requestId);

  /** The number of a customer by the beginning of the name. */
  function customer(name: string): number {
    const found = journal.customersPage(name, null).customers[0];
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found.id;
  }

  return { ...opened, journal, sold, note, customer };
}
