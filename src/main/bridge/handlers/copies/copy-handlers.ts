import type { CopiesView } from '../../../../preload/contract/copies/copies';
import { fail, ok, type Result } from '../../../../preload/contract/result';
import type { CopiesElsewhere } from '../../../copies/elsewhere/copies-elsewhere';
import type { CopyKeys } from '../../../copies/format/copy-head';
import type { CopyRunner } from '../../../copies/process/copy-runner';
import type { Recovery } from '../../../people/recovery';
import type { ClockPort } from '../../../recharge/ports';
import type { Caller } from '../../../recharge/state/moment';
import type { Owner } from '../../../settings/owner';
import type { SettingsStore } from '../../../settings/settings-store';
import type { FileChooser } from '../../../shell/choose-files';
import type { Handlers } from '../../handlers';
import { refused } from '../people/people-handlers';

/** What the calls of copies elsewhere stand on. */
export interface CopyHandlerParts extends Pick<FileChooser, 'chooseFolder'> {
  readonly settings: SettingsStore;
  readonly clock: Pick<ClockPort, 'now'>;
  readonly elsewhere: CopiesElsewhere;
  readonly runner: CopyRunner;
  readonly crew: {
    readonly owner: Pick<Owner, 'state' | 'unlock' | 'change'>;
    copyKeys(): Promise<CopyKeys>;
    makeRecoveryCode: Recovery['make'];
  };
  /** Whether a folder is the data folder, or in it, whatever it is called. */
  isOwn(folder: string): Promise<boolean>;
}

export type CopyHandlers = Pick<Handlers, 'copies:read' | 'copies:choose' | 'copies:stop' | 'copies:now'>;

/** A folder that is about to be used for years answers within this, in milliseconds. */
const PREPARE_MS = 15_000;

/** The handlers of copies elsewhere. */
export function copyHandlers(parts: CopyHandlerParts): CopyHandlers {
  const { settings, clock, elsewhere, runner, crew, isOwn } = parts;

  function view(): CopiesView {
    const { copies } = settings.read();
    return { folder: copies?.folder ?? null, state: elsewhere.state(), kept: copies?.kept ?? [] };
  }

  /** The passphrase opens copies from now on, and a code does: a new one, where there is none that could. */
  async function makeKeys(passphrase: string, caller: Caller) {
    if (!(await crew.copyKeys()).some(({ by }) => by === 'passphrase')) {
      const set = await crew.owner.change(passphrase, passphrase);
      if (!set.ok)
        return fail({
          code: set.failure.code === 'bad_passphrase' ? 'passphrase_needed' : set.failure.code,
        } as const);
    }
    if ((await crew.copyKeys()).some(({ by }) => by === 'recovery')) return ok(null);
    const made = await crew.makeRecoveryCode(caller);
    return made.ok ? made : refused(made.failure);
  }

  async function prepared(folder: string): Promise<Result<null, string>> {
    if (await isOwn(folder)) return fail('own_folder');
    const made = await runner.run('prepare', { folder }, PREPARE_MS);
    return made.ok ? made : fail(made.failure === 'io' ? 'failed' : made.failure);
  }

  return {
    'copies:read': () => ok(view()),
    async 'copies:choose'({ passphrase }, caller) {
      if (crew.owner.state() === 'not_set') return fail({ code: 'passphrase_needed' });
      const shown = await crew.owner.unlock(passphrase);
      if (!shown.ok) return shown;
      const folder = await parts.chooseFolder();
      if (folder === null) return fail({ code: 'cancelled' });
      const ready = await prepared(folder);
      if (!ready.ok) return fail({ code: 'copy_not_made', cause: ready.failure });
      const before = settings.read().copies;
      const kept = before?.folder === folder ? before.kept : [];
      const saved = settings.update({ copies: { folder, since: clock.now(), closed: '', kept } });
      if (!saved.ok) return saved;
      const made = await makeKeys(passphrase, caller);
      if (!made.ok) {
        settings.update({ copies: before });
        return made;
      }
      elsewhere.lookSoon();
      return ok({ view: view(), code: made.value });
    },
    'copies:stop'() {
      const saved = settings.update({ copies: null });
      return saved.ok ? ok(view()) : saved;
    },
    async 'copies:now'() {
      const made = await elsewhere.makeNow();
      return made.ok ? ok(view()) : fail({ code: 'copy_not_made', cause: made.failure });
    },
  };
}
