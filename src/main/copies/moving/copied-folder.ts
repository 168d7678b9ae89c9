import { randomBytes } from 'node:crypto';
import type { CopiedIs } from '../../../preload/contract/moving/moving';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Verbs } from '../../journal/thread/journal-verbs';
import type { ClockPort, JournalFailure } from '../../recharge/ports';

/** Tells whether a journal is opened where it was sold from. Must not reject. */
export interface PlaceSeal {
  look(journalId: string): Promise<'here' | 'copied' | 'unknown'>;
  /** This place is the right one from now on. */
  renew(journalId: string): Promise<void>;
}

/** What it stands on. */
export interface CopiedFolderParts {
  readonly clock: Pick<ClockPort, 'now'>;
  readonly seal: PlaceSeal;
  /** The real journal while it is open. */
  journal(): Pick<Verbs, 'journalId' | 'arrive'> | null;
  /** Whether a sale is on its way. */
  selling(): boolean;
  /** Notes what the owner said. */
  note(is: CopiedIs): void;
  /** Opens the journal anew: who may come in has changed. */
  reopen(): Promise<void>;
  changed(): void;
}

/** A data folder that was copied to another place: the owner is asked, and selling goes on. */
export interface CopiedFolder {
  isCopied(): boolean;
  /** The journal was opened: looks, when the key ring answers. Never rejects. */
  look(): Promise<void>;
  answer(is: CopiedIs): Promise<Result<null, JournalFailure | 'selling' | 'no_journal'>>;
}

/** Makes it. */
export function createCopiedFolder(parts: CopiedFolderParts): CopiedFolder {
  const { seal } = parts;
  let copied = false;

  function tell(now: boolean): void {
    if (copied === now) return;
    copied = now;
    parts.changed();
  }

  return {
    isCopied: () => copied,
    async look() {
      const id = await parts.journal()?.journalId();
      if (id?.ok === true) tell((await seal.look(id.value)) === 'copied');
    },
    async answer(is) {
      const journal = parts.journal();
      if (journal === null) return fail('no_journal');
      if (parts.selling()) return fail('selling');
      const id = await journal.journalId();
      if (!id.ok) return id;
      if (is === 'another') {
        const arrival = randomBytes(8).toString('hex');
        const begun = await journal.arrive({ arrival, how: 'copied', at: parts.clock.now() });
        if (!begun.ok) return begun;
      }
      parts.note(is);
      // After the entry: a stop in between asks once more.
      await seal.renew(id.value);
      tell(false);
      if (is === 'another') await parts.reopen();
      return ok(null);
    },
  };
}
