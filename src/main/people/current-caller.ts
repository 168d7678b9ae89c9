import { AsyncLocalStorage } from 'node:async_hooks';
import { galla, type Actor } from '../recharge/state/moment';

/**
 * Whose call is being answered: what a call changes of the settings is noted by whoever made it, at the one place where
 * settings are written, without handing the caller through every store on the way.
 */
const calls = new AsyncLocalStorage<Actor>();

/** Does what a call asks for, as its caller. */
export function asCaller<T>(caller: Actor, work: () => T): T {
  return calls.run(caller, work);
}

/** Whoever's call this is part of; Galla itself where it is part of none. */
export function currentCaller(): Actor {
  return calls.getStore() ?? galla;
}
