import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fail } from '../../src/preload/contract/result';
import { defaultConditionPhrases } from '../../src/preload/contract/settings/condition-phrases';
import { startAll, type Background } from '../../src/main/desk/background/background';
import { openDeskOn } from '../../src/main/desk/open-desk-on';
import { systemClock } from '../../src/main/desk/system-clock';
import { sent } from '../../src/main/printing/transports/delivery';
import { defaultClose, defaultCounter, storedSettingsSchema } from '../../src/main/settings/stored-settings';
import { buildWorker, type BuiltWorker } from '../journal/support/build-worker';
import { starterCatalogue } from '../operators/starter-catalogue';
import { aFolder, passes } from '../support/desk/a-desk';
import { fakePrinting } from '../support/fake-printing';
import { awake, openFiles } from '../support/held-by-this-program';
import { DEFAULT_MONTHS } from '../../src/preload/contract/erasure/erasure';

let worker: BuiltWorker;
let place: ReturnType<typeof aFolder>;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());
beforeEach(() => {
  place = aFolder();
});
afterEach(() => place.remove());

const catalogue = starterCatalogue();
const nothing = (): void => undefined;

/** Opens a practice desk that does this in the background. */
function openWith(background: readonly Background[]) {
  return openDeskOn(
    {
      folder: place.folder,
      workerFile: worker.file,
      operators: { aliases: () => [], numberKind: () => 'mobile' },
      catalogue: () => catalogue,
      clock: systemClock,
      randomBytes,
      news: {
        changed: nothing,
        notSaved: nothing,
        ended: nothing,
        health: nothing,
        status: nothing,
        prints: nothing,
        statement: nothing,
        drawer: nothing,
        backup: nothing,
      },
      deliver: () => Promise.resolve(sent),
      slips: { shop: () => storedSettingsSchema.parse({}), files: fakePrinting(), folder: place.folder },
      settings: () => defaultCounter,
      closeSettings: () => defaultClose,
      retention: {
        months: () => DEFAULT_MONTHS,
        begun: async () => undefined,
        othersHaveEnded: async () => true,
      },
      charges: () => [],
      reportBug: nothing,
      conditionPhrases: () => defaultConditionPhrases,
    },
    {
      mode: 'practice',
      database: 'practice.db',
      log: 'practice-sent.log',
      gateway: () => null,
      journalOpened: nothing,
      counterKey: null,
      background: () => background,
      keptElsewhere: () => [],
    },
  );
}

const noPort: Background = { start: () => Promise.reject(new Error('no port')), stop: nothing };

test('what had begun before something could not is ended, the last one first', async () => {
  const heard: string[] = [];
  const work = (name: string): Background => ({
    start: nothing,
    stop: () => void heard.push(name),
  });
  const started = startAll([work('first'), work('second'), noPort, work('never')]);
  await expect(started).rejects.toThrow('no port');
  expect(heard).toEqual(['second', 'first']);
});

test('a desk of which something cannot begin holds no file and no timer, and can be opened again', async () => {
  // What is not of the desk is over by then.
  await passes(200);
  const before = awake();
  await expect(openWith([noPort])).rejects.toThrow('no port');
  await passes(200);
  expect(openFiles(place.folder)).toEqual([]);
  expect(awake()).toEqual(before);

  const again = await openWith([]);
  if (!again.ok) throw new Error(again.failure.code);
  expect(again.value.connected()).toEqual(fail('no_account'));
  await again.value.close();
});
