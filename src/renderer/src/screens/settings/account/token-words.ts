import type { AccountView } from '../../../../../preload/contract/settings/settings';

/** What is known of the API token, and what it means tomorrow morning. */
export const tokenWords = {
  kept: 'Kept on this computer, encrypted.',
  this_session: 'Kept for this session only: it is asked for again after a restart.',
  missing: 'Not entered. Recharges cannot be sent.',
  asking: 'The key ring is being asked for it.',
  silent: 'The key ring does not answer.',
  lost: 'It cannot be used any more. Enter it again.',
} as const satisfies Readonly<Record<AccountView['token'], string>>;
