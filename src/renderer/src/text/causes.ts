import type { NotSentCause, UnclearCause } from '../../../preload/contract/sale/recharge';

/** Why nothing left this computer, or why there is no clear word. Total over both lists. */
export const causeSentences = {
  interrupted_before_sending: 'Galla stopped before it was sent.',
  name_not_found: 'The gateway’s name was not found: is the internet there?',
  connection_refused: 'The gateway did not open a connection.',
  connection_timed_out: 'No connection to the gateway in time: is the internet there?',
  connection_lost: 'The connection broke.',
  tls_failed: 'This may not be the real gateway. Nothing was sent.',
  tls_date: 'The date of this computer looks wrong. Nothing was sent.',
  tls_issuer: 'Another program opens this computer’s secure connections. Nothing was sent.',
  not_loopback: 'The test gateway is not on this computer. Nothing was sent.',
  no_token: 'The API token is missing.',
  sent_log_failed: 'The log of sent requests could not be written.',

  interrupted: 'Galla stopped while it was being sent.',
  timed_out: 'The gateway did not answer in time.',
  cut_off: 'Only a part of the answer came.',
  too_large: 'The answer was too long.',
  http_status: 'The gateway’s website answered, not the gateway itself.',
  not_json: 'The answer could not be read.',
  no_status_word: 'The answer had no status in it.',
  unknown_status_word: 'The answer used a status that Galla does not know.',
  foreign_ref_id: 'The answer was about another recharge.',
  foreign_number: 'The answer named another number.',
  foreign_amount: 'The answer named another amount.',
  foreign_operator: 'The answer named another operator.',
  bare_success: 'The answer did not say which recharge it was about.',
  found_outside_journal: 'It is in the log of sent requests, but the journal had lost it.',
} as const satisfies Readonly<Record<NotSentCause | UnclearCause, string>>;
