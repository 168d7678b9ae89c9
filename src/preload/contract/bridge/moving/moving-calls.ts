import type { ArrivingFile, ArrivingLook, CopiedIs } from '../../moving/moving';
import type { AppStatus } from '../../settings/settings';
import type { Call, None } from '../call';

/** A shop that goes to another computer, and one that comes here. */
export interface MovingCalls {
  /**
   * Asks for a file, and writes the shop into it: from then on this computer only reads. `move_not_made`: `cause` says why; whether
   * the shop is away then, the status says.
   */
  'moving:out': Call<
    { readonly passphrase: string },
    AppStatus,
    'wrong_passphrase' | 'passphrase_needed' | 'cancelled' | 'move_not_made'
  >;
  /** The owner's word that this computer sells again. */
  'moving:stay': Call<
    { readonly passphrase: string },
    AppStatus,
    'wrong_passphrase' | 'journal_not_writable' | 'disk_full'
  >;
  /**
   * What the owner says of a data folder that was copied to another place. `same`: this is the shop, and the other place sells no
   * more; `another`: both are used, and this one is a counter of its own from now on.
   */
  'moving:copied': Call<
    { readonly passphrase: string; readonly is: CopiedIs },
    AppStatus,
    'wrong_passphrase' | 'move_not_made' | 'journal_not_writable' | 'disk_full'
  >;
  /** Asks for the file of a shop; only a computer without one may bring one here. `arrival_refused`: `cause` says why. */
  'moving:choose': Call<None, ArrivingFile, 'cancelled' | 'arrival_refused'>;
  /** Opens it and checks all of it. Changes nothing; a wrong secret is counted. */
  'moving:look': Call<{ readonly secret: string }, ArrivingLook, 'wrong_secret' | 'arrival_refused'>;
  /** Puts in place what was looked at last. */
  'moving:bring': Call<None, AppStatus, 'arrival_refused'>;
}
