import type { Wording } from '../../../preload/contract/words/wording';
import { escapeHtml } from '../../slips/html/escape-html';
import { appOrigin } from './app-origin';

/** Where the screen is that needs nothing of the page. Main writes it itself: there is no such file. */
export const stoppedAddress = `${appOrigin}/stopped.html`;

/** Where its one link goes. */
export const tryAgainAddress = `${appOrigin}/`;

/**
 * A screen of plain HTML, for when our own page keeps stopping: no script, no font, no style of it.
 * SECURITY: what is said is escaped, though it is our own: no message can become a tag.
 */
export function stoppedPage({ say, language }: Wording): string {
  const text = (key: StoppedWord): string => escapeHtml(say(`shell.stopped.${key}`));
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Galla</title>
    <link rel="stylesheet" href="./stopped.css" />
  </head>
  <body>
    <main>
      <h1>${text('title')}</h1>
      <p><strong>${text('goes_on')}</strong> ${text('nothing_twice')}</p>
      <ol>
        <li>${text('press_again')}</li>
        <li>${text('look_at_today')}</li>
        <li>${text('restart')}</li>
        <li>${text('ask_owner')}</li>
      </ol>
      <p><a href="/" role="button" autofocus>${text('again')}</a></p>
    </main>
  </body>
</html>
`;
}

type StoppedWord =
  'title' | 'goes_on' | 'nothing_twice' | 'press_again' | 'look_at_today' | 'restart' | 'ask_owner' | 'again';
