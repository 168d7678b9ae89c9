import { randomUUID } from 'node:crypto';
import type { AnswerOf } from '../../../../preload/contract/bridge/calls';
import { istDate } from '../../../../preload/contract/ist-date';
import { fail, ok } from '../../../../preload/contract/result';
import type { SupportPart } from '../../../../preload/contract/support/support-bundle';
import type { Desk } from '../../../desk/desk';
import { replaceFile } from '../../../files/replace-file';
import type { FoundJournal } from '../../../support/journal-part';
import { makeParts } from '../../../support/make-parts';
import type { Computer } from '../../../support/program-part';
import type { KeptVerdicts } from '../../../verification/kept-verdicts';
import type { Mask } from '../../../settings/mask';
import type { Owner } from '../../../settings/owner';
import type { Handlers } from '../../handlers';
import type { Publish } from '../../publish';
import type { HandlerParts } from '../handler-parts';

/** What a support bundle is made from, and where it goes. */
export interface SupportHandlerParts extends Pick<HandlerParts, 'settings' | 'clock' | 'status'> {
  readonly desks: { open(): readonly Pick<Desk, 'mode' | 'figures'>[] };
  /** What the last checks of the journals found. */
  readonly verified: Pick<KeptVerdicts, 'load' | 'of'>;
  readonly folder: string;
  readonly version: string;
  readonly mask: Pick<Mask, 'hide'>;
  readonly publish: Publish;
  readonly owner: Pick<Owner, 'unlock'>;
  /** Whether there is a passphrase: by the journal, where it can be read; by `settings.json`, where it cannot. */
  hasOwner(): Promise<boolean>;
  computer(): Computer;
  /** Asks where to save; `null`: the person changed their mind. */
  chooseFile(suggestedName: string): Promise<string | null>;
}
type SupportCall = 'support:folder' | 'support:open' | 'support:read' | 'support:stop' | 'support:save';

const cancelled = fail({ code: 'cancelled' } as const);
const gone = fail({ code: 'bundle_gone' } as const);

/**
 * What goes to whoever helps the shop: shown first, and then written as it was shown. SECURITY: where Galla does not start, it
 * is the passphrase itself that lets in, as with the way back of a copy; and a ticket that stands for it as long as that lasts.
 */
export function supportHandlers(parts: SupportHandlerParts): Pick<Handlers, SupportCall> {
  const { desks, clock, settings, publish } = parts;
  let ticket: string | null = null;
  let making: { stopped: boolean } | null = null;
  let newest: { readonly bundle: string; readonly parts: readonly SupportPart[] } | null = null;

  /** The journals one after the other; `null`: it was stopped. One that cannot be read is said to be so. */
  async function journals(run: { readonly stopped: boolean }): Promise<readonly FoundJournal[] | null> {
    const found: FoundJournal[] = [];
    const open = desks.open();
    for (const [nth, { mode, figures }] of open.entries()) {
      const read = await figures.read(
        (share) => publish('support:progress', { share: (nth + share) / open.length }),
        () => run.stopped,
      );
      if (run.stopped) return null;
      found.push({ mode, figures: read });
    }
    return found;
  }

  async function make(run: { readonly stopped: boolean }): Promise<AnswerOf<'support:read'>> {
    const found = await journals(run);
    if (found === null) return cancelled;
    await parts.verified.load();
    const made = await makeParts({
      folder: parts.folder,
      version: parts.version,
      computer: parts.computer(),
      settings: settings.read(),
      status: await parts.status(),
      journals: found,
      verified: { real: parts.verified.of('real'), practice: parts.verified.of('practice') },
      now: clock.now(),
      hide: (line) => parts.mask.hide(line),
    });
    if (run.stopped) return cancelled;
    newest = { bundle: randomUUID(), parts: made };
    return ok(newest);
  }

  /** Without a ticket the door has let the owner in. */
  async function isOpen(shown: string | undefined): Promise<boolean> {
    return shown === undefined || (shown === ticket && (await parts.status()).problem !== null);
  }

  return {
    'support:folder': () => ok({ folder: parts.folder }),
    async 'support:open'({ passphrase }) {
      if (await parts.hasOwner()) {
        const shown = await parts.owner.unlock(passphrase);
        if (!shown.ok) return shown;
      }
      ticket = randomUUID();
      return ok({ ticket });
    },
    async 'support:read'({ ticket: shown }) {
      if (!(await isOpen(shown))) return gone;
      if (making !== null) return fail({ code: 'too_many_reads' });
      const run = { stopped: false };
      making = run;
      try {
        return await make(run);
      } finally {
        making = null;
      }
    },
    async 'support:stop'({ ticket: shown }) {
      if (!(await isOpen(shown))) return gone;
      if (making !== null) making.stopped = true;
      return ok({});
    },
    async 'support:save'({ bundle, ticket: shown }) {
      if (!(await isOpen(shown))) return gone;
      // SECURITY: main writes what it showed, and nothing that the page brings.
      if (newest === null || newest.bundle !== bundle) return gone;
      const { parts: made } = newest;
      const file = await parts.chooseFile(`galla-support-${istDate(clock.now())}.zip`);
      if (file === null) return cancelled;
      const { bundleZip } = await import('../../../support/bundle-zip');
      const written = await replaceFile(file, await bundleZip(made, clock.now()), 0o600);
      if (written.ok) return ok({ file });
      return written.failure === 'disk_full'
        ? fail({ code: 'disk_full' })
        : fail({ code: 'export_failed', cause: written.failure });
    },
  };
}
