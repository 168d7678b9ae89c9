import Database from 'better-sqlite3';
import { open } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { machineTime, type SoakGateway } from './soak-gateway';

/** As the soak's desk waits for a gateway that never answers. */
const TIMEOUT_MS = 1000;

/** The least that could be as durable: what our own overhead is held against. */
export interface BareProgram {
  /** Two commits, one synced line, one request. Answers when it began (machine time). */
  sell(number: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * A program with nothing of ours in it: a table of one column, a log file, `http.get`. It makes as many durable
 * writes before the request as a sale does (`created`, the line in `sent.log`, `sent`) and one after it.
 */
export async function openBareProgram(folder: string, gateway: SoakGateway): Promise<BareProgram> {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE bare (text TEXT) STRICT');
  database.prepare('SELECT count(*) FROM bare').get();
  const insert = database.prepare('INSERT INTO bare (text) VALUES (?)');
  const log = await open(join(folder, 'bare.log'), 'a');

  return {
    async sell(number) {
      const began = machineTime();
      insert.run(`created ${number}`);
      await log.appendFile(`${number}\n`);
      await log.datasync();
      insert.run(`sent ${number}`);
      const query = new URLSearchParams({ number, amount: '100', ref_id: `BARE${number}`, operator: 'AT' });
      await new Promise<void>((resolve) => {
        const url = `${gateway.address}${gateway.paths.recharge}?${query}`;
        const request = get(url, { agent: false, timeout: TIMEOUT_MS }, (reply) => {
          reply.resume().once('close', () => resolve());
        });
        request.once('error', () => resolve());
        request.once('timeout', () => request.destroy());
      });
      insert.run(`ended ${number}`);
      return began;
    },
    async close() {
      await log.close();
      database.close();
    },
  };
}
