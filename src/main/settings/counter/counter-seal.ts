import { z } from 'zod';
import { askedKeyRing } from '../asked-key-ring';
import { openKeptFile } from '../kept-file';
import type { KeyRing } from '../safe-storage';

/** Where a journal was opened: another folder or another key ring is another place. */
export interface SealedPlace {
  /** The real journal's own id. */
  readonly journalId: string;
  /** The data folder, as the system spells it. */
  readonly folder: string;
}

/**
 * Tells a data folder that was copied to another place from the one that was sold from. It is no lock: whoever can copy the folder
 * can take the seal out of it. It is for the owner who copies it in good faith, and then sells from two.
 */
export interface CounterSeal {
  /**
   * Looks whether the seal is of this place, and makes one where there is none. `copied`: it is not. `unknown`: the key ring says
   * nothing, or protects nothing.
   */
  look(place: SealedPlace): Promise<'here' | 'copied' | 'unknown'>;
  /** This place is the right one from now on. */
  renew(place: SealedPlace): Promise<void>;
}

const fileSchema = z.looseObject({ sealed: z.base64().min(1).max(20_000).nullable().default(null) });
const placeSchema = z.object({ journalId: z.string(), folder: z.string() }) satisfies z.ZodType<SealedPlace>;

/** Makes it over `counter.json`. Nothing is read or asked before it is needed. `now` in UTC milliseconds. */
export function createCounterSeal({
  folder,
  ring,
  now,
}: {
  readonly folder: string;
  readonly ring: KeyRing;
  readonly now: () => number;
}): CounterSeal {
  const asked = askedKeyRing(ring, () => undefined);
  const file = () => openKeptFile({ folder, name: 'counter', schema: fileSchema, now });

  async function renew(place: SealedPlace): Promise<void> {
    if (!(await asked.answer())) {
      // What cannot be sealed here must not ask again at each start.
      file().write({ sealed: null });
      return;
    }
    try {
      file().write({ sealed: (await ring.seal(JSON.stringify(place))).toString('base64') });
    } catch {
      // Electron has no codes here. The next start tries again.
    }
  }

  async function opened(sealed: string): Promise<SealedPlace | null> {
    try {
      const { text } = await ring.unseal(Buffer.from(sealed, 'base64'));
      return placeSchema.safeParse(JSON.parse(text)).data ?? null;
    } catch {
      return null;
    }
  }

  return {
    async look(place) {
      const { sealed } = file().read();
      const isProtected = await asked.answer();
      if (sealed === null) {
        if (isProtected) await renew(place);
        return isProtected ? 'here' : 'unknown';
      }
      const found = isProtected ? await opened(sealed) : null;
      if (found === null || found.folder !== place.folder) return 'copied';
      // Another journal was put in place of it here.
      if (found.journalId !== place.journalId) await renew(place);
      return 'here';
    },
    renew,
  };
}
