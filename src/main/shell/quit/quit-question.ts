import type { MessageBoxOptions } from 'electron';

const SENDING =
  'Galla can wait up to 20 seconds for the answer and then quit. Or it asks again at the next start. '
  + 'Do not send the recharge again.';
const NOT_SAVED = 'What you typed in Settings is lost when Galla closes.';

/** What a person is asked who closes Galla now. The first button stays, and so do Enter and Esc; the second one leaves. */
export function quitQuestion(inFlight: number, hasUnsaved: boolean): MessageBoxOptions {
  const sending = inFlight === 1 ? 'A recharge is being sent.' : `${inFlight} recharges are being sent.`;
  const details = [...(inFlight > 0 ? [SENDING] : []), ...(hasUnsaved ? [NOT_SAVED] : [])];
  return {
    type: 'question',
    title: 'Galla',
    message: inFlight > 0 ? sending : 'Some settings are not saved.',
    detail: details.join('\n\n'),
    buttons: ['Keep Galla open', inFlight > 0 ? 'Wait, then quit' : 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}
