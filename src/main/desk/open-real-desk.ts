import type { Result } from '../../preload/contract/result';
import { bundledTrust } from '../gateway/bundled-trust';
import { clientParts, type ConnectedAccount } from './client-parts';
import type { Background } from './background/background';
import type { Desk } from './desk';
import type { DeskParts, OpenedJournal } from './desk-parts';
import { databases, type DeskProblem } from './desks';
import { openDeskOn, type DeskSurroundings, type KindAt } from './open-desk-on';

/** What the real desk takes beside it. */
export interface RealAccount extends ConnectedAccount {
  /** What its checkpoints are signed with. */
  readonly counterKey: DeskParts['counterKey'];
  journalOpened(opened: OpenedJournal): void;
  /** What is kept in this journal whatever is sold from: who works at the counter, and when somebody practised. */
  alongside(at: KindAt): readonly Background[];
  keptElsewhere(): readonly string[];
}

const TRUST_AFTER_MS = 3000;

/** Opens the desk that moves real money: `journal.db` and `sent.log`. */
export async function openRealDesk(
  surroundings: DeskSurroundings,
  real: RealAccount,
): Promise<Result<Desk, DeskProblem>> {
  return openDeskOn(surroundings, {
    mode: 'real',
    database: databases.real,
    log: 'sent.log',
    counterKey: real.counterKey,
    gateway: () => clientParts(real),
    journalOpened: (opened) => real.journalOpened(opened),
    keptElsewhere: () => real.keptElsewhere(),
    background: (at) => [...real.alongside(at), readTrust(surroundings)],
  });
}

/** The first use of the bundled roots takes some 20 ms: not when the first customer of the day waits. */
function readTrust({ clock }: Pick<DeskSurroundings, 'clock'>): Background {
  let cancel = (): void => undefined;
  return {
    start() {
      cancel = clock.after(TRUST_AFTER_MS, bundledTrust);
    },
    stop: () => cancel(),
  };
}
