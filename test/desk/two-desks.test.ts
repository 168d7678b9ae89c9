import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '../support/desk/a-desk';
import { deskFixture } from '../support/desk/desk-fixture';
import { delayed, says } from '../support/scripted-gateway/behaviour';

const at = deskFixture();

/**
 * A second counter on the same data folder. The single-instance lock keeps it away (test/e2e/shell/shell.spec.ts);
 * these tests are about what holds even if that lock should fail.
 */
let other: TestDesk;

beforeEach(async () => {
  other = await aDesk(at.folder, at.gateway, at.workerFile);
});
afterEach(() => other.close());

describe('two counters on one journal', () => {
  test('that sell the same at the same moment make one recharge', async () => {
    at.gateway.setDefault(() => delayed(300, says('Success')));
    const answers = await Promise.all([at.desk.sell(), other.sell()]);
    await Promise.all([at.desk.dispatcher.idle(), other.dispatcher.idle()]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ failure: { kind: 'open_duplicate' } });
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('that both have the same row in hand send it once', async () => {
    const row = await at.sold();
    const again = await Promise.all([at.desk.dispatcher.dispatch(row), other.dispatcher.dispatch(row)]);
    expect(again).toEqual([
      { ok: false, failure: 'not_created' },
      { ok: false, failure: 'not_created' },
    ]);
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('that sell different things do not get in each other’s way', async () => {
    const answers = await Promise.all([
      at.desk.sell({ number: '9876500001' }),
      other.sell({ number: '9876500002' }),
    ]);
    await Promise.all([at.desk.dispatcher.idle(), other.dispatcher.idle()]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect([...at.gateway.seen().values()]).toEqual([1, 1]);
  });
});
