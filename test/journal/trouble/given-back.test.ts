import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal } from '../../../src/main/journal/thread/journal-client';
import { listening, openFiles, awake } from '../../support/held-by-this-program';
import { passes } from '../../support/desk/a-desk';
import { buildWorker, type BuiltWorker } from '../support/build-worker';
import { after, anIntent, WINDOW } from '../support/builders';
import { journalFolder } from '../support/journal-folder';

let worker: BuiltWorker;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

test('a journal that is closed holds no thread, no port, no listener and no file', async () => {
  const folder = journalFolder();
  // What is not of the journal is over by then.
  await passes(200);
  const before = { awake: awake(), listening: listening() };
  const opened = await openJournal({ file: join(folder, 'journal.db'), workerFile: worker.file });
  if (!opened.ok) throw new Error(opened.failure);
  await opened.value.openIntent(anIntent(1), WINDOW, after(0));
  // All of it is there while it is open.
  expect(awake()).not.toEqual(before.awake);
  expect(openFiles(folder)).not.toEqual([]);

  await opened.value.close();
  await passes(200);
  expect(awake()).toEqual(before.awake);
  expect(listening()).toEqual(before.listening);
  expect(openFiles(folder)).toEqual([]);
});
