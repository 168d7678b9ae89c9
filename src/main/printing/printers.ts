import { z } from 'zod';
import type { SystemPrinter } from '../../preload/contract/printing/slip';
import { withHiddenContents } from './page/slip-page';

/** Whether a queue would take a slip now, as far as the system says. */
export type QueueState = 'ready' | 'stopped' | 'not_accepting';

/** A queue of the system. */
export interface PrinterQueue extends SystemPrinter {
  readonly state: QueueState;
}

/** What Chromium tells of a queue. `isDefault` went in Electron 36; the options of CUPS are texts. */
const described = z.object({
  name: z.string(),
  displayName: z.string().catch(''),
  description: z.string().catch(''),
  isDefault: z.boolean().catch(false),
  options: z.record(z.string(), z.unknown()).catch({}),
});

/** CUPS: 3 idle, 4 printing, 5 stopped (RFC 8011, printer-state). */
const STOPPED = '5';

/** A spooler that runs tells its queues within this time. */
const ANSWER_MS = 3000;

/** The queues that the system knows now, by name; `null` when the spooler does not answer. */
export async function printerQueues(): Promise<readonly PrinterQueue[] | null> {
  const listed = await withHiddenContents(ANSWER_MS, (contents) => contents.getPrintersAsync());
  if (listed.kind === 'timed_out') return null;
  return z
    .array(described)
    .parse(listed.value)
    .map(({ name, displayName, description, isDefault, options }) => ({
      name,
      description: description === '' ? displayName : description,
      isDefault,
      state: stateOf(options),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function stateOf(options: Readonly<Record<string, unknown>>): QueueState {
  if (options['printer-is-accepting-jobs'] === 'false') return 'not_accepting';
  return options['printer-state'] === STOPPED ? 'stopped' : 'ready';
}
