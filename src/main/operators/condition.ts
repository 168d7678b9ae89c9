import type { Condition } from '../../preload/contract/recharge';

/** One phrase of a gateway's messages and the condition it names. The shop may edit the list. */
export interface ConditionPhrase {
  readonly condition: Condition;
  /** Words in any letter case; `*` stands for any words between. */
  readonly phrase: string;
}

/** No message is longer; the rest is not read. In characters. */
const MAX_MESSAGE = 500;

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
    'operator * not available',
    'operator * unavailable',
    'operator * not responding',
    'service down',
    'service * down',
    'service * not available',
    'service * unavailable',
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

/**
 * Names what a gateway's sentence is about, so that the screen can show a cure. A guess from words: it never
 * decides a state (design: What must always be true, 3).
 */
export function recogniseCondition(
  message: string | null,
  list: readonly ConditionPhrase[] = defaultConditionPhrases,
): Condition | null {
  if (message === null) return null;
  const words = ` ${inWords(message.slice(0, MAX_MESSAGE))} `;
  return list.find(({ phrase }) => occurs(phrase, words))?.condition ?? null;
}

/** Finds the parts of a phrase in order, each as whole words. Never backtracks, so it is always quick. */
function occurs(phrase: string, words: string): boolean {
  const parts = phrase.split('*').map(inWords).filter(Boolean);
  let from = 0;
  return (
    parts.length > 0
    && parts.every((part) => {
      const at = words.indexOf(` ${part} `, from);
      // The space after a part is the space before the next one.
      from = at + part.length + 1;
      return at >= 0;
    })
  );
}

/** Letters and digits in small letters with single spaces; every other sign parts words. */
function inWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

function phrases(condition: Condition, texts: readonly string[]): readonly ConditionPhrase[] {
  return texts.map((phrase) => ({ condition, phrase }));
}
