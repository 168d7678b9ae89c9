import type { PersonId } from '../ids';
import type { SlipLanguage } from '../printing/slip';
import type { Right } from './rights';
import type { Role } from './role';

/** Somebody of the shop, for those who may look after people. Never a PIN, nor anything made from one. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly language: SlipLanguage;
  /** Whoever has left stays in the journal and has no tile. */
  readonly active: boolean;
  /** `lost`: there is one, and this computer cannot look at it: the owner sets a new one. */
  readonly pin: 'set' | 'lost' | 'none';
  /** No try is looked at before; UTC milliseconds, `null`: it is looked at now. */
  readonly waitUntil: number | null;
}

/** What somebody is called: whatever was written names people by their ids. */
export type PersonName = Pick<Person, 'id' | 'name'>;

/** What a locked counter shows of a person. */
export interface Tile {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  /** `name`: the PIN cannot be looked at, and the name alone opens selling. The owner's passphrase is always taken. */
  readonly opensBy: 'secret' | 'name';
  readonly waitUntil: number | null;
  /** So many more tries, then there is a wait; `null`: none was wrong lately. */
  readonly triesLeft: number | null;
}

/** Somebody who may allow what whoever is at the counter may not. */
export interface Helper extends Tile {
  readonly rights: readonly Right[];
}

/** Whether somebody is at the counter, as far as it is known. */
export type CounterLock =
  /** The shop has no people: nobody is asked for. */
  | { readonly kind: 'none' }
  /**
   * `reading`: the journal has not said yet who there is. `waiting`: how many sales have news for whoever comes.
   */
  | {
      readonly kind: 'locked';
      readonly reading: boolean;
      readonly tiles: readonly Tile[];
      readonly waiting: number;
    }
  | {
      readonly kind: 'open';
      readonly person: Pick<Person, 'id' | 'name' | 'role' | 'language'>;
      readonly rights: readonly Right[];
      /** `false`: by name alone, and what is sold is marked so. */
      readonly verified: boolean;
      /** Everybody else of the shop who may be at the counter. */
      readonly others: readonly Helper[];
    };

/** One change of what the shop has set. */
export interface SettingsChange {
  readonly seq: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** Names as they are now; `null`: nobody was asked for, or Galla itself. */
  readonly by: string | null;
  readonly allowedBy: string | null;
  /** Which, as a path: `counter.shieldMinutes`, `operators.AT.name`, `people.Asha.role`. */
  readonly what: string;
  /** As JSON, cut to 500 characters; `null`: it was not there, or it is a secret and only that it changed is kept. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A page of them, the newest first. `before`: asks for the next page; `null`: there is none. */
export interface SettingsChanges {
  readonly changes: readonly SettingsChange[];
  readonly before: number | null;
}
