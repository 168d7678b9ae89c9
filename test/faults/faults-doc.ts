import type { ConnectionFault } from './connection-faults';
import { faultGroups } from './all-faults';
import type { Outcome, PlayedFault } from './fault-matrix';

/** One connection fault and everything that was tried over it. */
export interface PlayedConnection {
  readonly fault: ConnectionFault;
  readonly outcomes: readonly Outcome[];
}

/** Writes `docs/faults.md` from what was seen. The same run writes the same text. */
export function faultsDoc(
  overHttp: readonly PlayedFault[],
  overHttps: readonly PlayedFault[],
  connections: readonly PlayedConnection[],
): string {
  const secure = new Map(overHttps.map((played) => [played.name, played]));
  const plain = new Map(overHttp.map((played) => [played.name, played]));
  const tried = connections.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  const combinations = overHttp.length + overHttps.length + tried;
  const groups = faultGroups.map(({ title, faults }) =>
    section(
      title,
      [
        'what comes back',
        'http',
        'https',
        'cause',
        'requests',
        'after a check',
        'as the reply to a status check',
      ],
      faults.map(({ name }) => {
        const one = plain.get(name);
        const other = secure.get(name);
        return [
          name,
          one?.state ?? '',
          other?.state ?? '',
          one?.cause ?? '',
          `${one?.requests ?? ''} + ${other?.requests ?? ''}`,
          one?.afterCheck ?? '',
          one?.asStatus ?? '',
        ];
      }),
    ),
  );
  const before = section(
    'Before a connection stands',
    ['connection', 'with every reply above planned', 'cause', 'requests'],
    connections.map(({ fault, outcomes }) => [
      fault.name,
      `${outcomes.length} × ${[...new Set(outcomes.map((outcome) => outcome.state))].join(', ')}`,
      [...new Set(outcomes.map((outcome) => outcome.cause))].join(', '),
      String(outcomes.reduce((sum, outcome) => sum + outcome.requests, 0)),
    ]),
  );
  return `# Faults

Written by \`npm run test:faults\`: every fault of the connection × every fault of the reply, played by a real
server on this computer to the real client. *State* is where \`next\` takes a sent recharge; *requests* is what
the server counted over http and over https; *after a check* is the state after one status check that the
gateway answered from its book; the last column is where the same reply, given to a status check, leaves an
unknown recharge.

${combinations} combinations, ${plain.size} replies over http and https, ${connections.length} connections.

${[...groups, before].join('\n')}`;
}

function section(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(width)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd((widths[at] ?? 0) + cell.length - width(cell))).join(' | ')} |`;
  const rule = `| ${widths.map((count) => '-'.repeat(count)).join(' | ')} |`;
  return `## ${title}\n\n${[line(heads), rule, ...rows.map(line)].join('\n')}\n`;
}

function width(text: string): number {
  return Array.from(text).length;
}
