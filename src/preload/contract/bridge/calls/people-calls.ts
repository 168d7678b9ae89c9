import type { Call, None } from '../call';
import type { Person, PersonName, SettingsChanges } from '../../people/person';
import type { RightsByRole } from '../../people/rights';
import type { Role } from '../../people/role';
import type { TestPrint } from '../../printing/print-task';
import type { SlipLanguage } from '../../printing/slip';
import type { AppStatus } from '../../settings/settings';

/** What writes the books of people, which are in the real journal whatever the counter works on. */
type PeopleWrite = 'journal_unreadable' | 'journal_not_writable' | 'disk_full';
/** A PIN or the owner's passphrase that was looked at, or had to wait (`waitMs`). */
type Proof = PeopleWrite | 'no_such_person' | 'wrong_pin';

/** People, what they may do, and who is at the counter. */
export interface PeopleCalls {
  /** `secret`: the PIN; of an owner also the passphrase; anything where the tile opens by name. */
  'people:unlock': Call<{ readonly person: string; readonly secret: string }, AppStatus, Proof>;
  /** Nothing where there are no people. */
  'people:lock': Call<None, AppStatus>;
  /** Somebody is there: the lock is ten minutes away again. The page says so when a key is pressed, at most every half minute. */
  'people:stay': Call<None, None>;
  'people:list': Call<None, readonly Person[], 'journal_unreadable'>;
  /** What everybody is called, those who have left among them; nobody where there are no people. */
  'people:names': Call<None, readonly PersonName[]>;
  /**
   * The first one makes the shop one of people: the owner becomes a person with the passphrase, and is the one at the
   * counter then. `pin`: empty only for an owner, who then has the passphrase alone.
   */
  'people:add': Call<
    { readonly name: string; readonly role: Role; readonly language: SlipLanguage; readonly pin: string },
    readonly Person[],
    PeopleWrite | 'bad_name' | 'name_taken' | 'bad_pin' | 'passphrase_needed'
  >;
  'people:change': Call<
    {
      readonly person: string;
      readonly name: string;
      readonly role: Role;
      readonly language: SlipLanguage;
      readonly active: boolean;
    },
    readonly Person[],
    PeopleWrite | 'no_such_person' | 'bad_name' | 'name_taken' | 'last_owner'
  >;
  /** Whoever is at the counter reads another language from now on. */
  'people:speak': Call<{ readonly language: SlipLanguage }, AppStatus, PeopleWrite | 'no_such_person'>;
  'people:set-pin': Call<
    { readonly person: string; readonly pin: string },
    readonly Person[],
    PeopleWrite | 'no_such_person' | 'bad_pin'
  >;
  /** Tries of this person are looked at again at once. */
  'people:lift-wait': Call<{ readonly person: string }, readonly Person[], PeopleWrite | 'no_such_person'>;
  /**
   * Another person allows one call: `call` made with exactly `request`, once, within a minute. `not_allowed`: they may not
   * either. The page then makes that very call again.
   */
  'people:allow': Call<
    {
      readonly person: string;
      readonly secret: string;
      readonly call: string;
      readonly request: unknown;
    },
    None,
    Proof | 'not_allowed'
  >;
  'rights:read': Call<None, RightsByRole>;
  /** Answers them as they are now: what is the owner's stays so. */
  'rights:save': Call<{ readonly rights: RightsByRole }, RightsByRole, PeopleWrite>;
  'changes:page': Call<{ readonly before: number | null }, SettingsChanges, 'journal_unreadable'>;
  /** Makes a new recovery code, which is told this once. The one before is worth nothing from then on. */
  'recovery:make': Call<None, { readonly code: string }, PeopleWrite | 'passphrase_needed'>;
  /** Prints the code that was made last, on the shop's printer and never into a file, as long as the owner has been there since. */
  'recovery:print': Call<None, TestPrint, 'nothing_to_print' | 'no_printer'>;
  /** A new passphrase in the place of a forgotten one. */
  'recovery:use': Call<
    { readonly code: string; readonly next: string },
    AppStatus,
    PeopleWrite | 'wrong_recovery_code' | 'bad_passphrase' | 'settings_not_saved'
  >;
}
