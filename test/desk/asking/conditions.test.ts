import { expect, test } from 'vitest';
import { deskFixture } from '../../support/desk/desk-fixture';
import { says } from '../../support/scripted-gateway/behaviour';

const at = deskFixture();

async function failedWith(number: string, message: string) {
  at.gateway.setDefault(() => says('Failure', { message }));
  const sold = await at.desk.sell({ number });
  if (!sold.ok) throw new Error(sold.failure.kind);
  return at.desk.reaches(sold.value.refId, 'failed');
}

test('new phrases count from the next reply, without a restart, and what no phrase names is listed', async () => {
  expect(await failedWith('9876500001', 'Paisa khatam')).toMatchObject({ condition: null });
  expect(await failedWith('9876500002', 'Low balance')).toMatchObject({ condition: 'low_balance' });
  const seen = await at.desk.journal.recentMessages();
  expect(seen.ok && seen.value.map(({ message }) => message)).toEqual(['Low balance', 'Paisa khatam']);

  at.desk.journal.nameConditionsBy([{ condition: 'operator_down', phrase: 'paisa *' }]);
  expect(await failedWith('9876500003', 'Paisa khatam')).toMatchObject({ condition: 'operator_down' });
  expect(await failedWith('9876500004', 'Low balance')).toMatchObject({ condition: null, state: 'failed' });
});
