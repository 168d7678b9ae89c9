import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

// Written from docs/journal.md, _The chain_, alone. Nothing of `src` may be imported here.

interface Column {
  readonly name: string;
  readonly mark: '' | '~' | '{';
}

interface Form {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly hash: Buffer;
}

const cellSchema = z.union([z.string(), z.bigint(), z.number(), z.instanceof(Buffer), z.null()]);
type Cell = z.infer<typeof cellSchema>;
const linkSchema = z.tuple([
  z.bigint(),
  z.bigint(),
  z.union([z.bigint(), z.string()]),
  z.instanceof(Buffer),
  z.instanceof(Buffer).nullable(),
]);

const PERSONAL = new Set(['message', 'number', 'reason', 'where']);
const BLANK = /^(?:|\[\]|\{\}|~[A-Za-z0-9-]{0,24})$/;

/** The forms, as the page has them. */
export function formsOn(page: string): ReadonlyMap<bigint, Form> {
  const forms = new Map<bigint, Form>();
  for (const [, id = '', line = ''] of page.matchAll(/^(\d+) ([a-z_]+\/\d+ .*)$/gm)) {
    const [table = '', ...words] = line.split(' ');
    const columns = words.map((word): Column => {
      const mark = word.startsWith('~') ? '~' : word.startsWith('{') ? '{' : '';
      return { name: word.slice(mark.length), mark };
    });
    forms.set(BigInt(id), { table: table.split('/')[0] ?? '', columns, hash: sha256(Buffer.from(line)) });
  }
  return forms;
}

/** Places of the chain whose hash is not that of their row; -1: no page of forms. */
export function wrongPlaces(file: string, page = readFileSync('docs/journal.md', 'utf8')): readonly number[] {
  const forms = formsOn(page);
  const database = new Database(file, { readonly: true });
  database.defaultSafeIntegers(true);
  const wrong: number[] = [];
  try {
    let before: Buffer = Buffer.alloc(32);
    for (const link of database
      .prepare('SELECT n, form, key, h, personal FROM chain ORDER BY n')
      .raw()
      .all()) {
      const [n, id, key, h, personal] = linkSchema.parse(link);
      if (n > 0n && !isRight(database, forms.get(id), { n, key, h, personal }, before)) wrong.push(Number(n));
      before = h;
    }
    return wrong;
  } finally {
    database.close();
  }
}

interface Link {
  readonly n: bigint;
  readonly key: bigint | string;
  readonly h: Buffer;
  readonly personal: Buffer | null;
}

function isRight(
  database: Database.Database,
  form: Form | undefined,
  { n, key, h, personal }: Link,
  before: Buffer,
): boolean {
  if (form === undefined) return false;
  const names = form.columns.map(({ name }) => name).join(', ');
  const row = z
    .array(cellSchema)
    .optional()
    .parse(
      database
        .prepare(`SELECT ${names} FROM ${form.table} WHERE ${form.columns[0]?.name ?? ''} = ?`)
        .raw()
        .get(key),
    );
  if (row === undefined) return false;
  const hidden = hiddenBy(personal);
  const values = form.columns.map(({ mark }, place) => {
    const cell = row[place] ?? null;
    if (mark === '~') return hidden.value(cell, plain(cell));
    if (mark === '{' && typeof cell === 'string') {
      const parsed: unknown = JSON.parse(cell);
      if (hasPersonal(parsed)) return json(parsed, hidden);
    }
    return plain(cell);
  });
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(n);
  return hidden.fits() && sha256(Buffer.concat([before, place, form.hash, ...values])).equals(h);
}

interface Hidden {
  value(raw: unknown, bytes: Buffer): Buffer;
  fits(): boolean;
}

/** What stands for personal values: null, or a commitment by the salt that is kept, or the commitment itself. */
function hiddenBy(personal: Buffer | null): Hidden {
  let rest = personal ?? Buffer.alloc(0);
  let fits = true;
  const take = (size: number): Buffer => {
    const taken = rest.subarray(0, size);
    rest = rest.subarray(size);
    return taken;
  };
  return {
    value(raw, bytes) {
      const kind = take(1)[0];
      if (kind === 0) return bytes;
      if (kind === 1) return Buffer.concat([Buffer.of(5), sha256(Buffer.concat([take(16), bytes]))]);
      fits &&= kind === 2 && (raw === null || (typeof raw === 'string' && BLANK.test(raw)));
      return Buffer.concat([Buffer.of(5), take(32)]);
    },
    fits: () => fits && rest.length === 0,
  };
}

function hasPersonal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, each]) => (!Array.isArray(value) && PERSONAL.has(name)) || hasPersonal(each),
  );
}

function json(value: unknown, hidden: Hidden | null): Buffer {
  if (value === null) return Buffer.of(0);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return Buffer.of(value ? 8 : 9);
  if (typeof value === 'number') return Buffer.concat([Buffer.of(10), text(JSON.stringify(value))]);
  if (Array.isArray(value)) {
    return Buffer.concat([
      Buffer.of(7),
      count(value.length),
      ...value.map((each: unknown) => json(each, hidden)),
    ]);
  }
  const members = Object.entries(value ?? {});
  const parts = members.flatMap(([name, each]: readonly [string, unknown]) => [
    text(name),
    hidden !== null && PERSONAL.has(name) ? hidden.value(each, json(each, null)) : json(each, hidden),
  ]);
  return Buffer.concat([Buffer.of(6), count(members.length), ...parts]);
}

function plain(cell: Cell): Buffer {
  if (cell === null) return Buffer.of(0);
  if (typeof cell === 'string') return text(cell);
  const number = Buffer.alloc(8);
  if (typeof cell === 'bigint') {
    number.writeBigInt64BE(cell);
    return Buffer.concat([Buffer.of(1), number]);
  }
  if (typeof cell === 'number') {
    number.writeDoubleBE(cell);
    return Buffer.concat([Buffer.of(2), number]);
  }
  return Buffer.concat([Buffer.of(4), count(cell.length), cell]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.of(3), count(bytes.length), bytes]);
}

function count(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
