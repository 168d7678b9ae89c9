import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { ErasureNow, ErasureOf } from '../../src/preload/contract/erasure/erasure';
import { filesHolding, valuesOf, type Named } from '../journal/support/people-to-forget';
import { test } from '../support/counter-test';
import { call, type RunningGalla } from '../support/electron-app';
import { loginAt, WelcomePage } from '../support/pages/welcome-page';
import { endGroup } from '../support/starting/process-group';
import { ageFolder, figuresOf } from './aged-folder';
import { faultsIn } from './faults-in';

/** How many people there are, each in every kind of place. */
const PEOPLE = 40;

/** Somebody whose every value stands nowhere else. */
function somebody(nth: number): Named {
  const tail = String(nth).padStart(4, '0');
  const number = `98765${tail}3`;
  return {
    number,
    phone: `91234${tail}6`,
    name: `Sunita${tail} Kamble`,
    account: `CA777${tail}2`,
    said: `Dear Sunita${tail} K, ${number} is done`,
  };
}

const people = Array.from({ length: PEOPLE }, (_, nth) => somebody(nth));
/** Kept apart from the others: who is forgotten by name. */
const one = people.slice(7, 8);

/** Stages at which the program is killed, one start after another. `null`: not at all. */
const plans: readonly {
  readonly name: string;
  readonly of: ErasureOf;
  readonly gone: readonly Named[];
  readonly kills: readonly ErasureNow['stage'][];
}[] = [
  { name: 'by age', of: { kind: 'retention', months: 12 }, gone: people, kills: [] },
  {
    name: 'by age, killed on the way',
    of: { kind: 'retention', months: 36 },
    gone: people,
    kills: ['sales', 'customers', 'search', 'files'],
  },
  {
    name: 'one of them by name, killed on the way',
    of: { kind: 'customer', customer: 8 },
    gone: one,
    kills: ['files'],
  },
];

for (const { name, of, gone, kills } of plans) {
  test(`${PEOPLE} people in both books, forgotten ${name}`, async ({
    launch,
    gateway,
    dataFolder,
    electronPath,
  }) => {
    const login = loginAt(gateway.address);
    const first = await launch();
    await new WelcomePage(first.page).connect(login);
    await first.quit();
    await ageFolder(dataFolder, people);
    const before = await figuresOf(dataFolder);
    const values = gone.flatMap(valuesOf);
    const held = new Set(filesHolding(dataFolder, values).map((each) => each.replace(/:.*/, '')));
    expect(held.size).toBeGreaterThanOrEqual(20);

    let galla = await launch();
    await expect(galla.page.getByRole('textbox', { name: 'Number', exact: true })).toBeVisible();
    await unlock(galla, login.ownerPassphrase);
    // Of an older Galla's rows the customers are known when they have been looked through.
    await expect
      .poll(async () => call(galla.page, 'erasure:begin', { of, requestId: randomUUID() }), {
        timeout: 60_000,
      })
      .toMatchObject({ ok: true });
    const killed: string[] = [];
    for (const stage of kills) {
      const reached = await reaches(galla, stage);
      killed.push(reached);
      const { pid } = galla.app.process();
      if (pid !== undefined) await endGroup(pid);
      galla = await launch();
      await expect(galla.page.getByRole('textbox', { name: 'Number', exact: true })).toBeVisible();
      await unlock(galla, login.ownerPassphrase);
    }
    await reaches(galla, 'ended');
    const left = filesHolding(dataFolder, values);
    await galla.quit();
    expect(left).toEqual([]);
    expect(filesHolding(dataFolder, values)).toEqual([]);
    expect(await figuresOf(dataFolder)).toEqual(before);
    expect(await faultsIn(dataFolder, electronPath)).toEqual([]);
    process.stdout.write(
      `${name}: ${String(held.size)} files and ${String(values.length)} values before, none after; killed at ${killed.join(', ') || 'nothing'}\n`,
    );
  });
}

async function unlock({ page }: RunningGalla, passphrase: string): Promise<void> {
  expect(await call(page, 'owner:unlock', { passphrase })).toMatchObject({ ok: true });
}

/** Waits until an erasure is at this stage, or has passed or ended it; answers where it is. */
async function reaches({ page }: RunningGalla, stage: ErasureNow['stage'] | 'ended'): Promise<string> {
  const order = ['sales', 'customers', 'requests', 'statements', 'search', 'files', 'ended'];
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    const now = await call(page, 'erasure:now', {});
    if (!now.ok) throw new Error(now.failure.code);
    const at = now.value?.stage ?? 'ended';
    if (order.indexOf(at) >= order.indexOf(stage)) return at;
    await page.waitForTimeout(5);
  }
  throw new Error(`${stage} was not reached`);
}
