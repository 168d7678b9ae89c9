import { balanceKindOf, balanceKinds, type BalanceKind } from '../../preload/contract/rules/balance-kind';
import type { AccountId } from '../../preload/contract/ids';
import type { Paise } from '../../preload/contract/money';
import { recogniseCondition } from '../../preload/contract/rules/recognise-condition';
import type { Recharge } from '../../preload/contract/sale/recharge';
import type { GatewayHealth } from '../../preload/contract/settings/settings';
import type { Balances } from '../gateway/balance-reply';
import type { Journal } from '../journal/thread/journal-client';
import { healthAfter, healthWithBalance, healthWithLimits, notAsked } from '../recharge/follow-up/health';
import type { RechargeAnswer, StatusAnswer } from '../recharge/state/replies';
import type { DeskParts } from './desk-parts';

type Parts = Pick<DeskParts, 'clock' | 'settings' | 'conditionPhrases'> & {
  readonly gateway: Omit<DeskParts['gateway'], 'mayComplain' | 'complain'>;
  readonly journal: Pick<Journal, 'lastBalance' | 'noteBalance'>;
  changed(health: GatewayHealth): void;
  /** An answer to a balance call was dated by the gateway (UTC milliseconds; `null`: not). */
  observeClock(gatewayClock: number | null): void;
};

/** The recharge that an answer is about. */
export type Answered = Pick<Recharge, 'accountId' | 'category'>;

/**
 * The health light of a desk: what real attempts told of the gateway, and its last balances. Always those of the
 * account that is connected now: nobody reads another wallet's balance under this one's name.
 */
export interface GatewayWatch {
  health(): GatewayHealth;
  /** A call about this recharge ended so. */
  answered(answer: RechargeAnswer | StatusAnswer, at: number, about: Answered): void;
  /** Another account is connected or other limits are set: tells what is known of it. */
  lookAgain(): Promise<void>;
  /** Asks for the balances now. `false`: the gateway told none. */
  askBalance(): Promise<boolean>;
}

/** Begins with the balances that the journal saw last. */
export async function watchGateway(parts: Parts): Promise<GatewayWatch> {
  const { gateway, journal, clock } = parts;
  let of = gateway.account();
  let known = await firstHealth(of, parts);

  function health(): GatewayHealth {
    return of === gateway.account() ? known : notAsked;
  }

  function setHealth(seen: GatewayHealth): void {
    of = gateway.account();
    known = seen;
    parts.changed(seen);
  }

  function observe(kind: BalanceKind, balancePaise: Paise | null, at: number): void {
    if (balancePaise === null) return;
    setHealth(healthWithBalance(health(), { kind, balancePaise, at }, lowBelow(parts, kind)));
  }

  return {
    health,
    answered(answer, at, { accountId, category }) {
      // Sent for an account that was connected then.
      if (accountId !== gateway.account()) return;
      const message = answer.kind === 'not_sent' ? null : messageIn(answer);
      setHealth(healthAfter(health(), answer, at, recogniseCondition(message, parts.conditionPhrases())));
      // A closing balance is that of the balance which paid; until bills are known to have their own, of the one.
      const kind = health().utility === null ? 'recharge' : balanceKindOf(category);
      if (answer.kind === 'reply') observe(kind, answer.reply.balancePaise, at);
    },
    async lookAgain() {
      const account = gateway.account();
      if (account === of) {
        const limits = { recharge: lowBelow(parts, 'recharge'), utility: lowBelow(parts, 'utility') };
        setHealth(healthWithLimits(known, limits));
        return;
      }
      const first = await firstHealth(account, parts);
      if (account === gateway.account()) setHealth(first);
    },
    async askBalance() {
      const account = gateway.account();
      const askedAt = clock.now();
      const answer = await gateway.balance();
      const at = clock.now();
      parts.observeClock(answer.gatewayClock);
      const message = answer.kind === 'not_sent' ? null : answer.message;
      const spoke = answer.kind === 'balances' || answer.kind === 'refused';
      const isConnected = account === gateway.account();
      const condition = recogniseCondition(message, parts.conditionPhrases());
      if (isConnected) setHealth(healthAfter(health(), spoke ? { kind: 'reply' } : answer, at, condition));
      if (answer.kind !== 'balances' || account === null) return false;
      const told = keptApart(answer.balances, isConnected && health().utility !== null);
      await Promise.all(
        told.map(({ kind, balancePaise }) => journal.noteBalance(account, kind, balancePaise, at, askedAt)),
      );
      if (account !== gateway.account()) return false;
      for (const { kind, balancePaise } of told) observe(kind, balancePaise, at);
      return told.length > 0;
    },
  };
}

interface ToldBalance {
  readonly kind: BalanceKind;
  readonly balancePaise: Paise;
}

/**
 * The balances that a reply tells. A utility balance of nothing means that the shop does not use it, until it
 * was seen with something in it: a shop that pays its bills from the one balance is not warned at each of them.
 */
function keptApart(
  { totalPaise, rechargePaise, utilityPaise }: Balances,
  knownToUseUtility: boolean,
): readonly ToldBalance[] {
  const utility = utilityPaise === 0 && !knownToUseUtility ? null : utilityPaise;
  const recharge = utility === null ? (totalPaise ?? rechargePaise) : (rechargePaise ?? totalPaise);
  const told: ToldBalance[] = [];
  if (recharge !== null) told.push({ kind: 'recharge', balancePaise: recharge });
  if (utility !== null) told.push({ kind: 'utility', balancePaise: utility });
  return told;
}

async function firstHealth(account: AccountId | null, parts: Parts): Promise<GatewayHealth> {
  if (account === null) return notAsked;
  const lasts = await Promise.all(
    balanceKinds.map(async (kind) => ({ kind, last: await parts.journal.lastBalance(account, kind) })),
  );
  let health = notAsked;
  for (const { kind, last } of lasts) {
    if (!last.ok || last.value === null) continue;
    health = healthWithBalance(health, { kind, ...last.value }, lowBelow(parts, kind));
  }
  return health;
}

function lowBelow({ settings }: Pick<Parts, 'settings'>, kind: BalanceKind): Paise {
  const { lowBalancePaise, lowUtilityPaise } = settings();
  return kind === 'utility' ? lowUtilityPaise : lowBalancePaise;
}

function messageIn(answer: Exclude<RechargeAnswer | StatusAnswer, { kind: 'not_sent' }>): string | null {
  return answer.kind === 'reply' ? answer.reply.message : answer.message;
}
