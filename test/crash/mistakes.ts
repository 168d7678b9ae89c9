import type { Plugin } from 'vite';

/** A change of our sources that makes the counter wrong. */
export interface Mistake {
  /** The end of the file's path. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Builds a mistake in. @throws Error when the source has changed so that it does not apply any more. */
export function buildIn({ file, from, to }: Mistake): Plugin {
  let applied = false;
  return {
    name: `mistake in ${file}`,
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(file)) return null;
      if (!code.includes(from)) throw new Error(`${file} does not hold: ${from}`);
      applied = true;
      return code.replace(from, to);
    },
    buildEnd(error) {
      if (error === undefined && !applied) throw new Error(`${file} is not part of the counter`);
    },
  };
}

const commitsAreNotSynced: Mistake = {
  file: 'src/main/journal/database/connect.ts',
  from: "if (database.pragma('synchronous', { simple: true }) !== FULL)",
  to: "database.pragma('synchronous = NORMAL'); if (FULL === 0)",
};
const linesAreNotSynced: Mistake = {
  file: 'src/main/journal/sent-log/sent-log.ts',
  from: 'await handle.datasync();',
  to: '',
};
const sentIsNotSynced: Mistake = {
  file: 'src/main/journal/rows/enter.ts',
  from: '  return db.immediate((): Entered => {',
  to: `  db.run(\`PRAGMA synchronous = \${entry.kind === 'sending' ? 'NORMAL' : 'FULL'}\`);
  return db.immediate((): Entered => {`,
};

/**
 * Mistakes that lose, double or misstate money, and the mode of the matrix that has to find each.
 * Either witness alone saves what the other forgets, so the power cut needs both of them broken.
 */
export const sabotages: readonly {
  readonly name: string;
  readonly mode: 'kill' | 'power';
  readonly mistakes: readonly Mistake[];
}[] = [
  {
    name: 'neither the journal nor sent.log is synced',
    mode: 'power',
    mistakes: [commitsAreNotSynced, linesAreNotSynced],
  },
  {
    // A second witness is only missed where the first forgets: here the commit of `sent`, alone of all, is not synced.
    name: 'created with a whole line in sent.log is called not sent',
    mode: 'power',
    mistakes: [
      sentIsNotSynced,
      {
        file: 'src/main/recharge/state/next.ts',
        from: "(sentLog === 'no_line' && state === 'created')",
        to: "state === 'created'",
      },
    ],
  },
  {
    name: 'what was on its way is called not sent at the next start',
    mode: 'kill',
    mistakes: [
      {
        file: 'src/main/recharge/state/next.ts',
        from: "to(status, unknown('interrupted', null))",
        to: "to(status, { state: 'not_sent', cause: 'interrupted_before_sending' })",
      },
    ],
  },
  {
    name: 'a lost reply is called a failure',
    mode: 'kill',
    mistakes: [
      {
        file: 'src/main/recharge/state/facts.ts',
        from: `    case 'unclear':
      return {
        kind: 'recharge_unclear',`,
        to: `    case 'unclear':
      return { kind: 'not_sent', cause: 'connection_lost' };
      return {
        kind: 'recharge_unclear',`,
      },
    ],
  },
  {
    name: 'a lost reply is sent again',
    mode: 'kill',
    mistakes: [
      {
        file: 'src/main/recharge/sale/dispatch.ts',
        from: 'const answer = await gateway.recharge(sent);',
        to: `let answer = await gateway.recharge(sent);
    if (answer.kind === 'unclear') answer = await gateway.recharge(sent);`,
      },
    ],
  },
  {
    name: 'a Success that names no recharge is believed',
    mode: 'kill',
    mistakes: [
      {
        file: 'src/main/recharge/state/echo.ts',
        from: "if (ends && reply.txnId === null) return { kind: 'bare' };",
        to: '',
      },
    ],
  },
  {
    name: 'a refusal that names a duplicate opens the shield',
    mode: 'kill',
    mistakes: [
      { file: 'src/main/recharge/state/record.ts', from: 'return at + HOLD_MS;', to: 'return null;' },
    ],
  },
  {
    name: 'an amount with a comma astray is taken for the one that was sent',
    mode: 'kill',
    mistakes: [
      {
        file: 'src/main/recharge/state/echoed-amount.ts',
        from: 'const read = parseRupees(',
        to: "const read = parseRupees(bare.replaceAll(',', '')); parseRupees(",
      },
    ],
  },
];
