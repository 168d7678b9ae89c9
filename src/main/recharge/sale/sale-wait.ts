import type { ClockPort } from '../ports';

/** Sales go first, but no status check waits for them longer than this, in milliseconds: a busy counter sells all day. */
const SALE_WAIT_MS = 5000;
/** How often it is looked whether the sale has ended. */
const SALE_POLL_MS = 250;

/** What waiting for a sale works with. */
export interface SaleWaitPorts {
  readonly clock: Pick<ClockPort, 'after' | 'monotonic'>;
  /** Whether a sale is on its way: sales go first, for some seconds. */
  selling(): boolean;
}

/** Lets sales go first. */
export interface SaleWait {
  /** Resolves when no sale is on its way, or when it has waited for long enough. */
  letSaleGoFirst(): Promise<void>;
  /** Ends the wait there is: whoever asks is told to stop. */
  end(): void;
}

/** Makes what waits. One for each that asks: it waits once at a time. */
export function createSaleWait({ clock, selling }: SaleWaitPorts): SaleWait {
  let end: () => void = () => undefined;

  return {
    async letSaleGoFirst() {
      const until = clock.monotonic() + SALE_WAIT_MS;
      let goesOn = true;
      while (goesOn && selling() && clock.monotonic() < until) {
        goesOn = await new Promise<boolean>((resolve) => {
          const cancel = clock.after(SALE_POLL_MS, () => resolve(true));
          end = () => {
            cancel();
            resolve(false);
          };
        });
      }
    },
    end: () => end(),
  };
}
