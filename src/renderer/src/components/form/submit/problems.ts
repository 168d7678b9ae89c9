import { fail, ok, type Result } from '../../../../../preload/contract/result';

/** The sentence next to each field that cannot be saved as it stands. */
export type Problems<Field extends string> = { readonly [F in Field]?: string | undefined };

/** The value when no field has a sentence against it (`null`), else the sentences. */
export function unlessProblems<T extends object>(
  value: T,
  found: { readonly [F in keyof T]: string | null },
): Result<T, Problems<Extract<keyof T, string>>> {
  const problems: { [F in keyof T]?: string } = {};
  for (const field in found) {
    const sentence = found[field];
    if (sentence !== null) problems[field] = sentence;
  }
  return Object.keys(problems).length === 0 ? ok(value) : fail(problems);
}
