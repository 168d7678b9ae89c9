import type { BalanceKind } from '../../preload/contract/rules/balance-kind';
import { ok, type Result } from '../../preload/contract/result';
import type { ClientParts } from '../gateway/client';
import { defaultDeadlines, type Deadlines } from '../gateway/deadlines';
import { PRACTICE_ACCOUNT_ID } from '../practice/practice-login';
import { startPracticeGateway, type PracticeBooks, type PracticeGateway } from '../practice/practice-gateway';
import type { Desk } from './desk';
import { databases, type DeskProblem } from './desks';
import { openDeskOn, type DeskSurroundings } from './open-desk-on';

/** Nobody practises for a minute what a silence is like: the practice gateway may be silent for 20 s. */
const deadlines: Deadlines = { ...defaultDeadlines, totalMs: 20_000 };

/** What practice takes beside what both desks do. */
interface PracticeSurroundings {
  /** Told where the practice gateway listens, so that it is never taken for a real one. */
  readonly onGateway: (gateway: PracticeGateway) => void;
  /** Which of the practice balances pays for an operator. */
  readonly balanceOf: (operator: string) => BalanceKind;
}

/**
 * Opens the desk for practice: `practice.db`, and a gateway of our own on this computer. Everything between
 * the two is the real thing.
 */
export async function openPracticeDesk(
  surroundings: DeskSurroundings,
  { onGateway, balanceOf }: PracticeSurroundings,
): Promise<Result<Desk, DeskProblem>> {
  let gateway: PracticeGateway | null = null;
  const clientParts = (): ClientParts | null => {
    if (gateway === null) return null;
    const { endpoint, credentials } = gateway;
    return {
      accountId: PRACTICE_ACCOUNT_ID,
      endpoint,
      credentials: () => credentials,
      deadlines,
      mayComplain: true,
    };
  };
  const opened = await openDeskOn(surroundings, {
    mode: 'practice',
    database: databases.practice,
    log: 'practice-sent.log',
    // It moves no money: nobody needs evidence of it.
    counterKey: null,
    gateway: clientParts,
    // The practice login is no secret: it is sealed to nothing.
    journalOpened: () => undefined,
    keptElsewhere: () => [],
    background: ({ journal }) => [
      {
        async start() {
          gateway = await startPracticeGateway({
            ledger: {
              async load() {
                const entries = await journal.practiceEntries();
                return entries.ok ? entries.value : [];
              },
              save: async (refId, entry) => (await journal.keepPracticeEntry(refId, entry)).ok,
            },
            now: surroundings.clock.now,
            balanceOf,
          });
          onGateway(gateway);
        },
        async stop() {
          await gateway?.close();
        },
      },
    ],
  });
  // Nobody learns the header from an empty one; it asks our own gateway, on this computer.
  if (opened.ok) void opened.value.askBalance();
  return opened.ok ? ok({ ...opened.value, practiceBooks: booksOf(gateway) }) : opened;
}

function booksOf(gateway: PracticeGateway | null): PracticeBooks | null {
  return gateway?.books ?? null;
}
