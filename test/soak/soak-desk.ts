import { randomBytes } from 'node:crypto';
import { isAccountId } from '../../src/preload/contract/ids';
import { paise } from '../../src/preload/contract/money';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { deskOver, type Desk } from '../../src/main/desk/desk';
import { openMachinery, type Machinery } from '../../src/main/desk/machinery';
import { openDeskFiles } from '../../src/main/desk/open-desk-on';
import { systemClock } from '../../src/main/desk/system-clock';
import { defaultDeadlines } from '../../src/main/gateway/deadlines';
import { createEndpoint } from '../../src/main/gateway/endpoint';
import { parseOrigin } from '../../src/main/gateway/origin';
import { defaultConditionPhrases } from '../../src/preload/contract/settings/condition-phrases';
import { MIN_READ_BACK_MS } from '../../src/main/recharge/sale/tickets';
import { makeCatalogue } from '../../src/main/operators/catalogue';
import { defaultClose, defaultCounter, storedSettingsSchema } from '../../src/main/settings/stored-settings';
import { fakePrinting } from '../support/fake-printing';
import { sent } from '../../src/main/printing/transports/delivery';
import type { SoakGateway } from './soak-gateway';
import { anybody } from '../../src/main/recharge/state/moment';
import { plainSale } from '../support/builders/plain-sale';
import { DEFAULT_MONTHS } from '../../src/preload/contract/erasure/erasure';

/** A desk as the app opens it, and a way to sell from it without a person. */
export interface SoakDesk {
  readonly desk: Desk & Machinery;
  /** Sells the `n`th recharge. Resolves with its outcome; `null`: it was refused. */
  sell(n: number): Promise<Recharge | null>;
}

/** The gateway that never answers is not waited for as long as a shop would. */
const DEADLINES = { ...defaultDeadlines, totalMs: 1000 };

/** The number that only the `n`th recharge has. */
export function numberOf(n: number): string {
  return String(9_000_000_000 + n);
}

/** Opens the desk on a folder. Everything from `submit` down is the program that shops run. */
export async function openSoakDesk(
  folder: string,
  workerFile: string,
  gateway: SoakGateway,
): Promise<SoakDesk> {
  const origin = parseOrigin(gateway.address);
  const endpoint = origin.ok ? createEndpoint(origin.value, gateway.paths) : origin;
  const accountId = `${gateway.address}|soak`;
  if (!endpoint.ok || !isAccountId(accountId)) throw new Error('the gateway has no address');
  const outcomes = new Map<string, (outcome: Recharge) => void>();
  // The read-back is a person's time, not ours: this clock lets it pass at once.
  let readBackMs = 0;

  const files = await openDeskFiles(
    {
      folder,
      workerFile,
      operators: { aliases: () => [], numberKind: () => 'mobile' },
      catalogue: () => makeCatalogue([]),
      slips: { shop: () => storedSettingsSchema.parse({}), files: fakePrinting(), folder },
      clock: { ...systemClock, monotonic: () => performance.now() + readBackMs },
      randomBytes,
      news: {
        changed(recharge) {
          if (recharge.state !== 'created' && recharge.state !== 'sent')
            outcomes.get(recharge.number)?.(recharge);
        },
        notSaved: () => undefined,
        health: () => undefined,
        status: () => undefined,
        ended: () => undefined,
        prints: () => undefined,
        statement: () => undefined,
        drawer: () => undefined,
        backup: () => undefined,
      },
      settings: () => ({ ...defaultCounter, dailyChecks: 10_000 }),
      closeSettings: () => defaultClose,
      retention: {
        months: () => DEFAULT_MONTHS,
        begun: async () => undefined,
        othersHaveEnded: async () => true,
      },
      charges: () => [],
      deliver: () => Promise.resolve(sent),
      reportBug(what, error) {
        throw new Error(`a bug in ${what}`, { cause: error });
      },
      conditionPhrases: () => defaultConditionPhrases,
    },
    {
      mode: 'real',
      database: 'journal.db',
      log: 'sent.log',
      journalOpened: () => undefined,
      counterKey: null,
      background: () => [],
      keptElsewhere: () => [],
      gateway: () => ({
        accountId,
        endpoint: endpoint.value,
        deadlines: DEADLINES,
        credentials: () => ({
          origin: gateway.address,
          username: 'soak',
          token: { reveal: () => 'soak-token-0001' },
        }),
      }),
    },
  );
  if (!files.ok) throw new Error(`the files of the desk did not open: ${files.failure.code}`);
  const { parts, close } = files.value;
  const machinery = await openMachinery(parts);
  if (!machinery.ok) throw new Error(`the desk did not open: ${machinery.failure}`);
  const opened = await deskOver(machinery.value, parts);
  const desk = {
    ...machinery.value,
    ...opened,
    async close() {
      await opened.close();
      await close();
    },
  };

  return {
    desk,
    async sell(n) {
      const number = numberOf(n);
      const ticket = desk.tickets.issue({
        ...plainSale,
        retypeLastFour: false,
        readBy: null,
        credit: null,
        accountId,
        number,
        amountPaise: paise(10_000 + (n % 900) * 100),
      });
      readBackMs += MIN_READ_BACK_MS;
      const outcome = new Promise<Recharge>((resolve) => void outcomes.set(number, resolve));
      const submitted = await desk.submit(
        { ticket, payment: 'cash', parts: null, reason: '', lastFour: '' },
        anybody,
      );
      const ended = submitted.ok ? await outcome : null;
      outcomes.delete(number);
      return ended;
    },
  };
}
