import type { Failure } from '../../preload/contract/bridge/failures';
import { fail, ok, type Result } from '../../preload/contract/result';
import { isLongEnough } from '../../preload/contract/rules/passphrase-length';
import { galla, type Caller } from '../recharge/state/moment';
import { hashPassphrase, isPassphrase } from '../settings/passphrase-hash';
import type { Owner } from '../settings/owner';
import type { PeopleBook } from './people-book';
import type { NotWritten } from './people-refusal';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code';
import type { Tries } from './tries';

type NotMade = Failure<'journal_unreadable' | 'passphrase_needed'> | NotWritten;
type NotUsed =
  | Failure<'journal_unreadable' | 'wrong_recovery_code' | 'bad_passphrase' | 'settings_not_saved'>
  | NotWritten;

/** What replaces a forgotten passphrase. */
export interface Recovery {
  make(caller: Caller): Promise<Result<string, NotMade>>;
  /** The code that was made last; `null`: it is not at hand any more. */
  last(): string | null;
  /** Nobody is before the screen any more who should read it. */
  forget(): void;
  /** Sets a new passphrase. The code is worth nothing from then on. */
  use(code: string, next: string): Promise<Result<null, NotUsed>>;
}

/** Makes it. */
export function createRecovery({
  book,
  tries,
  owner,
}: {
  readonly book: PeopleBook;
  readonly tries: Tries;
  readonly owner: Pick<Owner, 'reset'>;
}): Recovery {
  let shown: string | null = null;

  return {
    async make(caller) {
      const known = await book.made();
      if (known === null) return fail({ code: 'journal_unreadable' });
      if (known.passphrase === null) return fail({ code: 'passphrase_needed' });
      const code = makeRecoveryCode();
      const hash = await hashPassphrase(readRecoveryCode(code) ?? code, true);
      const noted = await book.noteOwner('recovery', hash, caller);
      if (!noted.ok) return fail({ kind: 'not_written', failure: noted.failure });
      book.noteChanges([{ what: 'owner.recoveryCode', from: null, to: null }], caller);
      shown = code;
      return ok(code);
    },
    last: () => shown,
    forget() {
      shown = null;
    },
    async use(typed, next) {
      const code = readRecoveryCode(typed);
      const known = await book.known();
      if (known === null) return fail({ code: 'journal_unreadable' });
      // What cannot be a code is no try; nor is one where none was made.
      if (code === null || known.recovery === null) return fail({ code: 'wrong_recovery_code' });
      if (!isLongEnough(next)) return fail({ code: 'bad_passphrase' });
      const begun = await tries.begin('recovery');
      if (!begun.ok) {
        return begun.failure.kind === 'wait'
          ? fail({ code: 'wrong_recovery_code', cause: 'wait', waitMs: begun.failure.waitMs })
          : fail(begun.failure);
      }
      if (!(await isPassphrase(code, known.recovery))) return fail({ code: 'wrong_recovery_code' });
      await tries.right('recovery');
      const set = await owner.reset(next);
      if (!set.ok) return set;
      // Where this is not written, the code may be used once more by whoever has it: the to-do list reminds of a new one.
      await book.noteOwner('recovery', null, galla);
      shown = null;
      return ok(null);
    },
  };
}
