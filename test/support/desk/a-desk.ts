import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAccountId, type AccountId } from '../../../src/preload/contract/ids';
import type { Recharge, RechargeState } from '../../../src/preload/contract/sale/recharge';
import type { ServiceCharge } from '../../../src/preload/contract/earnings/service-charge';
import type { CloseSettings } from '../../../src/preload/contract/shift/close-settings';
import type { CounterSettings } from '../../../src/preload/contract/settings/settings';
import { deskOver, type Desk } from '../../../src/main/desk/desk';
import type { DeskParts } from '../../../src/main/desk/desk-parts';
import { openMachinery, type Machinery } from '../../../src/main/desk/machinery';
import { createLiveGateway } from '../../../src/main/desk/live-gateway';
import { systemClock } from '../../../src/main/desk/system-clock';
import { defaultDeadlines } from '../../../src/main/gateway/deadlines';
import { createEndpoint } from '../../../src/main/gateway/endpoint';
import { parseOrigin } from '../../../src/main/gateway/origin';
import { hadJournal } from '../../../src/main/journal/database/had-journal';
import { openSentLog } from '../../../src/main/journal/sent-log/sent-log';
import {
  defaultConditionPhrases,
  type ConditionPhrase,
} from '../../../src/preload/contract/settings/condition-phrases';
import { sent } from '../../../src/main/printing/transports/delivery';
import type { ReadBack } from '../../../src/main/recharge/sale/submit';
import { MIN_READ_BACK_MS } from '../../../src/main/recharge/sale/tickets';
import {
  defaultClose,
  defaultCounter,
  storedSettingsSchema,
} from '../../../src/main/settings/stored-settings';
import { starterCatalogue } from '../../operators/starter-catalogue';
import { fakePrinting } from '../fake-printing';
import type { ScriptedGateway } from '../scripted-gateway/scripted-gateway';
import { anybody } from '../../../src/main/recharge/state/moment';
import { plainSale } from '../builders/plain-sale';

/** What a test may replace of a desk. */
export interface DeskChanges {
  readonly settings?: Partial<CounterSettings>;
  /** What differs from how a shop closes that has set nothing. */
  readonly closing?: Partial<CloseSettings>;
  readonly charges?: readonly ServiceCharge[];
  readonly deadlines?: Partial<typeof defaultDeadlines>;
  readonly clock?: DeskParts['clock'];
  readonly deliver?: DeskParts['deliver'];
  readonly ended?: DeskParts['news']['ended'];
  readonly background?: DeskParts['background'];
  /** What the catalogue of the moment says. */
  readonly operators?: DeskParts['operators'];
  /** The owner's list of phrases, made from the program's own. */
  readonly conditionPhrases?: (own: readonly ConditionPhrase[]) => readonly ConditionPhrase[];
  /** Whether the owner has confirmed where complaints go; by default they have. */
  readonly mayComplain?: boolean;
  /** By default it keeps no checkpoints. */
  readonly counterKey?: DeskParts['counterKey'];
  /** Told between a line of `sent.log` and what comes before or after it. */
  readonly atSentLog?: (when: 'before' | 'after') => void;
}

/** A desk over real files and a scripted gateway, with what it is made of and everything it told. */
export interface TestDesk extends Desk, Machinery {
  readonly changes: readonly Recharge[];
  readonly notSavedNews: readonly Pick<Recharge, 'refId' | 'state'>[];
  /** What threw where nobody waited. */
  readonly bugs: readonly string[];
  /** Reads a sale back; answers its ticket. */
  readBack(changes?: Partial<ReadBack>): string;
  /** Reads back and sends; answers what `submit` answers. */
  sell(changes?: Partial<ReadBack>, reason?: string): ReturnType<Desk['submit']>;
  /** Resolves when the row reaches one of these states. */
  reaches(refId: string, ...states: readonly RechargeState[]): Promise<Recharge>;
}

export const TOKEN = 'tok+en/1234 #&=';

/** The shop's operators: those of the starter. */
const catalogue = starterCatalogue();

/** The account every test desk sells for. */
export function accountAt(gateway: ScriptedGateway): AccountId {
  const id = `${gateway.address}|9999900000`;
  if (!isAccountId(id)) throw new Error('not an account id');
  return id;
}

