import type { Failure, FailureCode } from '../../../preload/contract/bridge/failures';

/** What staff read when something was refused, and what they can do about it. */
export interface FailureWords {
  readonly says: string;
  readonly todo: string;
}

/** Total: a code without words does not compile. The word "error" helps nobody. */
export const failureWords = {
  untrusted_sender: {
    says: 'Galla did not trust the window that asked.',
    todo: 'Close Galla and start it again.',
  },
  bad_request: {
    says: 'Galla could not read what was typed.',
    todo: 'Type it again, then try once more.',
  },
  text_too_long: { says: 'This text is too long.', todo: 'Make it shorter, then try again.' },
  internal: {
    says: 'Something went wrong inside Galla.',
    todo: 'Try again. If that does not help, start Galla again.',
  },

  journal_not_writable: {
    says: 'The journal cannot be written.',
    todo: 'Nothing was sent. Ask the owner to check the disk.',
  },
  journal_unreadable: { says: 'The journal cannot be read.', todo: 'Ask the owner to check the disk.' },
  disk_full: {
    says: 'The disk is full.',
    todo: 'Nothing was sent. Free some space on the disk, then try again.',
  },
  not_saved_yet: {
    says: 'An earlier outcome is not saved yet.',
    todo: 'Nothing was sent. Free some space on the disk. Galla keeps trying.',
  },
  shutting_down: { says: 'Galla is closing.', todo: 'Nothing was sent. Start Galla again.' },
  no_mode: { says: 'Practice or real work was not chosen yet.', todo: 'Choose one on the first screen.' },
  settings_not_saved: {
    says: 'The settings could not be saved.',
    todo: 'Check the disk, then save again.',
  },

  bad_gateway_address: {
    says: 'This is not a gateway address.',
    todo: 'Write it as your panel shows it, such as https://www.example.in.',
  },
  test_gateway_not_allowed: {
    says: 'A gateway on this computer is for tests only.',
    todo: 'Use the https address of your panel.',
  },
  practice_address_refused: {
    says: 'This is the practice gateway.',
    todo: 'Use the https address of your panel.',
  },
  bad_username: {
    says: 'This username cannot be used.',
    todo: 'Write it as your panel shows it, without spaces.',
  },
  bad_token: {
    says: 'This does not look like an API token.',
    todo: 'Copy it again from your panel, without spaces inside.',
  },
  bad_passphrase: { says: 'This passphrase is too short.', todo: 'Choose one of four characters or more.' },
  wrong_passphrase: { says: 'This is not the owner’s passphrase.', todo: 'Try again, or ask the owner.' },
  owner_locked: { says: 'This needs the owner.', todo: 'Type the owner’s passphrase.' },
  no_token: { says: 'The API token is missing.', todo: 'Nothing was sent. Enter the API token once more.' },
  no_account: { says: 'No account is connected.', todo: 'Nothing was sent. Connect your account.' },
  account_not_connected: {
    says: 'This recharge belongs to another account.',
    todo: 'Connect that account to check it.',
  },
  already_connected: { says: 'This account is connected already.', todo: 'There is nothing to change.' },

  bad_fields: { says: 'Something does not fit yet.', todo: 'Look at the marked fields.' },
  ticket_unknown: {
    says: 'This was shown too long ago.',
    todo: 'Nothing was sent. Press Review again.',
  },
  counter_changed: {
    says: 'The counter was changed after this was shown.',
    todo: 'Nothing was sent. Press Review again.',
  },
  ticket_too_young: {
    says: 'That was too fast.',
    todo: 'Nothing was sent. Read it, then press Send.',
  },
  open_duplicate: {
    says: 'The same number and amount is still open.',
    todo: 'Nothing was sent. Wait for its outcome.',
  },
  held_duplicate: {
    says: 'The gateway refused the same sale, but it may have gone through.',
    todo: 'Nothing was sent. Press Check status of the earlier sale, or wait half an hour.',
  },
  reason_needed: { says: 'The same was sold a short time ago.', todo: 'Write why it is sold again.' },
  last_digits_wrong: {
    says: 'The last four digits are not the same.',
    todo: 'Nothing was sent. Ask the customer again.',
  },
  not_started: { says: 'The recharge was not started.', todo: 'Nothing was sent. Press Review again.' },

  spending_limit: {
    says: 'Too much was sold in a short time.',
    todo: 'Nothing was sent. Ask the owner, or wait.',
  },

  no_such_recharge: { says: 'This recharge is not in the journal.', todo: 'Look for it in History.' },
  nothing_to_check: {
    says: 'There is nothing to check for this recharge.',
    todo: 'Its outcome stays as it is.',
  },
  check_failed: {
    says: 'The gateway could not be asked.',
    todo: 'That says nothing about the money. Try again later.',
  },
  asked_just_now: {
    says: 'The gateway was asked about this less than a minute ago.',
    todo: 'Wait a minute, then ask again.',
  },
  checks_by_hand_used_up: {
    says: 'You made 30 checks by hand today. That is the limit.',
    todo: 'Galla keeps asking by itself. To know now, look in your panel.',
  },
  wrong_credentials: {
    says: 'The gateway refused the username or the API token.',
    todo: 'Ask the owner to look in Settings.',
  },
  address_refused: {
    says: 'The gateway does not allow this internet address.',
    todo: 'Allow it in your panel.',
  },
  cannot_settle: { says: 'This recharge cannot be settled by hand.', todo: 'Its outcome is known already.' },
  already_dealt_with: { says: 'This is done already.', todo: 'There is nothing left to do.' },
  already_recorded: {
    says: 'This was recorded already, with other words or another amount.',
    todo: 'Look at it, then begin again.',
  },
  sold_on_account: { says: 'This was sold on account.', todo: 'Give no money from the drawer.' },
  nothing_to_give_back: {
    says: 'Nothing is owed to the customer for this recharge.',
    todo: 'Give no money back.',
  },
  nothing_to_collect: {
    says: 'The customer owes nothing for this recharge.',
    todo: 'Take no money.',
  },
  who_needed: { says: 'The name of who did it is missing.', todo: 'Type the name.' },

  no_such_operator: { says: 'This operator is not in the list.', todo: 'Choose another operator.' },
  bad_operator: { says: 'This operator has mistakes.', todo: 'Look at the marked lines.' },
  import_refused: {
    says: 'The list was not imported.',
    todo: 'Nothing was changed. Look at the marked lines.',
  },
  nothing_to_undo: { says: 'There is nothing to undo.', todo: 'The list stays as it is.' },

  no_printer: { says: 'The printer was not found.', todo: 'Switch it on or choose another in Settings.' },
  too_many_printers: { says: 'There are 30 printers already.', todo: 'Remove one first.' },
  too_many_calls: { says: 'The same was asked for too often.', todo: 'Wait a minute, then try again.' },
  too_many_reads: { says: 'The history was asked for too often.', todo: 'Wait a minute, then try again.' },
  too_many_prints: {
    says: 'Too many slips were asked for.',
    todo: 'Look at the printer. Wait a minute, then print again.',
  },
  print_over: { says: 'This slip is being printed, or is done already.', todo: 'Look at the printer.' },
  print_held: {
    says: 'The computer may still print this slip.',
    todo: 'Remove it in the computer’s print queue, then press again.',
  },
  picture_not_saved: { says: 'The picture could not be saved.', todo: 'Choose another folder.' },
  logo_refused: {
    says: 'This file cannot be the logo.',
    todo: 'Choose a PNG or JPEG picture of at most 5 MB.',
  },
  pdf_not_saved: { says: 'The PDF could not be saved.', todo: 'Choose another folder.' },
  cancelled: { says: 'Cancelled.', todo: 'Nothing was changed.' },
  balance_failed: { says: 'The balance could not be asked.', todo: 'Try again in a minute.' },
  export_failed: { says: 'The file could not be written.', todo: 'Choose another folder.' },
} as const satisfies Readonly<Record<FailureCode, FailureWords>>;

/** The limits of selling tell which of them it was: one is waited for, the other is not. */
const limitWords: Readonly<Record<string, FailureWords>> = {
  minute: {
    says: 'Too many sales in one minute.',
    todo: 'Nothing was sent. Wait a minute, or ask the owner.',
  },
  hour: { says: 'Too much was sold in one hour.', todo: 'Nothing was sent. Ask the owner.' },
};

/** What was refused, and what to do about it. */
export function wordsFor({ code, cause = '' }: Pick<Failure, 'code' | 'cause'>): FailureWords {
  return (code === 'spending_limit' ? limitWords[cause] : undefined) ?? failureWords[code];
}

/** The same as one text. */
export function failureText({ waitMs, ...failure }: Pick<Failure, 'code' | 'cause' | 'waitMs'>): string {
  if (waitMs !== undefined) return waitText(waitMs);
  const { says, todo } = wordsFor(failure);
  return `${says} ${todo}`;
}

/** Nothing was looked at, so nothing was wrong with it. Full seconds: who waits so long need not wait again. */
function waitText(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  return `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`;
}
