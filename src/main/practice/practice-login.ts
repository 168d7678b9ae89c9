import { isAccountId, type AccountId } from '../../preload/contract/ids';
import { PRACTICE_ORIGIN } from '../../preload/contract/sale/stamp';

/** The only login that the practice gateway knows. It opens nothing, so it is no secret. */
export const PRACTICE_USERNAME = 'practice';
export const PRACTICE_TOKEN = 'practice-token-1234';

/**
 * The account of every practice row. The server's port changes with every start, so the account is named
 * apart from it: rows of yesterday are followed up today.
 */
export const PRACTICE_ACCOUNT_ID: AccountId = practiceAccount();

function practiceAccount(): AccountId {
  const id = `${PRACTICE_ORIGIN}|${PRACTICE_USERNAME}`;
  if (!isAccountId(id)) throw new Error('the practice account is no account id');
  return id;
}
