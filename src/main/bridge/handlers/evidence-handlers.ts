import type { VerifiedView } from '../../../preload/contract/evidence/verified';
import { fail, ok } from '../../../preload/contract/result';
import type { Desks } from '../../desk/desks';
import type { CheckedMode } from '../../verification/kept-verdicts';
import type { Verification } from '../../verification/verification';
import type { Handlers } from '../handlers';

/** What checks of the journal are asked of. */
export interface EvidenceParts {
  readonly desks: Pick<Desks, 'mode' | 'now'>;
  readonly verification: Pick<Verification, 'check' | 'stop' | 'view'>;
}
export type EvidenceHandlers = Pick<Handlers, 'evidence:read' | 'evidence:check' | 'evidence:stop'>;

/** Checks of the journal that the counter works on, and what the last one found. */
export function evidenceHandlers({ desks, verification }: EvidenceParts): EvidenceHandlers {
  async function view(mode: CheckedMode): Promise<VerifiedView> {
    const newest = (await desks.now()?.newestCheckpoint()) ?? null;
    const checkpoint = newest === null ? null : { at: newest.at, isSigned: newest.signed !== null };
    return { ...(await verification.view(mode)), checkpoint };
  }

  return {
    async 'evidence:read'() {
      const mode = desks.mode();
      return mode === 'none' ? fail({ code: 'no_mode' }) : ok(await view(mode));
    },
    async 'evidence:check'() {
      const mode = desks.mode();
      if (mode === 'none') return fail({ code: 'no_mode' });
      const checked = await verification.check(mode, 'hand');
      if (checked.ok) return ok(await view(mode));
      return fail({ code: checked.failure === 'stopped' ? 'cancelled' : 'journal_not_checked' });
    },
    async 'evidence:stop'() {
      await verification.stop();
      return ok({});
    },
  };
}
