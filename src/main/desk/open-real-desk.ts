import type { Result } from '../../preload/contract/result';
import type { Distrust, GatewayPaths } from '../../preload/contract/settings/settings';
import { bundledTrust } from '../gateway/bundled-trust';
import type { ClientParts } from '../gateway/client';
import { createEndpoint } from '../gateway/endpoint';
import { accountId, originOf, type Account, type AccountRules } from '../settings/account';
import type { Secrets } from '../settings/secrets';
import type { Background } from './background/background';
import type { Desk } from './desk';
import type { OpenedJournal } from './desk-parts';
import type { DeskProblem } from './desks';
import { openDeskOn, type DeskSurroundings, type KindAt } from './open-desk-on';

/** What the real desk takes beside it. */
export interface RealAccount {
  account(): Account | null;
  paths(): GatewayPaths;
  /** The path of complaints that the owner has confirmed; `null`: none. */
  complaintPathConfirmed(): string | null;
  rules(): AccountRules;
  readonly secrets: Secrets;
  /** Hears after each call whether the gateway's certificate was believed. */
  distrusted(why: Distrust | null): void;
  journalOpened(opened: OpenedJournal): void;
  /** Whether the shop has gone to another computer. */
  isAway(): boolean;
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
    database: 'journal.db',
    log: 'sent.log',
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

/** `null`: no account, one that this start of the app may not use, or a shop that has moved away. */
function clientParts({
  account,
  paths,
  complaintPathConfirmed,
  rules,
  secrets,
  distrusted,
  isAway,
}: RealAccount): ClientParts | null {
  const connected = account();
  // SECURITY: the other computer sells from this account and asks about what is open: here no request is built at all.
  if (connected === null || isAway()) return null;
  const id = accountId(connected);
  const origin = originOf(connected, rules());
  const endpoint = origin === null ? null : createEndpoint(origin, paths());
  if (id === null || endpoint === null || !endpoint.ok) return null;
  return {
    accountId: id,
    endpoint: endpoint.value,
    mayComplain: complaintPathConfirmed() === paths().complaint,
    distrusted,
    credentials: () => {
      // SECURITY: the token is looked up by what was sealed beside it, so the origin told here is the sealed one.
      const token = secrets.tokenFor(connected);
      return token === null ? null : { ...connected, token };
    },
  };
}
