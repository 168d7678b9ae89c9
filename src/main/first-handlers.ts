import { fail } from '../preload/contract/result';
import type { Handlers } from './bridge/handlers';

const notYet = () => fail({ code: 'internal' } as const);

/** Stands in for the handlers that compose.ts will bring. */
export const firstHandlers = {
  'app:practise': notYet,
  'app:work': notYet,
  'operators:list': notYet,
  'operators:confirm': notYet,
  'operators:switch': notYet,
  'operators:alias': notYet,
  'number:hint': notYet,
  'recharge:review': notYet,
  'recharge:submit': notYet,
  'recharge:check': notYet,
  'recharge:details': notYet,
  'recharge:shown': notYet,
  'recharge:settle': notYet,
  'recharge:deal-with': notYet,
  'day:today': notYet,
  'history:page': notYet,
  'history:export': notYet,
  'reports:day': notYet,
  'gateway:health': notYet,
  'gateway:balance': notYet,
  'slip:preview': notYet,
  'slip:print': notYet,
  'slip:save-pdf': notYet,
  'printers:list': notYet,
  'practice:scripts': notYet,
} satisfies Partial<Handlers>;
