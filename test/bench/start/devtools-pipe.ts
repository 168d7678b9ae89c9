import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** A message of Chromium's DevTools protocol that nobody asked for. */
export interface DevtoolsEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Which page it comes from; `undefined`: the browser. */
  readonly sessionId?: string | undefined;
}

/** The two ends of `--remote-debugging-pipe`. */
export interface DevtoolsPipe {
  /** Says something; the answers are not waited for. */
  send(method: string, params: Readonly<Record<string, unknown>>, sessionId?: string): void;
}

const eventSchema = z.object({
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  sessionId: z.string().optional(),
});

/**
 * Speaks the DevTools protocol over the pipe that Electron has as its file descriptors 3 and 4. What is sent
 * before Electron listens waits in the pipe. It costs a start much less than Playwright does, which also
 * debugs the main process.
 */
export function openDevtoolsPipe(
  toElectron: Writable,
  fromElectron: Readable,
  onEvent: (event: DevtoolsEvent) => void,
): DevtoolsPipe {
  let lastId = 0;
  let rest = '';
  fromElectron.setEncoding('utf8').on('data', (piece: string) => {
    const messages = (rest + piece).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const event = eventSchema.safeParse(JSON.parse(message));
      if (event.success) onEvent(event.data);
    }
  });
  return {
    send(method, params, sessionId) {
      lastId += 1;
      toElectron.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    },
  };
}
