declare const refIdBrand: unique symbol;
declare const accountIdBrand: unique symbol;
declare const personIdBrand: unique symbol;

/** Our id of one recharge: 14 characters `[A-Z0-9]`, the first a letter. Never used twice. */
export type RefId = string & { readonly [refIdBrand]: true };

/** Whose money a recharge moves: gateway origin and username, as `https://host|username`. */
export type AccountId = string & { readonly [accountIdBrand]: true };

/** Somebody who works at the counter: 16 characters `[0-9a-f]`, by chance. Never used twice. */
export type PersonId = string & { readonly [personIdBrand]: true };

/** Whether `text` has the form of one of our ref ids. */
export function isRefId(text: string): text is RefId {
  return /^[A-Z][A-Z0-9]{13}$/.test(text);
}

/** Whether `text` has the form of an account id. */
export function isAccountId(text: string): text is AccountId {
  return /^https?:\/\/[^|\s]+\|[^|\s]+$/.test(text);
}

/** Whether `text` has the form of a person's id. */
export function isPersonId(text: string): text is PersonId {
  return /^[0-9a-f]{16}$/.test(text);
}
