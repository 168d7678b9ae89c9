/** What a quit has to look after. */
export interface QuitPorts {
  /** Recharges whose request may be on the wire now. */
  inFlight(): number;
  /** Whether something is typed in Settings that is not saved. */
  hasUnsaved(): boolean;
  /** Asks the person in front of the window whether to quit, about all of it at once; `false`: stay open. */
  ask(inFlight: number, hasUnsaved: boolean): Promise<boolean>;
  /** From now on no sale starts. */
  refuseNewSales(): void;
  /** Resolves when nothing is in flight any more, or after `timeoutMs`. */
  idle(timeoutMs: number): Promise<void>;
  /** Closes what is open: the journal. */
  close(): Promise<void>;
  /** Ends the process. */
  exit(): void;
}

/** How long a quit waits for the gateway; what is still open then is asked about at the next start. */
export const IDLE_MS = 20_000;

/** How long a quit waits for the journal to close; after that its own log makes it whole again. */
export const CLOSE_MS = 3_000;

/** Takes every wish to quit. */
export interface QuitGuard {
  /** A person closes the window or quits: asks first while something is being sent or not saved. */
  request(): Promise<void>;
  /** The system goes down and cannot be asked to wait: ends now, `recover` does the rest. */
  stopNow(): void;
}

/** Makes the guard of one run. Wishes to quit that come while one is being dealt with change nothing. */
export function createQuitGuard(ports: QuitPorts): QuitGuard {
  let isBusy = false;

  async function leave(): Promise<void> {
    ports.refuseNewSales();
    if (ports.inFlight() > 0) await ports.idle(IDLE_MS);
    await Promise.race([ports.close().catch(() => undefined), after(CLOSE_MS)]);
    ports.exit();
  }

  return {
    async request() {
      if (isBusy) return;
      isBusy = true;
      const inFlight = ports.inFlight();
      const hasUnsaved = ports.hasUnsaved();
      if ((inFlight === 0 && !hasUnsaved) || (await ports.ask(inFlight, hasUnsaved))) await leave();
      else isBusy = false;
    },
    stopNow: () => ports.exit(),
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
