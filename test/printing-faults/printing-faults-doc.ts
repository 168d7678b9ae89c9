import { ways } from './print-fault';
import type { PlayedPrint } from './play-print-fault';
import type { SalePace } from './sale-pace';

/** Writes `docs/printing-faults.md` from what was seen. Times are those of one run. */
export function printingFaultsDoc(played: readonly PlayedPrint[], pace: SalePace): string {
  const sections = ways.flatMap((way) => {
    const rows = played.filter(({ fault }) => fault.way === way).map(rowOf);
    return rows.length === 0 ? [] : [`## ${way}\n\n${table(rows)}`];
  });
  const latest = Math.max(...played.map(({ toldMs }) => toldMs ?? 0));
  return `# Faults of printers

Written by \`npm run test:printing\`: every fault × every way to a printer, a slip in Hindi on 58 mm, through the
outbox over a real journal. Real are the Electron that draws, the connections, CUPS with its queues and cups-pdf,
pipes for device files, disks that are full; the printers are \`test/support/fake-printer\`, the Windows spooler is a
fake. _Came out_ is what lies at the printer afterwards. _Told_ is when the counter's strip shows it: failed, not
known, or slow. A driver makes bytes of its own, so of them only the jobs are counted. Nearly all are played at
once, on two cores: each time has a second or two of the others' work in it.

${played.length} faults. Every slip was sent once; nothing came out more than once. The latest that a person was
told after ${seconds(latest)} s; the bound is 10 s.

${sections.join('\n')}
## The counter meanwhile

${pace.sales} sales in the real app with a printer that works, and ${pace.sales} in turns with them while a slip waits
at a printer that accepts and stalls; from Enter on _Send_ to the outcome on the screen.

${table([
  ['printer', 'median', 'p95'],
  ['works', `${pace.works.median} ms`, `${pace.works.p95} ms`],
  ['stalls', `${pace.stalls.median} ms`, `${pace.stalls.p95} ms`],
])}`;
}

const heads = ['fault', 'ends', 'cause', 'came out', 'told after', 'settled after'];

function rowOf({ fault, end, cameOut, toldMs, endedMs }: PlayedPrint): readonly string[] {
  return [
    fault.name,
    end.state,
    end.state === 'sent' ? '–' : end.cause,
    cameOut,
    toldMs === null ? '–' : `${seconds(toldMs)} s`,
    `${seconds(endedMs)} s`,
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const all = rows[0]?.[0] === 'printer' ? rows : [heads, ...rows];
  const [first = [], ...rest] = all;
  const widths = first.map((_, at) => Math.max(...all.map((row) => Array.from(row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - Array.from(cell).length)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[line(first), rule, ...rest.map(line)].join('\n')}\n`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
