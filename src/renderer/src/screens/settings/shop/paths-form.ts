import type { Result } from '../../../../../preload/contract/result';
import type { GatewayPaths } from '../../../../../preload/contract/settings/settings';
import type { Say } from '../../../../../preload/contract/words/say';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';

/**
 * Reads the gateway's paths: what to save, or the sentences. One leading `/`, no `//`, `\`, `?`, `#` or
 * `..`, and no two alike: a status check that went to the recharge path would be a recharge.
 */
export function readPaths(say: Say, typed: GatewayPaths): Result<GatewayPaths, Problems<keyof GatewayPaths>> {
  const paths = {
    recharge: typed.recharge.trim(),
    status: typed.status.trim(),
    balance: typed.balance.trim(),
    complaint: typed.complaint.trim(),
  };
  const all = Object.values(paths);
  const problem = (path: string): string | null =>
    shapeProblem(say, path)
    ?? (all.filter((other) => other === path).length > 1 ? say('settings.paths.same') : null);
  return unlessProblems(paths, {
    recharge: problem(paths.recharge),
    status: problem(paths.status),
    balance: problem(paths.balance),
    complaint: problem(paths.complaint),
  });
}

function shapeProblem(say: Say, path: string): string | null {
  if (path === '') return say('settings.paths.empty');
  if (!path.startsWith('/')) return say('settings.paths.no_slash');
  if (/\/\/|\.\.|[\\?#]/.test(path)) return say('settings.paths.forbidden');
  return /^[\w/.~-]+$/.test(path) ? null : say('settings.paths.letters');
}
