import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import { ok, type Result } from '../../../../../preload/contract/result';
import { galla } from '../../../page/bridge';

/** Lets the owner in where a guarded act asks for the passphrase in passing; nothing when they are here already. */
export async function unlockFirst(
  locked: boolean,
  passphrase: string,
): Promise<Result<null, FailureOf<'owner:unlock'>>> {
  if (!locked) return ok(null);
  const unlocked = await galla['owner:unlock']({ passphrase });
  return unlocked.ok ? ok(null) : unlocked;
}
