import { basename } from 'node:path';
import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import { fail, ok } from '../../../../preload/contract/result';
import type { Logo } from '../../../printing/logo/logo';
import { slipPapers } from '../../../slips/slip-paper';
import type { StoredSettings } from '../../../settings/stored-settings';
import type { Handlers } from '../../handlers';
import type { HandlerParts } from '../handler-parts';

export type LogoParts = Pick<HandlerParts, 'settings'> & {
  readonly logo: Logo;
  /** Asks for a file to read; `null`: the person changed their mind. */
  chooseExisting(endings: readonly string[]): Promise<string | null>;
};
type LogoCall = 'logo:read' | 'logo:choose' | 'logo:remove' | 'logo:put-back';

/** The shop's logo. Its file stays when it is removed, until another takes its place: so it can be put back. */
export function logoHandlers({ settings, logo, chooseExisting }: LogoParts): Pick<Handlers, LogoCall> {
  let removed: StoredSettings['logo'] = null;

  function name(chosen: StoredSettings['logo']): AnswerOf<'logo:remove'> {
    const kept = settings.update({ logo: chosen });
    return kept.ok ? ok({}) : kept;
  }

  return {
    async 'logo:read'({ width }) {
      const chosen = settings.read().logo;
      if (chosen === null) return ok({ kind: 'none', canPutBack: removed !== null });
      // What was in order this morning may have been deleted since.
      logo.lookAgain();
      const picture = await logo.onPaper(slipPapers[width].dots);
      return ok(
        picture === null
          ? { kind: 'unreadable', name: chosen.name }
          : { kind: 'shown', name: chosen.name, picture },
      );
    },
    async 'logo:choose'() {
      const file = await chooseExisting(['png', 'jpg', 'jpeg']);
      if (file === null) return fail({ code: 'cancelled' });
      const kept = await logo.keep(file);
      if (!kept.ok) return fail({ code: 'logo_refused', cause: kept.failure });
      // The picture that could be put back is gone now.
      removed = null;
      return name({ name: basename(file).slice(0, 300) });
    },
    'logo:remove'() {
      const chosen = settings.read().logo;
      const done = name(null);
      if (done.ok && chosen !== null) removed = chosen;
      return done;
    },
    'logo:put-back'() {
      if (removed === null) return fail({ code: 'nothing_to_undo' });
      const done = name(removed);
      if (done.ok) removed = null;
      return done;
    },
  };
}
