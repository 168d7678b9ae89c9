import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CopiesSetting } from '../../../src/main/copies/elsewhere/copies-setting';
import { createCopiesElsewhere } from '../../../src/main/copies/elsewhere/copies-elsewhere';
import type { CopyKeys } from '../../../src/main/copies/format/copy-head';
import type { CopyRunner } from '../../../src/main/copies/process/copy-runner';
import { createRestore } from '../../../src/main/copies/restore/restore';
import { backUpToday } from '../../../src/main/desk/background/daily-backup';
import { systemClock } from '../../../src/main/desk/system-clock';
import type { DeskParts } from '../../../src/main/desk/desk-parts';
import { openSentLog } from '../../../src/main/journal/sent-log/sent-log';
import { readRecoveryCode } from '../../../src/main/people/recovery-code';
import { anybody } from '../../../src/main/recharge/state/moment';
import { memoryTries } from '../../../src/main/settings/owner';
import type { RefId } from '../../../src/preload/contract/ids';
import { closeName } from '../../../src/preload/contract/shift/close-id';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { aDesk, passes, type TestDesk } from '../../support/desk/a-desk';
import { resetsAfterRequest, says, thenBecomes } from '../../support/scripted-gateway/behaviour';
import type { ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { passphrase, recovery } from '../support/copies-at-hand';
import { setApart, type WayToLose } from './ways-to-lose';

/** From which copy a journal is put back, and by what a sealed one is opened. */
export const kindsOfCopy = ['daily', 'put_aside', 'chosen', 'elsewhere', 'elsewhere_by_code'] as const;
export type KindOfCopy = (typeof kindsOfCopy)[number];

/** One drill. */
export interface Drill {
  readonly way: WayToLose;
  readonly kind: KindOfCopy;
  readonly folder: string;
  readonly gateway: ScriptedGateway;
  readonly workerFile: string;
  readonly runner: CopyRunner;
  readonly keys: CopyKeys;
  /** Sales before the copy, and after it. */
  readonly sales: readonly [number, number];
}

const behaviours = [
  says('Success'),
  resetsAfterRequest('Success'),
  says('Failure'),
  thenBecomes(says('Accepted'), 'Success', 0),
];

/** Sells, copies, sells on, loses the journal, puts the copy back; answers everything that is not as it must be. */
export async function playRestore(drill: Drill): Promise<readonly string[]> {
  const { way, kind, folder, gateway, workerFile, sales } = drill;
  const faults: string[] = [];
  const zs: string[] = [];
  let desk = await aDesk(folder, gateway, workerFile, { clock: hurried });
  const inCopy = await sell(desk, gateway, sales[0], 0);
  zs.push(await closeDay(desk));
  const stick = join(folder, '..', `${basename(folder)}-stick`);
  mkdirSync(stick, { recursive: true });
  const setting = await copyAll(drill, desk, stick);
  await desk.close();
  const older = setApart(folder, 'older.db');
  setApart(folder, 'journal.db.20260101T000000000.replaced');
  desk = await aDesk(folder, gateway, workerFile, { clock: hurried });
  const after = await sell(desk, gateway, sales[1], sales[0]);
  zs.push(await closeDay(desk));
  await desk.close();
  way.lose(folder, older);

  const restore = createRestore({
    folder,
    clock: systemClock,
    runner: drill.runner,
    tries: memoryTries(systemClock),
    elsewhere: () => setting.folder,
    readSecret: (typed) => ({ passphrase: typed, recovery: readRecoveryCode(typed) }),
    without: async (work) => {
      await work();
      return 'done';
    },
    beside: { look: async () => [], putBack: async () => undefined },
    ownKey: () => null,
    restored: () => undefined,
    reportBug: (what, error) => void faults.push(`a bug in ${what}: ${String(error)}`),
  });
  const list =
    kind === 'chosen'
      ? await restore.begin().then(() => restore.add(chosenFile(folder, stick)))
      : (await restore.begin()).list;
  const source = kind === 'elsewhere_by_code' ? 'elsewhere' : kind;
  const copy = list.copies.find((each) => each.source === source);
  if (copy?.isGood !== true) return [`no good copy of the kind ${kind} in the list`];
  if (copy.isSealed) {
    const wrong = await restore.look(copy.id, 'a wrong one');
    if (wrong.ok || wrong.failure.kind !== 'wrong_secret') faults.push('a wrong secret was taken');
  }
  const looked = await restore.look(
    copy.id,
    kind === 'elsewhere_by_code' ? recovery.toLowerCase() : passphrase,
  );
  if (!looked.ok) return [...faults, `the copy was not looked at: ${JSON.stringify(looked.failure)}`];
  const fromLog = way.isLogLost ? 0 : after.length;
  if (looked.value.sales !== inCopy.length) faults.push(`the dry run tells ${looked.value.sales} sales`);
  if (looked.value.fromLog !== fromLog) faults.push(`the dry run tells ${looked.value.fromLog} of the log`);
  const swapped = await restore.swap();
  if (!swapped.ok) return [...faults, `the copy was not put back: ${swapped.failure}`];

  desk = await aDesk(folder, gateway, workerFile, { clock: hurried });
  faults.push(...(await judge(desk, drill, inCopy, after)));
  const z = await closeDay(desk);
  if (zs.includes(z)) faults.push(`the Z ${z} is there twice`);
  const kept = readdirSync(folder).filter((name) => name.endsWith('.replaced'));
  const lay = !way.name.startsWith('deleted');
  if (kept.length < (lay ? 2 : 1)) faults.push('what was there was not kept aside');
  await desk.close();
  return faults;
}

function chosenFile(folder: string, stick: string): string {
  const file = join(stick, 'from-a-friend.db');
  const days = join(folder, 'backups/real');
  copyFileSync(join(days, readdirSync(days)[0] ?? ''), file);
  return file;
}

/** A read-back takes no time for whoever does not read. */
const hurried: DeskParts['clock'] = { ...systemClock, monotonic: () => systemClock.monotonic() * 1000 };

/** Sells to numbers of its own; answers the ref ids. */
async function sell(
  desk: TestDesk,
  gateway: ScriptedGateway,
  count: number,
  from: number,
): Promise<readonly RefId[]> {
  const sold: RefId[] = [];
  for (let nth = from; nth < from + count; nth += 1) {
    gateway.plan(numberOf(nth), behaviours[nth % behaviours.length] ?? says('Success'));
    const submitted = await sellTo(desk, numberOf(nth));
    if (!submitted.ok) throw new Error(`not sold: ${submitted.failure.kind}`);
    sold.push(submitted.value.refId);
  }
  await desk.dispatcher.idle();
  return sold;
}

async function sellTo(desk: TestDesk, number: string) {
  const ticket = desk.readBack({ number });
  await passes(2);
  return desk.submit({ ticket, payment: 'cash', parts: null, reason: '', lastFour: '' }, anybody);
}

function numberOf(nth: number): string {
  return String(9_876_500_000 + nth);
}

async function closeDay({ closes }: TestDesk): Promise<string> {
  const begun = await closes.begin(
    { requestId: aRequestId(), day: null, ask: false },
    () => undefined,
    anybody,
  );
  if (!begun.ok) throw new Error(begun.failure.kind);
  const { draft } = begun.value;
  const pieces = [{ kind: 'coin', paise: paise(100), pieces: '1' }] as const;
  for (const again of [false, true])
    await closes.count({ requestId: aRequestId(), draft, pieces, again }, anybody);
  await closes.compare({ draft, upiTold: '0' }, anybody);
  const done = await closes.finish({ requestId: aRequestId(), draft, note: 'noted', takenOut: '' }, anybody);
  if (!done.ok) throw new Error(`not closed: ${JSON.stringify(done.failure)}`);
  return closeName(done.value);
}

/** The daily copy and one elsewhere. */
async function copyAll(
  { folder, runner, keys }: Drill,
  desk: TestDesk,
  stick: string,
): Promise<CopiesSetting> {
  const log = await openSentLog(join(folder, 'sent.log'));
  if (!log.ok) throw new Error(log.failure);
  const sentLog = log.value;
  const days = { folder: join(folder, 'backups/real'), clock: systemClock, journal: desk.journal, sentLog };
  const problem = await backUpToday({ ...days, keptElsewhere: () => [] });
  if (problem !== null) throw new Error(`no daily copy: ${problem}`);
  let setting: CopiesSetting = { folder: stick, since: 0, closed: '', kept: [] };
  const prepared = await runner.run('prepare', { folder: stick }, 10_000);
  if (!prepared.ok) throw new Error(prepared.failure);
  const elsewhere = createCopiesElsewhere({
    clock: systemClock,
    folder,
    runner,
    setting: () => setting,
    save: (next) => {
      setting = next;
    },
    keys: async () => keys,
    settings: () => '{}',
    signer: { soon: async () => null },
    changed: () => undefined,
  });
  const background = elsewhere.background({ journal: desk.journal, sentLog, selling: () => false });
  background.start();
  const made = await elsewhere.makeNow();
  background.stop();
  await sentLog.close();
  if (!made.ok) throw new Error(`no copy elsewhere: ${made.failure}`);
  return setting;
}

/** Holds what is there now against the gateway's book. */
async function judge(
  desk: TestDesk,
  { gateway, way }: Drill,
  inCopy: readonly RefId[],
  after: readonly RefId[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const twice = [...gateway.seen()].filter(([, times]) => times !== 1);
  faults.push(...twice.map(([refId, times]) => `${refId} was sent ${times} times`));
  for (const refId of inCopy) {
    const row = await desk.journal.recharge(refId);
    if (!row.ok || row.value === null) faults.push(`${refId} of the copy is gone`);
  }
  for (const refId of way.isLogLost ? [] : after) {
    const row = await desk.journal.recharge(refId);
    const state = row.ok ? row.value?.state : undefined;
    if (state !== 'unknown') faults.push(`${refId} of the log is ${state ?? 'gone'}`);
  }
  if (!way.isLogLost && after.length > 0) {
    // The customer comes again: what may have been sent is not sent once more.
    const again = await sellTo(desk, numberOf(inCopy.length));
    if (again.ok || again.failure.kind !== 'open_duplicate')
      faults.push('a sale of the log could be sent again');
  }
  for (const refId of way.isLogLost ? [] : after) {
    await desk.followUp.check(refId, 'by_hand', anybody);
    const row = await desk.journal.recharge(refId);
    const booked = gateway.ledger().get(refId);
    const state = row.ok ? row.value?.state : undefined;
    if (booked !== undefined && state === 'unknown') faults.push(`${refId} is unknown after a look`);
  }
  const epoch = await desk.journal.epochNow();
  if (!epoch.ok || epoch.value.epoch < 2) faults.push('no epoch was begun');
  return faults;
}