/** A folder of its own for one test. */
export function aFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'galla-desk-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a desk on `folder`. Close it, also to see what a restart makes of the folder. */
export async function aDesk(
  folder: string,
  gateway: ScriptedGateway,
  workerFile: string,
  {
    settings = {},
    closing = {},
    charges = [],
    deadlines = {},
    clock = systemClock,
    deliver = () => Promise.resolve(sent),
    ended = () => undefined,
    background = () => [],
    operators = { aliases: () => [], numberKind: () => 'mobile' },
    conditionPhrases = (own) => own,
    atSentLog = () => undefined,
    mayComplain = true,
    counterKey = null,
  }: DeskChanges = {},
): Promise<TestDesk> {
  const origin = parseOrigin(gateway.address);
  if (!origin.ok) throw new Error('the gateway has no address');
  const endpoint = createEndpoint(origin.value, gateway.paths);
  const sentLog = await openSentLog(join(folder, 'sent.log'));
  if (!endpoint.ok || !sentLog.ok) throw new Error('the desk has no endpoint or no log');
  const log = await sentLog.value.read();
  if (!log.ok) throw new Error(log.failure);
  const changes: Recharge[] = [];
  const notSavedNews: Pick<Recharge, 'refId' | 'state'>[] = [];
  const bugs: string[] = [];
  const accountId = accountAt(gateway);
  const parts: DeskParts = {
    mode: 'real',
    file: join(folder, 'journal.db'),
    workerFile,
    sentLog: {
      async append(line) {
        atSentLog('before');
        const appended = await sentLog.value.append(line);
        atSentLog('after');
        return appended;
      },
      giveUp: (refId, at) => sentLog.value.giveUp(refId, at),
      noteMark: (mark, at) => sentLog.value.noteMark(mark, at),
      noteAway: (move, at) => sentLog.value.noteAway(move, at),
      noteHead: (head) => sentLog.value.noteHead(head),
      keepHead: (at) => sentLog.value.keepHead(at),
      noteCheckpoint: (checkpoint) => sentLog.value.noteCheckpoint(checkpoint),
      read: () => sentLog.value.read(),
      atStart: log.value,
    },
    mustExist: hadJournal(log.value, join(folder, 'journal.db'), join(folder, 'backups', 'real')),
    gateway: createLiveGateway(() => ({
      accountId,
      endpoint: endpoint.value,
      deadlines: { ...defaultDeadlines, ...deadlines },
      mayComplain,
      credentials: () => ({
        origin: gateway.address,
        username: '9999900000',
        token: { reveal: () => TOKEN },
      }),
    })),
    operators,
    catalogue: () => catalogue,
    slips: {
      shop: () => storedSettingsSchema.parse({}),
      files: fakePrinting(),
      folder: join(folder, 'slips'),
    },
    clock,
    randomBytes,
    news: {
      changed: (recharge) => void changes.push(recharge),
      notSaved: ({ refId, state }) => void notSavedNews.push({ refId, state }),
      health: () => undefined,
      status: () => undefined,
      ended,
      prints: () => undefined,
      statement: () => undefined,
      drawer: () => undefined,
      backup: () => undefined,
    },
    deliver,
    settings: () => ({ ...defaultCounter, ...settings }),
    closeSettings: () => ({ ...defaultClose, ...closing }),
    charges: () => charges,
    reportBug: (what) => void bugs.push(what),
    journalOpened: () => undefined,
    counterKey,
    conditionPhrases: () => conditionPhrases(defaultConditionPhrases),
    background,
  };
  const machinery = await openMachinery(parts);
  if (!machinery.ok) throw new Error(`the desk did not open: ${machinery.failure}`);
  const desk = { ...machinery.value, ...(await deskOver(machinery.value, parts)) };
  const readBack = (sale: Partial<ReadBack> = {}) => desk.tickets.issue({ ...aSale(accountId), ...sale });

  return {
    ...desk,
    changes,
    notSavedNews,
    bugs,
    readBack,
    async sell(sale = {}, reason = '') {
      const ticket = readBack(sale);
      await passes(MIN_READ_BACK_MS + 10);
      return desk.submit(
        { ticket, payment: sale.payment ?? 'cash', parts: null, reason, lastFour: '' },
        anybody,
      );
    },
    async reaches(refId, ...states) {
      for (let waited = 0; waited < 10_000; waited += 10) {
        const found = await desk.journal.recharge(refId);
        if (found.ok && found.value !== null && states.includes(found.value.state)) return found.value;
        await passes(10);
      }
      throw new Error(`${refId} did not become ${states.join(' or ')}`);
    },
    async close() {
      await desk.close();
      await sentLog.value.close();
    },
  };
}

/** Real time, for what runs in other threads and on sockets. */
export async function passes(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function aSale(accountId: AccountId): ReadBack {
  return {
    ...plainSale,
    accountId,
    retypeLastFour: false,
    readBy: null,
    credit: null,
  };
}
