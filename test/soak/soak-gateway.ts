import { fork } from 'node:child_process';
import { z } from 'zod';
import { gatewayWords } from '../../src/preload/contract/sale/recharge';
import type { GatewayPaths } from '../../src/preload/contract/settings/settings';
import { repeatableChance } from '../crash/power-cut';
import { startScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { randomAnswer } from './random-answers';

const bookSchema = z.strictObject({
  /** What the gateway booked, by ref id. */
  entries: z.array(
    z.strictObject({ refId: z.string(), number: z.string(), amount: z.string(), word: z.enum(gatewayWords) }),
  ),
  /** How often each ref id was requested, booked or not. */
  seen: z.array(z.tuple([z.string(), z.int()])),
  /** When each number's request was read: milliseconds of the machine's monotonic clock. */
  arrivals: z.array(z.tuple([z.string(), z.number()])),
});

/** Everything the gateway knows at the end. */
export type Book = z.infer<typeof bookSchema>;

/** The gateway of a soak. */
export interface SoakGateway {
  readonly address: string;
  readonly paths: GatewayPaths;
  book(): Promise<Book>;
  close(): Promise<void>;
}

/** How it misbehaves. */
export interface SoakGatewayOptions {
  /** Share of recharges that fail in some way, 0 … 1. */
  readonly failing: number;
  readonly seed: number;
}

/** The machine's monotonic clock, the same for all processes, in milliseconds. */
export function machineTime(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Starts the gateway in this process: for short runs. */
export async function startSoakGateway({ failing, seed }: SoakGatewayOptions): Promise<SoakGateway> {
  const gateway = await startScriptedGateway();
  const chance = repeatableChance(seed);
  const arrivals = new Map<string, number>();
  gateway.setDefault(({ params }) => {
    arrivals.set(params['number'] ?? '', machineTime());
    return randomAnswer(failing, chance);
  });
  return {
    address: gateway.address,
    paths: gateway.paths,
    book: async () => ({
      entries: [...gateway.ledger().values()].map(({ refId, number, amount, word }) => ({
        refId,
        number,
        amount,
        word,
      })),
      seen: [...gateway.seen()],
      arrivals: [...arrivals],
    }),
    close: async () => gateway.close(),
  };
}

const helloSchema = z.strictObject({
  address: z.string(),
  paths: z.strictObject({
    recharge: z.string(),
    status: z.string(),
    balance: z.string(),
    complaint: z.string(),
  }),
});

/** What `program` is started with to be the gateway. */
export const GATEWAY_WORD = '--as-gateway';

/** Starts `program` as a process of its own that is nothing but the gateway. */
export async function forkSoakGateway(program: string, options: SoakGatewayOptions): Promise<SoakGateway> {
  const child = fork(program, [GATEWAY_WORD, JSON.stringify(options)]);
  const told = async () => new Promise<unknown>((resolve) => void child.once('message', resolve));
  const { address, paths } = helloSchema.parse(await told());
  return {
    address,
    paths,
    async book() {
      const answer = told();
      child.send('book');
      return bookSchema.parse(await answer);
    },
    async close() {
      const gone = new Promise((resolve) => void child.once('exit', resolve));
      child.kill();
      await gone;
    },
  };
}

/** The other end of {@link forkSoakGateway}: runs in the process that was started. */
export async function beSoakGateway(options: string): Promise<void> {
  const schema = z.strictObject({ failing: z.number(), seed: z.number() });
  const gateway = await startSoakGateway(schema.parse(JSON.parse(options)));
  process.on('message', () => void gateway.book().then((book) => process.send?.(book)));
  process.send?.({ address: gateway.address, paths: gateway.paths });
}
