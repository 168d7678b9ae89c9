import type { RefId } from '../../preload/contract/ids';
import type { Paise } from '../../preload/contract/money';
import { ok, type Result } from '../../preload/contract/result';
import type { Recharge } from '../../preload/contract/sale/recharge';
import type { Shield } from '../../preload/contract/sale/sale';
import type { GatewayHealth, StartProblem } from '../../preload/contract/settings/settings';
import { atMost } from '../recharge/at-most';
import type { JournalFailure } from '../recharge/ports';
import { submit, type NotSubmitted, type Sending } from '../recharge/sale/submit';
import { startAll, type Background } from './background/background';
import type { DeskParts } from './desk-parts';
import type { LiveGateway } from './live-gateway';
import { openMachinery, type Machinery } from './machinery';

/** How long leaving waits for a slip that is being printed. */
const LAST_SLIP_MS = 1500;

/** One journal and everything that sells from it. */
export interface Desk extends Machinery {
  readonly mode: 'practice' | 'real';
  readonly gateway: LiveGateway;
  /** What the shield says of a sale now; decides nothing. */
  shield(number: string, amountPaise: Paise): Promise<Result<Shield, JournalFailure>>;
  submit(sending: Sending): Promise<Result<Recharge, NotSubmitted>>;
  /** The recharge that was sent last in this run; `null`: none was. */
  lastSent(): RefId | null;
  health(): GatewayHealth;
  /** Another account or other limits: tells the light and the balances anew. */
  lookAgain(): Promise<void>;
  /** Asks for the balance now. `false`: the gateway told none. */
  askBalance(): Promise<boolean>;
  /** From now on no sale starts. */
  refuseNewSales(): void;
  /** Stops what runs by itself, then closes the journal. What is in flight is left to the next start. */
  close(): Promise<void>;
}

/**
 * Opens a desk: the journal, then `recover`, and only then the parts that sell and ask.
 * Must run under the single-instance lock.
 */
export async function openDesk(parts: DeskParts): Promise<Result<Desk, StartProblem>> {
  const machinery = await openMachinery(parts);
  return machinery.ok ? ok(await deskOver(machinery.value, parts)) : machinery;
}

/** Makes the desk of machinery that was just opened, and lets run what runs by itself. */
export async function deskOver(machinery: Machinery, parts: DeskParts): Promise<Desk> {
  const { clock, gateway, news } = parts;
  const { journal, dispatcher, watch, steadyTimes } = machinery;
  let leaving = false;
  let lastSent: RefId | null = null;
  const shieldWindowMs = () => parts.settings().shieldMinutes * 60_000;
  const submitPorts = {
    ...machinery,
    gateway,
    account: () => gateway.account(),
    clock,
    randomBytes: parts.randomBytes,
    shieldWindowMs,
    agesOf: steadyTimes.agesOf,
    ownerAllows: () => parts.ownerAllows(),
    shuttingDown: () => leaving,
    clockOffMs: () => machinery.clockOffset.offMs(),
  };
  const stopAll = await startAll([
    printing(machinery, parts),
    asking(machinery),
    ...parts.background({ journal, selling: () => dispatcher.inFlight() > 0 }),
  ]);

  return {
    ...machinery,
    mode: parts.mode,
    gateway,
    shield: async (number, amountPaise) =>
      journal.shield(number, amountPaise, shieldWindowMs(), clock.now(), steadyTimes.agesOf(number)),
    async submit(sending) {
      const submitted = await submit(sending, submitPorts);
      if (submitted.ok) {
        lastSent = submitted.value.refId;
        news.status();
      }
      return submitted;
    },
    lastSent: () => lastSent,
    health: () => watch.health(),
    lookAgain: () => watch.lookAgain(),
    askBalance: () => watch.askBalance(),
    refuseNewSales() {
      leaving = true;
    },
    async close() {
      leaving = true;
      await stopAll();
      await journal.close();
    },
  };
}

function printing({ prints }: Machinery, { clock }: DeskParts): Background {
  return {
    start() {
      // Not waited for: no sale waits for a slip.
      void prints.start();
    },
    // What is left after that is asked about at the next start.
    stop: () => atMost(clock, LAST_SLIP_MS, prints.idle()),
  };
}

/** By schedule, and the pass at the day's end that a person may have started. */
function asking({ followUp, dayEnd }: Machinery): Background {
  return {
    start: () => followUp.start(),
    async stop() {
      dayEnd.stop();
      await followUp.stop();
    },
  };
}
