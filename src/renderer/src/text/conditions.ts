import type { Condition } from '../../../preload/contract/sale/recharge';

/** What a condition is called. */
export const conditionNames = {
  low_balance: 'Low balance',
  address_refused: 'Address refused',
  wrong_credentials: 'Wrong login',
  operator_down: 'Operator down',
  duplicate_at_gateway: 'Duplicate at the gateway',
} as const satisfies Readonly<Record<Condition, string>>;

/** Something named in a gateway message, and how a shop cures it. */
export const conditionCures = {
  low_balance: 'The wallet is too low. Top it up in your panel before the next sale.',
  address_refused: 'The gateway does not allow this internet address. Allow it in your panel.',
  wrong_credentials: 'The gateway refused the username or the API token. Ask the owner to look in Settings.',
  operator_down: 'The operator is down. Ask the customer to come later.',
  duplicate_at_gateway: 'This was sent a moment ago. Look in History first.',
} as const satisfies Readonly<Record<Condition, string>>;
