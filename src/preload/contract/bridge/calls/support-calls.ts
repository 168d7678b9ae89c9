import type { SupportBundle } from '../../support/support-bundle';
import type { Call, None } from '../call';

/** With a ticket nobody need be at the counter: where Galla does not start nobody can be. */
interface ByTicket {
  readonly ticket?: string | undefined;
}

/** What goes to whoever helps the shop. It works without a journal: that may be what is broken. */
export interface SupportCalls {
  /** The data folder, for the owner’s eyes. */
  'support:folder': Call<None, { readonly folder: string }>;
  /** Brings the passphrase, where there is one; answers what the calls below bring while Galla does not start. */
  'support:open': Call<{ readonly passphrase: string }, { readonly ticket: string }, 'wrong_passphrase'>;
  /** Makes a bundle, and shows all that is in it; nothing is written. One at a time: another one is `too_many_reads`. */
  'support:read': Call<ByTicket, SupportBundle, 'bundle_gone' | 'cancelled' | 'too_many_reads'>;
  /** The bundle that is being made answers `cancelled`. */
  'support:stop': Call<ByTicket, None, 'bundle_gone'>;
  /** Asks where, and writes the bundle that was shown last as a zip. */
  'support:save': Call<
    ByTicket & { readonly bundle: string },
    { readonly file: string },
    'bundle_gone' | 'cancelled' | 'export_failed' | 'disk_full'
  >;
}
