import { expect, test } from 'vitest';
import { startAll, type Background } from '../../src/main/desk/background/background';
import { deskFixture } from '../support/desk/desk-fixture';

let heard: string[] = [];

/** Tells when it begins and when it ends; both take a moment. */
function work(name: string): Background {
  const tell = async (what: string): Promise<void> => {
    await Promise.resolve();
    heard.push(`${name} ${what}`);
  };
  return { start: () => tell('began'), stop: () => tell('ended') };
}

const at = deskFixture(() => ({
  background: ({ journal, selling }) => [
    work('one more'),
    {
      start: () => void heard.push(selling() ? 'selling' : 'nobody sells'),
      async stop() {
        heard.push((await journal.journalId()).ok ? 'the journal still answers' : 'the journal is closed');
      },
    },
  ],
}));

test('what runs in the background begins in its order, and ends in the other one, each before the next', async () => {
  heard = [];
  const stopAll = await startAll([work('first'), work('second')]);
  expect(heard).toEqual(['first began', 'second began']);
  await stopAll();
  expect(heard.slice(2)).toEqual(['second ended', 'first ended']);
});

test('whatever is put on the list of a desk has begun when it is open, and has ended before its journal closes', async () => {
  heard = [];
  await at.restart();
  expect(heard.slice(-2)).toEqual(['one more began', 'nobody sells']);
  heard = [];
  await at.desk.close();
  expect(heard).toEqual(['the journal still answers', 'one more ended']);
});
