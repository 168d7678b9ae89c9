import type { Page } from '@playwright/test';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { call, type LaunchOptions, type RunningGalla } from '../support/electron-app';
import { answerOpenDialog, answerSaveDialog } from '../support/pages/operators-page';
import { loginAt, WelcomePage, type Login } from '../support/pages/welcome-page';
import type { ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { sellByBridge } from '../support/sell-by-bridge';
import { endGroup } from '../support/starting/process-group';

interface KillParts {
  readonly launch: (options?: LaunchOptions) => Promise<RunningGalla>;
  readonly gateway: ScriptedGateway;
  readonly folder: string;
}

/** What came of them: a line of figures, and everything that is not as it must be. */
interface Told {
  readonly said: string;
  readonly faults: readonly string[];
}

/** Putting a shop in place takes about so long, in milliseconds. */
const BRING_MS = 1200;

/** Kills the program in the middle of moving out and of arriving, by turns, and starts it again. */
export async function killMoves({ launch, gateway, folder }: KillParts, kills: number): Promise<Told> {
  const login = loginAt(gateway.address);
  const shop = join(folder, 'shop');
  const whole = join(folder, 'whole.galla');
  await makeShop(launch, shop, login);
  const outMs = await writeFile(launch, join(folder, 'writer'), shop, whole, login);
  const faults: string[] = [];
  const counts = new Map<string, number>();
  for (let kill = 0; kill < kills; kill += 1) {
    const data = join(folder, `kill-${kill}`);
    // Over all of it, evenly, and in turns.
    const share = ((kill / 2) * 0.618) % 1;
    const isEarly = kill % 8 === 6;
    const afterMs = share * (kill % 2 === 0 ? 1.15 * outMs : BRING_MS);
    const number = numberOf(kill);
    const came =
      kill % 2 === 0
        ? await killOut(launch, { data, shop, login, afterMs, isEarly, number })
        : await killBring(launch, { data, whole, login, afterMs, number });
    counts.set(came.state, (counts.get(came.state) ?? 0) + 1);
    faults.push(...came.faults.map((fault) => `kill ${kill}: ${fault}`));
  }
  const twice = [...gateway.seen()].filter(([, times]) => times !== 1);
  faults.push(...twice.map(([refId, times]) => `${refId} was sent ${times} times`));
  const states = [...counts].map(([state, count]) => `${state} ${count}`).join(', ');
  return { said: `${kills} kills: ${states}, faults ${faults.length}`, faults };
}

function numberOf(nth: number): string {
  return String(9_876_510_000 + nth);
}

async function makeShop(launch: KillParts['launch'], data: string, login: Login): Promise<void> {
  mkdirSync(data);
  const galla = await launch({ dataFolder: data });
  await new WelcomePage(galla.page).connect(login);
  await sellByBridge(galla.page, { number: '9876500000', amount: '199' });
  await galla.quit();
}

async function writeFile(
  launch: KillParts['launch'],
  data: string,
  shop: string,
  file: string,
  login: Login,
): Promise<number> {
  cpSync(shop, data, { recursive: true });
  const galla = await launch({ dataFolder: data });
  await openOwner(galla, login);
  await answerSaveDialog(galla.app, file);
  const asked = call(galla.page, 'moving:out', { passphrase: login.ownerPassphrase });
  await appears(join(data, SIGN_OF_OUT));
  const from = performance.now();
  const moved = await asked;
  const took = performance.now() - from;
  if (!moved.ok) throw new Error(`not moved: ${JSON.stringify(moved.failure)}`);
  await galla.quit();
  return took;
}

interface Came {
  readonly state: string;
  readonly faults: readonly string[];
}

interface OutKill {
  readonly data: string;
  readonly shop: string;
  readonly login: Login;
  /** Before anything was noted, perhaps. */
  readonly isEarly: boolean;
  readonly afterMs: number;
  readonly number: string;
}

/** Killed while the file is written: the shop is here, or away until the owner says otherwise. */
async function killOut(
  launch: KillParts['launch'],
  { data, shop, login, afterMs, isEarly, number }: OutKill,
): Promise<Came> {
  const file = `${data}.galla`;
  cpSync(shop, data, { recursive: true });
  let galla = await launch({ dataFolder: data });
  await openOwner(galla, login);
  await answerSaveDialog(galla.app, file);
  // The passphrase is looked at first, which takes longest: most kills come when the shop is on its way.
  const sign = isEarly ? null : join(data, SIGN_OF_OUT);
  await killDuring(galla, 'moving:out', { passphrase: login.ownerPassphrase }, { sign, afterMs });
  galla = await launch({ dataFolder: data });
  await openOwner(galla, login);
  const faults: string[] = [];
  const away = await awayOf(galla.page);
  if (away === null && existsSync(file)) faults.push('a whole file, and the shop sells here');
  if (away === 'moved' && !existsSync(file)) faults.push('moved, and there is no file');
  await enterToken(galla.page, login, away !== null);
  if (away !== null) {
    const refused = await tryToSell(galla.page, number);
    if (refused !== 'shop_moved') faults.push(`away, and a sale is answered ${refused}`);
    const said = await call(galla.page, 'moving:stay', { passphrase: login.ownerPassphrase });
    if (!said.ok) faults.push(`the owner's word was refused: ${said.failure.code}`);
    await enterToken(galla.page, login, false);
  }
  const sold = await tryToSell(galla.page, number);
  if (sold !== 'sold') faults.push(`here, and a sale is answered ${sold}`);
  faults.push(...(await faultsOf(galla.page)));
  await galla.quit();
  return { state: `out:${away ?? 'here'}`, faults };
}

interface BringKill {
  readonly data: string;
  readonly whole: string;
  readonly login: Login;
  readonly afterMs: number;
  readonly number: string;
}

/** Killed while the shop is brought here: it is here whole, or not at all and can be brought again. */
async function killBring(
  launch: KillParts['launch'],
  { data, whole, login, afterMs, number }: BringKill,
): Promise<Came> {
  mkdirSync(data);
  let galla = await launch({ dataFolder: data });
  await lookAt(galla, whole, login);
  await killDuring(galla, 'moving:bring', {}, { sign: null, afterMs });
  const hadBegun = existsSync(join(data, 'arriving.json')) || existsSync(join(data, 'journal.db'));
  galla = await launch({ dataFolder: data });
  const faults: string[] = [];
  const isHere = await becomesReal(galla.page, hadBegun ? 20_000 : 2_000);
  if (hadBegun && !isHere) faults.push('it had begun, and was not finished');
  if (!isHere) {
    await lookAt(galla, whole, login);
    const brought = await call(galla.page, 'moving:bring', {});
    if (!brought.ok) faults.push(`not brought again: ${JSON.stringify(brought.failure)}`);
  }
  if (existsSync(join(data, 'arriving.json'))) faults.push('arriving.json is left');
  await openOwner(galla, login);
  await enterToken(galla.page, login, false);
  const sold = await tryToSell(galla.page, number);
  if (sold !== 'sold') faults.push(`arrived, and a sale is answered ${sold}`);
  faults.push(...(await faultsOf(galla.page)));
  await galla.quit();
  return { state: `bring:${isHere ? 'here' : 'again'}`, faults };
}

async function lookAt(galla: RunningGalla, file: string, login: Login): Promise<void> {
  await answerOpenDialog(galla.app, file);
  const chosen = await call(galla.page, 'moving:choose', {});
  if (!chosen.ok) throw new Error(`not chosen: ${JSON.stringify(chosen.failure)}`);
  const seen = await call(galla.page, 'moving:look', { secret: login.ownerPassphrase });
  if (!seen.ok) throw new Error(`not looked at: ${JSON.stringify(seen.failure)}`);
}

/** Where files are gathered for a move: from then on the shop is on its way. */
const SIGN_OF_OUT = 'backups/moving';

async function appears(path: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 2) {
    if (existsSync(path)) return;
    await wait(2);
  }
  throw new Error(`${path} does not appear`);
}

