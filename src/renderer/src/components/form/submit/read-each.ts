import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import { namesIn, type NameOf } from './names-in';
import type { Problems } from './problems';

/** How one field is read: its value, or the sentence of what is wrong. */
interface Readable<Value> {
  readonly read: (say: Say, typed: string) => Result<Value, string>;
}

/** Reads each field by its own rule: all the values, or the sentence at each field that does not fit. */
export function readEach<Values extends object>(
  say: Say,
  fields: { readonly [F in keyof Values]: Readable<Values[F]> },
  typed: { readonly [F in keyof Values]: string },
): Result<Values, Problems<NameOf<Values>>> {
  const values: Partial<Values> = {};
  const problems: { [F in NameOf<Values>]?: string } = {};
  for (const name of namesIn(fields)) {
    const read = fields[name].read(say, typed[name]);
    if (read.ok) values[name] = read.value;
    else problems[name] = read.failure;
  }
  return hasAll(values, fields) ? ok(values) : fail(problems);
}

function hasAll<Values extends object>(values: Partial<Values>, fields: object): values is Values {
  return Object.keys(fields).every((name) => Object.hasOwn(values, name));
}
