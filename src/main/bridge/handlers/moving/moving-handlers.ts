import { fail, ok } from '../../../../preload/contract/result';
import type { AppStatus } from '../../../../preload/contract/settings/settings';
import type { CopyKeys } from '../../../copies/format/copy-head';
import type { CopiedFolder } from '../../../copies/moving/copied-folder';
import type { Arrival } from '../../../copies/moving/arrival';
import type { MoveOut } from '../../../copies/moving/move-out';
import { moveName, withEnding } from '../../../copies/moving/move-name';
import type { NoteChanges } from '../../../people/changes';
import type { ClockPort } from '../../../recharge/ports';
import type { Owner } from '../../../settings/owner';
import type { FileChooser } from '../../../shell/choose-files';
import type { Handlers } from '../../handlers';

/** What the calls of a move stand on. */
export interface MovingHandlerParts extends Pick<FileChooser, 'chooseFile' | 'chooseExisting'> {
  readonly moveOut: MoveOut;
  readonly arrival: Arrival;
  readonly clock: Pick<ClockPort, 'now'>;
  readonly crew: {
    readonly owner: Pick<Owner, 'state' | 'unlock'>;
    copyKeys(): Promise<CopyKeys>;
    /** So that it stands among the changes, beside the journal's own entry. */
    readonly noteChanges: NoteChanges;
  };
  /** Whether a file would lie in the data folder. */
  isOwn(file: string): boolean;
  /** What the owner says of a folder that was copied. */
  readonly placed: Pick<CopiedFolder, 'answer'>;
  /** The shop is here again: what was refused may go well. */
  backAgain(): Promise<void>;
  status(): Promise<AppStatus>;
}

export type MovingHandlers = Pick<
  Handlers,
  'moving:out' | 'moving:stay' | 'moving:copied' | 'moving:choose' | 'moving:look' | 'moving:bring'
>;

/** The handlers of a shop that moves to another computer. */
export function movingHandlers(parts: MovingHandlerParts): MovingHandlers {
  const { moveOut, arrival, crew, clock } = parts;

  return {
    async 'moving:out'({ passphrase }, caller) {
      if (crew.owner.state() === 'not_set') return fail({ code: 'passphrase_needed' });
      const shown = await crew.owner.unlock(passphrase);
      if (!shown.ok) return shown;
      const chosen = await parts.chooseFile(moveName(clock.now()));
      if (chosen === null) return fail({ code: 'cancelled' });
      const file = withEnding(chosen);
      if (parts.isOwn(file)) return fail({ code: 'move_not_made', cause: 'own_folder' });
      // Also where copies are off: whoever types it on the other computer opens the file by it, or by the recovery code.
      const recovery = (await crew.copyKeys()).filter(({ by }) => by === 'recovery');
      const { makeCopyKey } = await import('../../../copies/format/make-copy-key');
      const keys: CopyKeys = [{ by: 'passphrase', ...(await makeCopyKey(passphrase)) }, ...recovery];
      const moved = await moveOut.out(file, keys, caller);
      if (!moved.ok) return fail({ code: 'move_not_made', cause: moved.failure });
      crew.noteChanges([{ what: 'moving.out', from: 'false', to: 'true' }]);
      return ok(await parts.status());
    },
    async 'moving:stay'({ passphrase }, caller) {
      const shown = await crew.owner.unlock(passphrase);
      if (!shown.ok) return shown;
      const said = await moveOut.stay(caller);
      if (!said.ok)
        return fail({ code: said.failure === 'disk_full' ? 'disk_full' : 'journal_not_writable' });
      crew.noteChanges([{ what: 'moving.stay', from: 'false', to: 'true' }]);
      await parts.backAgain();
      return ok(await parts.status());
    },
    async 'moving:copied'({ passphrase, is }) {
      const shown = await crew.owner.unlock(passphrase);
      if (!shown.ok) return shown;
      const answered = await parts.placed.answer(is);
      if (answered.ok) return ok(await parts.status());
      const { failure } = answered;
      if (failure === 'selling' || failure === 'no_journal')
        return fail({ code: 'move_not_made', cause: failure });
      return fail({ code: failure === 'disk_full' ? 'disk_full' : 'journal_not_writable' });
    },
    async 'moving:choose'() {
      const file = await parts.chooseExisting(['galla']);
      if (file === null) return fail({ code: 'cancelled' });
      const seen = await arrival.choose(file);
      return seen.ok ? seen : fail({ code: 'arrival_refused', cause: seen.failure });
    },
    async 'moving:look'({ secret }) {
      const seen = await arrival.look(secret);
      if (seen.ok) return seen;
      const { failure } = seen;
      if (failure.kind === 'refused') return fail({ code: 'arrival_refused', cause: failure.cause });
      return failure.waitMs === null
        ? fail({ code: 'wrong_secret' })
        : fail({ code: 'wrong_secret', cause: 'wait', waitMs: failure.waitMs });
    },
    async 'moving:bring'() {
      const brought = await arrival.bring();
      return brought.ok
        ? ok(await parts.status())
        : fail({ code: 'arrival_refused', cause: brought.failure });
    },
  };
}
