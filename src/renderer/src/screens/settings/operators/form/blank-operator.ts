import { paise } from '../../../../../../preload/contract/money';
import type { Operator } from '../../../../../../preload/contract/operators/operator';
import type { Say } from '../../../../../../preload/contract/words/say';

/** What a new operator begins as: a biller, since those are what a shop adds. */
export function blankOperator(say: Say): Operator {
  return {
    code: '',
    name: '',
    shortName: '',
    nicknames: [],
    category: 'electricity',
    colour: '#455a64',
    number: {
      label: say('settings.operator.number.blank'),
      pattern: null,
      minLength: 1,
      maxLength: 20,
      example: '1234567890',
      help: null,
      mismatch: 'refuse',
      kind: 'digits',
    },
    amount: {
      minPaise: paise(1_00),
      maxPaise: paise(49_999_00),
      wholeRupees: false,
      allowedPaise: [],
    },
    fields: [],
    on: true,
    note: null,
    chargePaise: paise(0),
    routeNote: null,
    confirmation: 'not_confirmed',
    aliases: [],
    quickAmountsPaise: [],
  };
}
