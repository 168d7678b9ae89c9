import type { GatewayWord, RechargeState } from '../../../src/preload/contract/sale/recharge';
import { paise } from '../../../src/preload/contract/money';
import type { Reply } from '../../../src/preload/contract/sale/entries/reply-schemas';
import { nothingSaid, type Authority, type Status } from '../../../src/main/recharge/state/status';

/** A reply with every field set and an echo that a test replaces where it matters. */
export function aReply(word: GatewayWord): Reply {
  return {
    word,
    echo: { refId: null, number: null, numberAsJsonNumber: false, amount: null, operator: null },
    txnId: '0012345',
    optId: null,
    message: `The gateway said ${word}.`,
    balancePaise: paise(4_321_50),
  };
}

/** A status of each state, as plain as it can be. */
export function aStatus(state: RechargeState): Status {
  switch (state) {
    case 'created':
    case 'sent':
      return { state };
    case 'not_sent':
      return { state, cause: 'connection_refused' };
    case 'pending':
      return { state, said: nothingSaid };
    case 'unknown':
      return { state, cause: 'timed_out', httpStatus: null, foreignOperator: null, said: nothingSaid };
    case 'success':
    case 'failed':
    case 'refunded':
      return aFinal(state, 'gateway');
  }
}

/** A final status on somebody's word, without any doubt. */
export function aFinal(state: 'success' | 'failed' | 'refunded', by: Authority): Status {
  return state === 'failed'
    ? { state, by, said: nothingSaid, doubt: null }
    : { state, by, said: nothingSaid };
}
