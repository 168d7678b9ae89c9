import type { SupportBundle } from '../../support/support-bundle';
import type { Call, None } from '../call';

/** What goes to whoever helps the shop. It works without a journal: that may be what is broken. */
export interface SupportCalls {
  /** The data folder, for the owner’s eyes. */
  'support:folder': Call<None, { readonly folder: string }>;
  /** Makes a bundle, and shows all that is in it; nothing is written. One at a time: another one is `too_many_reads`. */
  'support:read': Call<None, SupportBundle, 'cancelled' | 'too_many_reads'>;
  /** The bundle that is being made answers `cancelled`. */
  'support:stop': Call<None, None>;
  /** Asks where, and writes the bundle that was shown last as a zip. */
  'support:save': Call<
    { readonly bundle: string },
    { readonly file: string },
    'bundle_gone' | 'cancelled' | 'export_failed' | 'disk_full'
  >;
}
