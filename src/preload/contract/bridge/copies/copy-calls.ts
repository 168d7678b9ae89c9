import type { CopiesView } from '../../copies/copies';
import type { RestoreList, RestoreLook } from '../../copies/restore';
import type { AppStatus } from '../../settings/settings';
import type { Call, Edit, None } from '../call';

/** The ticket is not valid any more, or never was. */
type Ticket = 'restore_over';

/** Copies elsewhere, and the way back. */
export interface CopyCalls {
  'copies:read': Call<None, CopiesView>;
  /**
   * Asks for a folder, and turns copies on. `code`: a new recovery code, which is told this once; `null`: the one that there
   * is opens copies already.
   */
  'copies:choose': Call<
    { readonly passphrase: string },
    { readonly view: CopiesView; readonly code: string | null },
    | Edit
    | 'cancelled'
    | 'wrong_passphrase'
    | 'passphrase_needed'
    | 'journal_unreadable'
    | 'journal_not_writable'
    | 'disk_full'
    | 'copy_not_made'
  >;
  /** What was made stays where it is. */
  'copies:stop': Call<None, CopiesView, Edit>;
  /** `copy_not_made`: `cause` says why. */
  'copies:now': Call<None, CopiesView, 'copy_not_made'>;
  /** Brings the passphrase, where there is one; answers what the calls below bring, for a quarter of an hour. */
  'restore:begin': Call<
    { readonly passphrase: string },
    { readonly ticket: string; readonly list: RestoreList },
    'wrong_passphrase'
  >;
  /** Asks for a file, and adds it to the list. */
  'restore:choose': Call<{ readonly ticket: string }, RestoreList, Ticket | 'cancelled'>;
  /**
   * A dry run: opens and checks the copy, and changes nothing. `secret`: what opens a sealed one; a wrong one is counted.
   * `restore_refused`: `cause` says why.
   */
  'restore:look': Call<
    { readonly ticket: string; readonly id: string; readonly secret: string },
    RestoreLook,
    Ticket | 'wrong_secret' | 'restore_refused'
  >;
  /** Puts the copy in place that was looked at last. What was there is kept aside. */
  'restore:swap': Call<{ readonly ticket: string }, AppStatus, Ticket | 'restore_refused'>;
}
