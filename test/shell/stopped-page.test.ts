import { expect, test } from 'vitest';
import { createSay } from '../../src/preload/contract/words/create-say';
import { sayIn } from '../../src/main/say';
import english from '../../src/preload/contract/words/en.json' with { type: 'json' };
import { stoppedPage } from '../../src/main/shell/page/stopped-page';
import { inventedMessages } from '../support/invented-language/invented-messages';

/** What is read on a page of HTML. */
const readOn = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('every word of the screen for a page that keeps stopping comes from the catalogue', () => {
  const { say } = createSay('en-IN', inventedMessages);
  const words = readOn(stoppedPage({ say, language: 'en' })).replaceAll('Galla', '');
  expect(words).toContain(say('shell.stopped.ask_owner'));
  expect(words).not.toMatch(/[a-z]/i);
});

test('it is in the language that is spoken, and says which', async () => {
  const hindi = await sayIn('hi');
  expect(stoppedPage(hindi)).toContain('<html lang="hi">');
  expect(readOn(stoppedPage(hindi))).toContain(hindi.say('shell.stopped.nothing_twice'));
});

test('no message becomes a tag of it', () => {
  const { say } = createSay('en-IN', {
    ...english,
    'shell.stopped.title': "'<script>'alert(1)'</script>' & so on",
  });
  expect(say('shell.stopped.title')).toBe('<script>alert(1)</script> & so on');
  expect(stoppedPage({ say, language: 'en' })).toContain(
    '<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on</h1>',
  );
});
