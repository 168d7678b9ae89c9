import { z } from 'zod';
import { roles } from '../../../preload/contract/people/role';
import { slipLanguages } from '../../../preload/contract/printing/slip';
import type { SignedTime } from '../../recharge/state/moment';
import { flagColumn, personIdColumn, readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { insertRow } from '../rows/column-names';
import { triesSince, type TriesOf } from './pin-tries';

const personSchema = z.object({
  person: personIdColumn,
  name: z.string(),
  role: z.enum(roles),
  language: z.enum(slipLanguages),
  active: flagColumn,
  /** How the PIN is checked, as JSON; `null`: there is none. */
  pin: z.string().nullable(),
});

/** A person as the newest entry tells. */
export type StoredPerson = Readonly<z.infer<typeof personSchema>>;

/** Everything of people that is in force, as it was written. */
export interface StoredPeople {
  /** In the order in which they were made. */
  readonly people: readonly StoredPerson[];
  /** JSON; `null`: the owner has moved none. */
  readonly rights: string | null;
  /** JSON of the hash; `null`: there is none (any more). */
  readonly passphrase: string | null;
  readonly recovery: string | null;
  readonly tries: readonly TriesOf[];
}

/** Reads it. A person whose newest entry does not read is told of and left out. */
export function readPeople(db: Readable): StoredPeople {
  const people = readableRows(
    db,
    personSchema,
    db.all(
      `SELECT person, name, role, language, active, pin FROM people_entries
       WHERE seq IN (SELECT max(seq) FROM people_entries GROUP BY person)
       ORDER BY (SELECT min(seq) FROM people_entries AS first WHERE first.person = people_entries.person)`,
    ),
  );
  return {
    people,
    rights: newest(db, 'SELECT rights AS text FROM rights_entries ORDER BY seq DESC LIMIT 1'),
    passphrase: newest(db, ownerEntry('passphrase')),
    recovery: newest(db, ownerEntry('recovery')),
    tries: ['recovery' as const, ...people.map(({ person }) => person)].flatMap((who) => triesSince(db, who)),
  };
}

function ownerEntry(kind: OwnerEntry): string {
  return `SELECT hash AS text FROM owner_entries WHERE kind = '${kind}' ORDER BY seq DESC LIMIT 1`;
}

const textSchema = z.object({ text: z.string().nullable() });

function newest(db: Readable, sql: string): string | null {
  const row = db.one(sql);
  return row === undefined ? null : readRow(textSchema, row).text;
}

/** What is kept of the owner beside a person. */
export type OwnerEntry = 'passphrase' | 'recovery';

/** Writes how people are from now on, all or none of them. */
export function notePeople(
  db: Writable,
  people: readonly StoredPerson[],
  { at, by, allowedBy }: SignedTime,
): null {
  return db.immediate(() => {
    for (const { active, ...person } of people) {
      insertRow(db, 'people_entries', { ...person, active: active ? 1 : 0, at, by, allowedBy });
    }
    return null;
  });
}

/** Writes what may be done by whom from now on, as JSON. */
export function noteRights(db: Writable, rights: string, { at, by, allowedBy }: SignedTime): null {
  insertRow(db, 'rights_entries', { rights, at, by, allowedBy });
  return null;
}

/** Writes a hash that counts from now on, as JSON; `null`: there is none any more. */
export function noteOwner(
  db: Writable,
  kind: OwnerEntry,
  hash: string | null,
  { at, by, allowedBy }: SignedTime,
): null {
  insertRow(db, 'owner_entries', { kind, hash, at, by, allowedBy });
  return null;
}
