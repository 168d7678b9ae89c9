import { ipcMain, type WebContents } from 'electron';
import { callChannel } from '../../preload/contract/bridge/bridge';
import { fail } from '../../preload/contract/result';
import type { Admits } from './admits';
import { answer, type MayHear, type ReportBug } from './door';
import type { Handlers } from './handlers';
import type { Hides } from './masking/hiding';
import { isTrustedFrame } from './trusted-frame';

/** What the bridge stands on. */
export interface Bridge {
  /** What is behind the door. A call that comes before it is there waits for it. */
  readonly composed: Promise<{
    readonly handlers: Handlers;
    readonly admits: Admits;
    readonly mayHear: MayHear;
    readonly hides: Hides;
  }>;
  /** The page of our one window; `null` before it is open and after it is closed. */
  readonly page: () => WebContents | null;
  /** The origin our page is served from. */
  readonly origin: string;
  readonly reportBug: ReportBug;
  /** Whether the page may make this call now; see `call-budgets.ts`. */
  readonly mayCall: (name: unknown) => boolean;
}

/**
 * Opens the one door of the main process: trusted frame, budget, schema, right, handler, `Result`. Call it once, before the
 * page can ask anything.
 */
export function serve({ composed, page, origin, reportBug, mayCall }: Bridge): void {
  ipcMain.handle(callChannel, async (event, name: unknown, request: unknown) => {
    // SECURITY: the only place in Galla that listens to the page; nothing is parsed for a stranger.
    if (!isTrustedFrame(event.senderFrame, page(), origin)) return fail({ code: 'untrusted_sender' });
    if (!mayCall(name)) return fail({ code: 'too_many_calls' });
    const { handlers, admits, mayHear, hides } = await composed;
    return answer(name, request, handlers, admits, reportBug, mayHear, hides);
  });
}
