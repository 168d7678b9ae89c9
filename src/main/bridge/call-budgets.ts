import { callNames } from '../../preload/contract/bridge/access';
import type { CallName } from '../../preload/contract/bridge/calls';
import { createBudget } from './budget';

/** Far more than a person and the page need of any call in a minute. */
const MOST_A_MINUTE = 1200;

/**
 * What takes the main process longest: all operators are copied to the page, ten milliseconds and more each time; a size of
 * the text, which nobody has to be anybody to choose, is a file written to the disk; whom the counter sells to is asked with each letter,
 * tells whole numbers to everybody, and must not be a way to all of them.
 */
const fewer: ReadonlyMap<string, number> = new Map<CallName, number>([
  ['operators:list', 120],
  ['app:text-size', 60],
  ['customers:find', 120],
]);

/**
 * Answers whether the page may make this call now; if so, it counts. SECURITY: main and the journal's thread serve the
 * page, the sales and the gateway: a script that asks without end must not keep them from the last two.
 *
 * @param now a clock that is never set, in milliseconds
 */
export function createCallBudgets(now: () => number): (name: unknown) => boolean {
  const budgets = new Map<unknown, ReturnType<typeof createBudget>>(
    callNames.map((name) => [name, createBudget(fewer.get(name) ?? MOST_A_MINUTE, 60_000, now)]),
  );
  // What is no call costs nothing: the door refuses it.
  return (name) => budgets.get(name)?.take() ?? true;
}
