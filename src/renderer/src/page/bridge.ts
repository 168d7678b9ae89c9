import { access } from '../../../preload/contract/bridge/access';
import type { Galla } from '../../../preload/contract/bridge/bridge';
import type { AnswerOf, CallName, RequestOf } from '../../../preload/contract/bridge/calls';
import type { Failure } from '../../../preload/contract/bridge/failures';
import type { Right } from '../../../preload/contract/people/rights';
import type { Result } from '../../../preload/contract/result';
import { askToAllow } from './allowing';

declare global {
  interface Window {
    readonly galla: Galla;
  }
}

type Verb<N extends CallName> = (request: RequestOf<N>) => Promise<AnswerOf<N>>;

/**
 * Calls that show what is there. The page makes them by itself, often and unasked: where the right is missing, their place
 * says so, and nobody is called over.
 */
const shows: ReadonlySet<CallName> = new Set([
  'settings:read',
  'conditions:read',
  'number:hint',
  'recharge:details',
  'history:page',
  'reports:day',
  'reports:period',
  'debts:list',
  'debts:details',
  'drawer:now',
  'drawer:moves',
  'wallet:entries',
  'complaints:page',
  'complaints:of',
  'complaints:way',
  'complaints:confirmed',
  'earnings:wallet',
  'earnings:report',
  'earnings:commissions',
  'close:list',
  'close:read',
  'close:preview',
  'slip:preview',
  'prints:open',
  'people:list',
  'rights:read',
  'changes:page',
  // Asks for leave itself.
  'people:allow',
]);

/**
 * The page's only way out: `galla['number:hint'](request)` asks, `galla.on['gateway:health'](listener)`
 * subscribes and answers the function that unsubscribes. No other file reads `window.galla`.
 *
 * What whoever is at the counter may not do, another may allow: the very same call is made again then, and no screen knows.
 */
export const galla: Galla = { ...window.galla };
for (const call of Object.keys(access)) {
  if (isCall(call) && !shows.has(call)) Reflect.set(galla, call, allowing(call));
}

/** The same for one of these calls where somebody asked to see it: who may is called over. */
export function askedFor<N extends CallName>(call: N): Verb<N> {
  return allowing(call);
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(access, name);
}

function allowing<N extends CallName>(call: N): Verb<N> {
  const verbs: { readonly [C in CallName]: Verb<C> } = window.galla;
  const ask = verbs[call];
  return async (request) => {
    const answer = await ask(request);
    const right = missingRight(answer);
    if (right === null) return answer;
    return (await askToAllow({ call, request, right })) ? ask(request) : answer;
  };
}

/** What somebody else could allow; `null`: the call was not refused for want of a right. */
function missingRight(answer: Result<unknown, Failure>): Right | null {
  return !answer.ok && answer.failure.code === 'not_allowed' ? (answer.failure.right ?? null) : null;
}
