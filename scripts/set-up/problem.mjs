/**
 * Something that the set-up cannot have and that a person can do something about. The message is the
 * one sentence they read; anything else that is thrown is a bug and keeps its stack.
 */
export class SetUpProblem extends Error {}

/**
 * A full disk can happen in any step, so it is recognised in one place, at the end.
 *
 * @param {unknown} error
 */
export function asProblem(error) {
  if (error instanceof SetUpProblem) return error;
  const text = String(error);
  if (/ENOSPC|No space left on device/.test(text)) {
    return new SetUpProblem('The disk is full: make about 1.5 GB of room and run this again.');
  }
  if (/EACCES|EROFS|EPERM/.test(text)) return new SetUpProblem(`A folder cannot be written: ${text}`);
  return undefined;
}
