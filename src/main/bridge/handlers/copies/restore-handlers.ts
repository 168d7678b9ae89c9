import { fail, ok } from '../../../../preload/contract/result';
import type { AppStatus } from '../../../../preload/contract/settings/settings';
import type { Restore } from '../../../copies/restore/restore';
import type { Owner } from '../../../settings/owner';
import type { FileChooser } from '../../../shell/choose-files';
import type { Handlers } from '../../handlers';

/** What the calls of the way back stand on. */
export interface RestoreHandlerParts extends Pick<FileChooser, 'chooseExisting'> {
  readonly restore: Restore;
  readonly owner: Pick<Owner, 'unlock'>;
  /** Whether there is a passphrase: by the journal, where it can be read; by `settings.json`, where it cannot. */
  hasOwner(): Promise<boolean>;
  status(): Promise<AppStatus>;
}

export type RestoreHandlers = Pick<
  Handlers,
  'restore:begin' | 'restore:choose' | 'restore:look' | 'restore:swap'
>;

const over = fail({ code: 'restore_over' } as const);

/**
 * The handlers of the way back. SECURITY: where the journal does not open, nobody can be at the counter, so it is the
 * passphrase itself that lets in, by the copy of its hash in `settings.json`; and a ticket that stands for it after that.
 */
export function restoreHandlers({
  restore,
  owner,
  hasOwner,
  chooseExisting,
  status,
}: RestoreHandlerParts): RestoreHandlers {
  return {
    async 'restore:begin'({ passphrase }) {
      // SECURITY: a passphrase that was taken out of `settings.json` is asked for as long as the journal knows it.
      if (await hasOwner()) {
        const shown = await owner.unlock(passphrase);
        if (!shown.ok) return shown;
      }
      return ok(await restore.begin());
    },
    async 'restore:choose'({ ticket }) {
      if (!restore.isValid(ticket)) return over;
      const file = await chooseExisting(['galla', 'db', 'bak', 'replaced']);
      return file === null ? fail({ code: 'cancelled' }) : ok(await restore.add(file));
    },
    async 'restore:look'({ ticket, id, secret }) {
      if (!restore.isValid(ticket)) return over;
      const seen = await restore.look(id, secret);
      if (seen.ok) return seen;
      const { failure } = seen;
      if (failure.kind === 'refused') return fail({ code: 'restore_refused', cause: failure.cause });
      return failure.waitMs === null
        ? fail({ code: 'wrong_secret' })
        : fail({ code: 'wrong_secret', cause: 'wait', waitMs: failure.waitMs });
    },
    async 'restore:swap'({ ticket }) {
      if (!restore.isValid(ticket)) return over;
      const done = await restore.swap();
      return done.ok ? ok(await status()) : fail({ code: 'restore_refused', cause: done.failure });
    },
  };
}
