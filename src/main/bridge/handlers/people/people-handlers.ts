import type { PeopleCalls } from '../../../../preload/contract/bridge/people-calls';
import { fail } from '../../../../preload/contract/result';
import type { Handlers } from '../../handlers';

const notYet = () => fail({ code: 'internal' } as const);

/** The handlers of people. */
export function peopleHandlers(): Pick<Handlers, keyof PeopleCalls> {
  return {
    'people:unlock': notYet,
    'people:lock': notYet,
    'people:stay': notYet,
    'people:list': notYet,
    'people:add': notYet,
    'people:change': notYet,
    'people:set-pin': notYet,
    'people:lift-wait': notYet,
    'people:allow': notYet,
    'rights:read': notYet,
    'rights:save': notYet,
    'changes:page': notYet,
    'recovery:make': notYet,
    'recovery:print': notYet,
    'recovery:use': notYet,
  };
}
