import type { PrintCause } from '../../../preload/contract/printing/print-task';
import { askStatus } from '../../slips/escpos/commands';
import { STALL_MS } from '../deadline';
import { codeOf, failed, notKnown, sent, type Delivery } from './delivery';
import { PrinterLine, type NetworkAddress } from './printer-line';
import { hindrance, type StatusTopic } from './printer-status';
import { ReadingPrinter } from './reading-printer';

const CONNECT_MS = 4000;
/** A printer that answers at all does so within this time: the answer is made by its interface. */
const STATUS_MS = 500;
/** The same, when it has to burn the rest of a picture first. */
const FILLED_STATUS_MS = 2000;
/** A printer that hangs up before we said goodbye does so at once. */
const EARLY_END_MS = 100;
const GOODBYE_MS = 1000;

const topics: readonly StatusTopic[] = [1, 2, 4];

/**
 * Sends a slip to a printer on port 9100, in pieces of whole commands. Before the first byte it asks the printer
 * how it is. One that answers is asked after every piece too: so a slow one is known to print, one that has
 * stopped is known within {@link STALL_MS}, and the last answer proves that all was read. One that does not
 * answer closes the line after our goodbye. Sends once, never again. Never rejects.
 *
 * @param filling ends a picture that the printer was left in; it goes before the first question, which would be a part
 * of that picture
 */
export async function sendToNetworkPrinter(
  address: NetworkAddress,
  pieces: readonly Uint8Array[],
  filling: Uint8Array = new Uint8Array(0),
): Promise<Delivery> {
  const line = new PrinterLine(address);
  try {
    await line.until(() => line.isOpen, CONNECT_MS);
    if (!line.isOpen) return failed(connectCauses[codeOf(line.error)] ?? 'offline');
    if (filling.length > 0) line.write(filling);
    const before = await ask(line, filling.length > 0 ? FILLED_STATUS_MS : STATUS_MS);
    if (before.hindered !== null) return failed(before.hindered);
    return before.answers ? await converse(line, pieces) : await pour(line, pieces);
  } finally {
    line.close();
  }
}

const connectCauses: Readonly<Record<string, PrintCause>> = {
  ENOTFOUND: 'name_unknown',
  EAI_AGAIN: 'name_unknown',
  ECONNREFUSED: 'refused',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
};

interface Status {
  /** Whether the printer knows the question, and is still there. */
  readonly answers: boolean;
  readonly hindered: PrintCause | null;
}

/** Asks how the printer is. */
async function ask(line: PrinterLine, ms: number): Promise<Status> {
  const from = line.answers.length;
  for (const topic of topics) line.write(askStatus(topic));
  const answers = await line.until(() => line.answers.length >= from + topics.length, ms);
  const causes = topics.map((topic, at) => hindrance(topic, line.answers[from + at] ?? 0));
  // "Offline" alone is the vaguest: a cover or the paper explains it.
  return { answers, hindered: causes[1] ?? causes[2] ?? causes[0] ?? null };
}

/** To a printer that answers. */
async function converse(line: PrinterLine, pieces: readonly Uint8Array[]): Promise<Delivery> {
  const printer = new ReadingPrinter(line);
  for (const [at, piece] of pieces.entries()) {
    const hindered = await printer.give(piece);
    if (hindered !== null) return failed(inTheMiddle(hindered));
    // What it was never given is not on paper; of the last piece only the paper tells.
    if (!printer.reads) return brokenOff(line, at < pieces.length - 1 ? failed : notKnown);
  }
  const hindered = await printer.readAll();
  if (hindered !== null) return failed(inTheMiddle(hindered));
  return printer.reads ? conclude(line) : brokenOff(line, notKnown);
}

/** After the last byte of the slip: an answer to one more question proves that all was read. */
async function conclude(line: PrinterLine): Promise<Delivery> {
  const after = await ask(line, STALL_MS);
  if (!after.answers) return brokenOff(line, notKnown);
  line.end();
  await line.until(() => false, GOODBYE_MS);
  const { hindered: left } = after;
  if (left === 'paper_out') return failed('paper_out_mid_job');
  // It has read all, but may not have burnt it all.
  return left === 'cover_open' || left === 'printer_error' ? notKnown(left) : sent;
}

function inTheMiddle(hindered: PrintCause): PrintCause {
  return hindered === 'paper_out' ? 'paper_out_mid_job' : hindered;
}

/** How it ends when a printer stopped: it broke the line, or it hangs and we tear it. */
function brokenOff(line: PrinterLine, as: typeof failed | typeof notKnown): Delivery {
  if (line.isBroken) return as('cut_off');
  line.tear();
  return as('no_goodbye');
}

/** Waits until the system has taken all; `false` when it has taken nothing more for {@link STALL_MS}. */
async function flushed(line: PrinterLine): Promise<boolean> {
  while (!line.isFlushed && !line.isBroken) {
    const before = line.waiting;
    if (!(await line.until(() => line.waiting < before, STALL_MS))) return false;
  }
  return line.isFlushed;
}

/** To a printer that does not answer: what it has read is only known by its goodbye. */
async function pour(line: PrinterLine, pieces: readonly Uint8Array[]): Promise<Delivery> {
  for (const piece of pieces) line.write(piece);
  const taken = await flushed(line);
  // Our own goodbye has not gone yet, so an end of the line now is no answer to it.
  if (taken) await line.until(() => false, EARLY_END_MS);
  if (!taken) return brokenOff(line, failed);
  if (line.isBroken) return notKnown('cut_off');
  // It does answer, but was busy when it was asked.
  if (line.answers.length >= topics.length) return conclude(line);
  line.end();
  await line.until(() => line.isBroken, STALL_MS);
  if (line.error !== null) return notKnown('cut_off');
  // Not torn when it hangs: a slow printer without answers looks the same, and would lose the rest.
  return line.isBroken ? sent : notKnown('no_goodbye');
}
