import { createAim } from './aim';
import { buildCounter } from './build-counter';
import { runLane } from './lane';
import type { Mistake } from './mistakes';

/** How much is killed, and how. */
export interface MatrixOptions {
  /** The repository. */
  readonly root: string;
  /** Path of the Electron executable. */
  readonly electron: string;
  readonly kills: number;
  /** How many counters run at a time. */
  readonly lanes: number;
  readonly mode: 'kill' | 'power';
  /** Mistakes to build into the counter first. */
  readonly sabotage?: readonly Mistake[];
  /** Told after each kill. */
  onKill?(kills: number): void;
}

/** What the matrix found. */
export interface MatrixResult {
  readonly kills: number;
  readonly sales: number;
  readonly requests: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly wrong: readonly string[];
  /** Bugs of the program or of the test that are none of these: an exception, a hang. */
  readonly complaints: readonly string[];
  /** How many kills hit which step. */
  readonly places: ReadonlyMap<string, number>;
}

/** Builds the counter without a window and kills it until there were enough kills. */
export async function runCrashMatrix(options: MatrixOptions): Promise<MatrixResult> {
  const { root, electron, mode } = options;
  const built = await buildCounter(root, options.sabotage);
  const aim = createAim();
  const places = new Map<string, number>();
  let kills = 0;
  try {
    const lanes = await Promise.all(
      Array.from({ length: options.lanes }, async (_, lane) =>
        runLane({
          electron,
          built,
          lane,
          mode,
          aim,
          wantsMore: () => kills < options.kills,
          onKill(where) {
            kills += 1;
            places.set(where, (places.get(where) ?? 0) + 1);
            options.onKill?.(kills);
          },
        }),
      ),
    );
    const all = (pick: (lane: (typeof lanes)[number]) => readonly string[]) => [
      ...new Set(lanes.flatMap((lane) => [...pick(lane)])),
    ];
    return {
      kills,
      sales: lanes.reduce((sum, lane) => sum + lane.sales, 0),
      requests: lanes.reduce((sum, lane) => sum + lane.requests, 0),
      lost: all((lane) => lane.verdict.lost),
      doubled: all((lane) => lane.verdict.doubled),
      wrong: all((lane) => lane.verdict.wrong),
      complaints: all((lane) => lane.complaints),
      places,
    };
  } finally {
    built.remove();
  }
}

/** The one line that says it all. */
export function summaryOf(result: MatrixResult): string {
  const { kills, sales, requests, lost, doubled, wrong } = result;
  return (
    `kills ${kills}, sales ${sales}, requests ${requests}, `
    + `lost ${lost.length}, doubled ${doubled.length}, wrong ${wrong.length}`
  );
}
