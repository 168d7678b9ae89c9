import { readdirSync, readlinkSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { buildWorker, type BuiltWorker } from '../journal/support/build-worker';
import { aDesk, aFolder, passes } from '../support/a-desk';
import { says } from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';

let gateway: ScriptedGateway;
let place: ReturnType<typeof aFolder>;
let worker: BuiltWorker;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());
beforeEach(async () => {
  gateway = await startScriptedGateway();
  place = aFolder();
});
afterEach(async () => {
  await gateway.close();
  place.remove();
});

/** What keeps this program awake: timers, sockets, ports to threads. */
function awake(): readonly string[] {
  return process.getActiveResourcesInfo().sort();
}

/** Who listens to this program as a whole. */
function listening(): Readonly<Record<string, number>> {
  return Object.fromEntries(process.eventNames().map((name) => [String(name), process.listenerCount(name)]));
}

/** The files below a folder that this program holds open, its threads' too. */
function openFiles(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  const targets = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      // The one that listed the folder is closed again.
      return [];
    }
  });
  return targets.filter((target) => target.startsWith(folder)).sort();
}

test('a desk that is closed holds no timer, no socket, no thread, no listener and no file', async () => {
  await passes(50);
  const before = { awake: awake(), listening: listening() };

  gateway.setDefault(() => says('Accepted'));
  const desk = await aDesk(place.folder, gateway, worker.file);
  const submitted = await desk.sell();
  if (!submitted.ok) throw new Error('not submitted');
  await desk.reaches(submitted.value.refId, 'pending');
  // All of it is there while it is open.
  expect(awake()).not.toEqual(before.awake);
  await desk.close();

  // A closed socket is gone a moment later. While nobody waits for it, no timer of the test is among what is counted.
  await passes(200);
  expect(awake()).toEqual(before.awake);
  expect(listening()).toEqual(before.listening);
  expect(openFiles(place.folder)).toEqual([]);
});
