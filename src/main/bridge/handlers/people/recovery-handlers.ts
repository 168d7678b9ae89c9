import { fail, ok } from '../../../../preload/contract/result';
import type { AppStatus } from '../../../../preload/contract/settings/settings';
import type { Recovery } from '../../../people/recovery';
import type { SendSlip } from '../../../printing/outbox/deliver-slip';
import { recoveryPage } from '../../../printing/recovery-page';
import type { SettingsStore } from '../../../settings/settings-store';
import type { Handlers } from '../../handlers';
import { refused } from './people-handlers';

/** What the calls of the recovery code stand on. */
export interface RecoveryHandlerParts {
  readonly recovery: Recovery;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly sendSlip: SendSlip;
  readonly status: () => Promise<AppStatus>;
}

/** The handlers of the recovery code. */
export function recoveryHandlers({
  recovery,
  settings,
  sendSlip,
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
      const tried = await sendSlip({ slip: recoveryPage(code, shop.name), openDrawer: false }, printer);
      return ok(tried.kind === 'sent' ? { state: 'sent' } : { state: tried.kind, cause: tried.cause });
    },
    async 'recovery:use'({ code, next }) {
      const used = await recovery.use(code, next);
      return used.ok ? ok(await status()) : refused(used.failure);
    },
  };
}
