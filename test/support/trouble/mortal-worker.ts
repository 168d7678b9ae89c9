import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What can happen to the journal's thread at a question. */
export type ThreadFate = 'dies_before' | 'dies_after' | 'throws';

/** The journal's own worker with a fate: a real thread that really ends. */
export interface MortalWorker {
  readonly file: string;
  /** At each `enter` of an entry of this kind (or this call), until {@link spare}. */
  strike(at: string, fate: ThreadFate, code?: string): void;
  spare(): void;
  /** How often the thread was started. */
  starts(): number;
  remove(): void;
}

/**
 * Wraps the built worker. `dies_before`: nothing is committed; `dies_after`: it is committed, the answer never
 * comes; `throws`: the transaction rolls back with a failure of SQLite that nobody listed.
 */
export function mortalWorker(built: string): MortalWorker {
  const file = join(dirname(built), `mortal-${process.pid}-${Date.now()}.cjs`);
  const fate = `${file}.fate`;
  const starts = `${file}.starts`;
  writeFileSync(
    file,
    `const { appendFileSync, readFileSync } = require('node:fs');
     appendFileSync(${JSON.stringify(starts)}, '.');
     const { parentPort } = require('node:worker_threads');
     const Database = require('better-sqlite3');
     const struck = () => {
       try {
         return JSON.parse(readFileSync(${JSON.stringify(fate)}, 'utf8'));
       } catch (error) {
         if (error.code === 'ENOENT') return null;
         throw error;
       }
     };
     let now = null;
     const answer = parentPort.postMessage.bind(parentPort);
     parentPort.on('message', (message) => {
       const with_ = struck();
       const names = message.kind === 'ask' ? [message.name, message.name === 'enter' ? message.args[1].kind : null] : [];
       now = with_ !== null && names.includes(with_.at) ? with_ : null;
       if (now?.fate === 'dies_before') process.exit(1);
     });
     parentPort.postMessage = (message, list) => {
       if (now?.fate === 'dies_after') process.exit(1);
       answer(message, list);
     };
     const transaction = Database.prototype.transaction;
     Database.prototype.transaction = function (work) {
       if (now?.fate !== 'throws') return transaction.call(this, work);
       const { code } = now;
       return transaction.call(this, (...args) => {
         work(...args);
         throw new Database.SqliteError('injected', code);
       });
     };
     require(${JSON.stringify(built)});`,
  );
  return {
    file,
    strike(at, how, code = 'SQLITE_NOMEM') {
      // In one piece: the thread reads it at every question.
      writeFileSync(`${fate}.part`, JSON.stringify({ at, fate: how, code }));
      renameSync(`${fate}.part`, fate);
    },
    spare: () => rmSync(fate, { force: true }),
    starts: () => readFileSync(starts, 'utf8').length,
    remove() {
      for (const each of [file, fate, starts]) rmSync(each, { force: true });
    },
  };
}
