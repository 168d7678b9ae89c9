import type { NotSentCause, UnclearCause } from '../../../../preload/contract/recharge';

const words = {
  interrupted_before_sending: 'Galla stopped before sending.',
  name_not_found: 'The gateway’s name was not found: no internet, or a wrong address.',
  connection_refused: 'The gateway’s computer refused the connection.',
  connection_timed_out: 'No connection in time.',
  connection_lost: 'The connection broke off.',
  tls_failed: 'The gateway could not prove who it is.',
  not_loopback: 'The test gateway is not on this computer.',
  no_token: 'There was no API token.',
  sent_log_failed: 'The log of sent requests could not be written.',
  interrupted: 'Galla or the computer stopped while it was on its way.',
  timed_out: 'The gateway did not answer in time.',
  cut_off: 'The answer broke off in the middle.',
  too_large: 'The answer was far too long.',
  http_status: 'The gateway answered with an HTTP status other than 200.',
  not_json: 'The answer was not what a gateway says.',
  no_status_word: 'The answer held no status.',
  unknown_status_word: 'The answer held a status Galla does not know.',
  foreign_ref_id: 'The answer was about another ref id.',
  foreign_number: 'The answer was about another number.',
  foreign_amount: 'The answer was about another amount.',
  foreign_operator: 'The answer named another operator code.',
  found_outside_journal: 'Found in the log of sent requests, missing from the journal.',
} as const satisfies Readonly<Record<NotSentCause | UnclearCause, string>>;

/** Why there is no clear word, or why nothing was sent. A cause of a newer Galla reads as its own name. */
export function describeCause(cause: string): string {
  const known = Object.entries(words).find(([name]) => name === cause)?.[1];
  return known ?? `${cause.replaceAll('_', ' ')}.`;
}
