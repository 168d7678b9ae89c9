import { fail } from '../../../preload/contract/result';
import type { MoneyCalls } from '../../../preload/contract/bridge/money-calls';
import type { Handlers } from '../handlers';

const notYet = () => fail({ code: 'journal_not_writable' } as const);
const notYetRead = () => fail({ code: 'no_mode' } as const);
const notYetSet = () => fail({ code: 'settings_not_saved' } as const);

type MoneyCall = Exclude<keyof MoneyCalls, 'recharge:deal-with' | 'recharge:correct-way'>;

/** The drawer and the wallet. Refused until the ledger behind them is there. */
export function moneyHandlers(): Pick<Handlers, MoneyCall> {
  return {
    'drawer:now': notYetRead,
    'drawer:moves': notYetRead,
    'drawer:move': notYet,
    'drawer:reverse': notYet,
    'drawer:open': notYetRead,
    'drawer:reasons': () => ({ ok: true, value: [] }),
    'drawer:save-reasons': notYetSet,
    'drawer:print-return': notYet,
    'wallet:top-up': notYet,
    'wallet:entries': notYetRead,
    'wallet:correct': notYet,
    'wallet:reverse': notYet,
  };
}
