import type { Handlers } from '../../src/main/bridge/handlers';
import { fail } from '../../src/preload/contract/result';

const refuse = () => fail({ code: 'internal' } as const);

/** A handler for every call; each refuses. Tests replace the ones they are about. */
export const stubHandlers: Handlers = {
  'app:status': refuse,
  'app:practise': refuse,
  'app:work': refuse,
  'account:connect': refuse,
  'account:enter-token': refuse,
  'owner:unlock': refuse,
  'owner:lock': refuse,
  'owner:change-passphrase': refuse,
  'settings:read': refuse,
  'settings:save': refuse,
  'operators:list': refuse,
  'operators:confirm': refuse,
  'operators:switch': refuse,
  'operators:alias': refuse,
  'number:hint': refuse,
  'recharge:review': refuse,
  'recharge:submit': refuse,
  'recharge:check': refuse,
  'recharge:details': refuse,
  'recharge:shown': refuse,
  'recharge:settle': refuse,
  'recharge:deal-with': refuse,
  'day:today': refuse,
  'history:page': refuse,
  'history:export': refuse,
  'reports:day': refuse,
  'gateway:health': refuse,
  'gateway:balance': refuse,
  'slip:preview': refuse,
  'slip:print': refuse,
  'slip:save-pdf': refuse,
  'printers:list': refuse,
  'practice:scripts': refuse,
};
