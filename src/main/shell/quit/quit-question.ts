import type { MessageBoxOptions } from 'electron';
import type { Say } from '../../../preload/contract/words/say';

/** What a person is asked who closes Galla now. The first button stays, and so do Enter and Esc; the second one leaves. */
export function quitQuestion(say: Say, inFlight: number, hasUnsaved: boolean): MessageBoxOptions {
  const isSending = inFlight > 0;
  return {
    type: 'question',
    title: 'Galla',
    message: isSending ? say('shell.quit.sending', { count: inFlight }) : say('shell.quit.unsaved'),
    detail: [
      ...(isSending ? [say('shell.quit.sending_todo')] : []),
      ...(hasUnsaved ? [say('shell.quit.unsaved_todo')] : []),
    ].join('\n\n'),
    buttons: [say('shell.quit.stay'), say(isSending ? 'shell.quit.wait' : 'shell.quit.leave')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}
