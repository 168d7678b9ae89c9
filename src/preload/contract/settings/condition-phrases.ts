import type { Condition } from '../sale/recharge';

/** One phrase of a gateway's messages and the condition it names. */
export interface ConditionPhrase {
  readonly condition: Condition;
  /** Words in any letter case; `*` stands for any words between. */
  readonly phrase: string;
}

/** The shop's phrases as its owner edits them. */
export interface ConditionPhrasesView {
  /** Asked from the first to the last. */
  readonly phrases: readonly ConditionPhrase[];
  /** Whether they are the program's own. */
  readonly areDefaults: boolean;
  readonly canUndo: boolean;
  /** What the gateway said lately of sales that failed or stayed unknown and no phrase names, newest first. */
  readonly unnamed: readonly UnnamedMessage[];
}

/** A message of the gateway that no phrase names. */
export interface UnnamedMessage {
  readonly message: string;
  /** UTC milliseconds of the newest sale that ended with it. */
  readonly at: number;
}

/** How many phrases there may be in all, and how long one may be, in characters. */
export const MAX_PHRASES = 300;
export const MAX_PHRASE_LENGTH = 100;

/** Conditions in the order in which their phrases are asked: the likeliest to be meant by shared words first. */
export const conditionOrder = [
  'address_refused',
  'wrong_credentials',
  'low_balance',
  'duplicate_at_gateway',
  'operator_down',
] as const satisfies readonly Condition[];

/** Phrases seen at panels that speak this protocol. The first that fits names the condition. */
export const defaultConditionPhrases: readonly ConditionPhrase[] = [
  ...phrases('address_refused', [
    'invalid ip',
    'unauthorized ip',
    'unauthorised ip',
    'ip mismatch',
    'ip not *',
    'ip address not *',
    'ip * not allowed',
    'ip * not authorized',
    'ip * not authorised',
    'ip * not registered',
    'ip * not whitelisted',
    'ip * not matched',
    'ip * blocked',
    'not * whitelisted',
  ]),
  ...phrases('wrong_credentials', [
    'invalid token',
    'invalid api token',
    'invalid api key',
    'wrong token',
    'token * invalid',
    'token * expired',
    'invalid username',
    'invalid user',
    'invalid credential',
    'invalid credentials',
    'invalid login',
    'wrong password',
    'invalid password',
    'authentication failed',
    'unauthorized user',
    'unauthorised user',
    'user not found',
  ]),
  ...phrases('low_balance', [
    'low balance',
    'insufficient balance',
    'insufficient fund',
    'insufficient funds',
    'insufficient wallet *',
    'not enough balance',
    'not sufficient balance',
    'no sufficient balance',
    'balance * low',
    'balance * insufficient',
    'balance not sufficient',
    'balance not enough',
  ]),
  ...phrases('duplicate_at_gateway', [
    'duplicate',
    'already * processed',
    'already recharged',
    'already exist',
    'already exists',
    'same number * amount',
    'same recharge',
    'repeat recharge',
    'repeated request',
  ]),
  ...phrases('operator_down', [
    'operator down',
    'operator * down',
    // Not with words between that may name something else: "operator says: plan not available".
    'operator not available',
    'operator * is not available',
    'operator * currently not available',
    'operator * temporarily not available',
    'operator unavailable',
    'operator * is unavailable',
    'operator * currently unavailable',
    'operator * not responding',
    'service down',
    'service * down',
    'service not available',
    'service * is not available',
    'service * currently not available',
    'service unavailable',
    'service * is unavailable',
    'service * currently unavailable',
    'temporarily unavailable',
    'temporary unavailable',
    'under maintenance',
    'server down',
    'server * down',
    'biller down',
    'biller * down',
    'biller * unavailable',
  ]),
];

function phrases(condition: Condition, texts: readonly string[]): readonly ConditionPhrase[] {
  return texts.map((phrase) => ({ condition, phrase }));
}
