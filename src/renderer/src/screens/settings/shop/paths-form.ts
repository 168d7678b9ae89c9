import type { Result } from '../../../../../preload/contract/result';
import type { GatewayPaths } from '../../../../../preload/contract/settings/settings';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';

/**
 * Reads the gateway's paths: what to save, or the sentences. One leading `/`, no `//`, `\`, `?`, `#` or
 * `..`, and no two alike: a status check that went to the recharge path would be a recharge.
 */
export function readPaths(typed: GatewayPaths): Result<GatewayPaths, Problems<keyof GatewayPaths>> {
  const paths = {
    recharge: typed.recharge.trim(),
    status: typed.status.trim(),
    balance: typed.balance.trim(),
    complaint: typed.complaint.trim(),
  };
  const all = Object.values(paths);
  const problem = (path: string): string | null =>
    shapeProblem(path)
    ?? (all.filter((other) => other === path).length > 1
      ? 'Another path is the same. Each needs its own.'
      : null);
  return unlessProblems(paths, {
    recharge: problem(paths.recharge),
    status: problem(paths.status),
    balance: problem(paths.balance),
    complaint: problem(paths.complaint),
  });
}

function shapeProblem(path: string): string | null {
  if (path === '') return 'The path cannot be empty.';
  if (!path.startsWith('/')) return 'A path begins with a slash, like /webservices/api.';
  if (/\/\/|\.\.|[\\?#]/.test(path)) return 'A path has no //, \\, ?, # or .. in it.';
  return /^[\w/.~-]+$/.test(path) ? null : 'A path has only letters, digits, -, _, . and /.';
}