/** Asks, and kills all of it some time after that, or after a sign of it, whether or not it has answered. */
async function killDuring(
  galla: RunningGalla,
  name: 'moving:out' | 'moving:bring',
  request: Readonly<Record<string, string>>,
  { sign, afterMs }: { readonly sign: string | null; readonly afterMs: number },
): Promise<void> {
  const asked = `void window.galla[${JSON.stringify(name)}](${JSON.stringify(request)})`;
  await galla.page.evaluate(asked);
  if (sign !== null) await appears(sign);
  await wait(afterMs);
  await endGroup(galla.app.process().pid ?? 0);
}

async function openOwner(galla: RunningGalla, login: Login): Promise<void> {
  const opened = await call(galla.page, 'owner:unlock', { passphrase: login.ownerPassphrase });
  if (!opened.ok) throw new Error(`the owner does not come in: ${JSON.stringify(opened.failure)}`);
}

async function awayOf(page: Page): Promise<'moving' | 'moved' | null> {
  // The journal has been asked by then.
  await call(page, 'day:today', {});
  const status = await call(page, 'app:status', {});
  return status.ok ? (status.value.away?.kind ?? null) : null;
}

async function becomesReal(page: Page, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 200) {
    const status = await call(page, 'app:status', {});
    if (status.ok && status.value.mode === 'real') return true;
    await wait(200);
  }
  return false;
}

/** Here there is no key ring: the token is asked for at each start. */
async function enterToken(page: Page, { apiToken }: Login, isAway: boolean): Promise<void> {
  const entered = await call(page, 'account:enter-token', { apiToken });
  const expected = isAway ? 'shop_moved' : 'ok';
  const got = entered.ok ? 'ok' : entered.failure.code;
  if (got !== expected) throw new Error(`the token is answered ${got}`);
}

async function tryToSell(page: Page, number: string): Promise<string> {
  try {
    await sellByBridge(page, { number, amount: '99' });
    return 'sold';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What its chain of evidence says. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const checked = await call(page, 'evidence:check', {});
  if (!checked.ok) return [`the journal was not checked: ${checked.failure.code}`];
  const { last } = checked.value;
  return last?.count === 0 ? [] : [`the journal has faults: ${JSON.stringify(last)}`];
}
