import { fail, ok } from '../../../preload/contract/result';
import type { Desks } from '../../desk/desks';
import type { Verification } from '../../verification/verification';
import type { Handlers } from '../handlers';

/** What checks of the journal are asked of. */
export interface EvidenceParts {
  readonly desks: Pick<Desks, 'mode'>;
  readonly verification: Pick<Verification, 'check' | 'stop' | 'view'>;
}
export type EvidenceHandlers = Pick<Handlers, 'evidence:read' | 'evidence:check' | 'evidence:stop'>;

/** Checks of the journal that the counter works on, and what the last one found. */
export function evidenceHandlers({ desks, verification }: EvidenceParts): EvidenceHandlers {
  return {
    async 'evidence:read'() {
      const mode = desks.mode();
      return mode === 'none' ? fail({ code: 'no_mode' }) : ok(await verification.view(mode));
    },
    async 'evidence:check'() {
      const mode = desks.mode();
      if (mode === 'none') return fail({ code: 'no_mode' });
      const checked = await verification.check(mode, 'hand');
      if (checked.ok) return ok(await verification.view(mode));
      return fail({ code: checked.failure === 'stopped' ? 'cancelled' : 'journal_not_checked' });
    },
    async 'evidence:stop'() {
      await verification.stop();
      return ok({});
    },
  };
}
