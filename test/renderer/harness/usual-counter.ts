import { paise } from '../../../src/preload/contract/money';
import type { CounterSettings } from '../../../src/preload/contract/settings/settings';

/** How the counter of the made-up page behaves. */
export const usualCounter: CounterSettings = {
  shieldMinutes: 15,
  dailyChecks: 100,
  retypeAbovePaise: paise(200_000),
  salesAMinute: 15,
  spendAnHourPaise: paise(2_00_000_00),
  lowBalancePaise: paise(50_000),
  lowUtilityPaise: paise(50_000),
  spokenReadBack: false,
  theme: 'light',
  numberPad: 'touch',
  slipWidth: 58,
};
