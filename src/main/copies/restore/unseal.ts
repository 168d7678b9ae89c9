import { fail, ok, type Result } from '../../../preload/contract/result';
import type { CopyFacts } from '../format/copy-head';
import type { TypedSecret } from '../format/open-copy';
import type { FailureOf } from '../process/copy-jobs';
import type { CopyRunner } from '../process/copy-runner';
import type { SecretTries } from './restore';

interface Unsealing {
  readonly runner: CopyRunner;
  readonly tries: SecretTries;
  readSecret(typed: string): TypedSecret;
}

type NotUnsealed =
  | { readonly kind: 'wrong_secret'; readonly waitMs: number | null }
  | { readonly kind: 'refused'; readonly cause: Exclude<RefusedBy<'whole' | 'open'>, 'wrong_secret'> };

type RefusedBy<N extends 'whole' | 'open'> = FailureOf<N> | 'not_answering';

/** Opens a sealed file into a folder by what was typed, which counts as a try. `longestMs` in milliseconds. */
export async function unseal(
  { runner, tries, readSecret }: Unsealing,
  file: string,
  folder: string,
  typed: string,
  longestMs: number,
): Promise<Result<CopyFacts, NotUnsealed>> {
  // Before it is a try: what cannot be looked at is no wrong one.
  const whole = await runner.run('whole', { file }, longestMs);
  if (!whole.ok) return fail({ kind: 'refused', cause: whole.failure });
  const waitMs = await tries.begin();
  if (waitMs > 0) return fail({ kind: 'wrong_secret', waitMs });
  const opened = await runner.run('open', { file, folder, secret: readSecret(typed) }, longestMs);
  if (opened.ok) {
    await tries.right();
    return ok(opened.value.facts);
  }
  // SECURITY: a file that does not open says nothing of what was typed: whoever brings one would guess on without end.
  return opened.failure === 'wrong_secret'
    ? fail({ kind: 'wrong_secret', waitMs: null })
    : fail({ kind: 'refused', cause: opened.failure });
}
