import { fail, ok } from '../../../../preload/contract/result';
import type { AppStatus } from '../../../../preload/contract/settings/settings';
import type { Recovery } from '../../../people/recovery';
import type { SendSlip } from '../../../printing/outbox/deliver-slip';
import { recoveryPage } from '../../../printing/recovery-page';
import type { Words } from '../../../shell/words';
import type { SettingsStore } from '../../../settings/settings-store';
import type { Handlers } from '../../handlers';
import { refused } from './people-handlers';

/** What the calls of the recovery code stand on. */
export interface RecoveryHandlerParts {
  readonly recovery: Recovery;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly sendSlip: SendSlip;
  readonly words: Words;
  readonly status: () => Promise<AppStatus>;
}

/** The handlers of the recovery code. */
export function recoveryHandlers({
  recovery,
  settings,
  sendSlip,
  words,
  status,
}: RecoveryHandlerParts): Pick<Handlers, 'recovery:make' | 'recovery:print' | 'recovery:use'> {
  return {
    async 'recovery:make'(_, caller) {
      const made = await recovery.make(caller);
      return made.ok ? ok({ code: made.value }) : refused(made.failure);
    },
    async 'recovery:print'() {
      const code = recovery.last();
      if (code === null) return fail({ code: 'nothing_to_print' });
      const { printing, shop } = settings.read();
      const printer = printing.printers.find(({ id }) => id === printing.printer);
      // SECURITY: on paper only. A file of it would lie beside the journal that it opens.
      if (printer === undefined || printer.target.kind === 'pdf_folder') return fail({ code: 'no_printer' });
      const slip = recoveryPage(await words(), code, shop.name);
      const tried = await sendSlip({ slip, openDrawer: false }, printer);
      return ok(tried.kind === 'sent' ? { state: 'sent' } : { state: tried.kind, cause: tried.cause });
    },
    async 'recovery:use'({ code, next }) {
      const used = await recovery.use(code, next);
      return used.ok ? ok(await status()) : refused(used.failure);
    },
  };
}
