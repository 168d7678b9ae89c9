import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildWorker } from '../journal/support/build-worker';
import { aDesk, aFolder, type TestDesk } from '../support/a-desk';
import { says } from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';

let worker: Awaited<ReturnType<typeof buildWorker>>;
let gateway: ScriptedGateway;
let place: ReturnType<typeof aFolder>;
let desk: TestDesk;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

beforeEach(async () => {
  gateway = await startScriptedGateway();
  place = aFolder();
  desk = await aDesk(place.folder, gateway, worker.file);
});
afterEach(async () => {
  await desk.close();
  await gateway.close();
  place.remove();
});

async function failedWith(number: string, message: string) {
  gateway.setDefault(() => says('Failure', { message }));
  const sold = await desk.sell({ number });
  if (!sold.ok) throw new Error(sold.failure.kind);
  return desk.reaches(sold.value.refId, 'failed');
}

test('new phrases count from the next reply, without a restart, and what no phrase names is listed', async () => {
  expect(await failedWith('9876500001', 'Paisa khatam')).toMatchObject({ condition: null });
  expect(await failedWith('9876500002', 'Low balance')).toMatchObject({ condition: 'low_balance' });
  const seen = await desk.journal.recentMessages();
  expect(seen.ok && seen.value.map(({ message }) => message)).toEqual(['Low balance', 'Paisa khatam']);

  desk.journal.nameConditionsBy([{ condition: 'operator_down', phrase: 'paisa *' }]);
  expect(await failedWith('9876500003', 'Paisa khatam')).toMatchObject({ condition: 'operator_down' });
  expect(await failedWith('9876500004', 'Low balance')).toMatchObject({ condition: null, state: 'failed' });
});
