import type { AccountId } from '../../src/preload/contract/ids';
import type { GatewayWord } from '../../src/preload/contract/sale/recharge';
import { istDate } from '../../src/preload/contract/ist-date';
import type { GatewayPort, Order } from '../../src/main/recharge/ports';
import type { Unclear } from '../../src/main/recharge/state/replies';
import type { Reply } from '../../src/preload/contract/sale/entries/reply-schemas';
import type { Trouble } from './calendar';
import { drawFate, type BookedWord, type Fate } from './fates';
import type { SimulatedClock } from './simulated-clock';
import { isIn, SECOND } from './spans';

/** One recharge in the gateway's book. */
export interface Booked {
  /** The Indian day it is booked under: a check that names another finds nothing. */
  readonly istDate: string;
  readonly order: Order;
  readonly fate: Fate;
  /** True times. The first is when it was booked. */
  readonly words: readonly { readonly at: number; readonly word: BookedWord }[];
}

/** A status check that reached the gateway. */
export interface Question {
  readonly refId: string;
  /** True time. */
  readonly at: number;
  /** The Indian day it named. */
  readonly istDate: string;
  /** What it told of the money; `null`: no word, or nothing found under that day. */
  readonly told: BookedWord | null;
}

/** A gateway in this process, with a book that the judge may read. */
export interface ModelGateway extends GatewayPort {
  /** By ref id. */
  readonly book: ReadonlyMap<string, Booked>;
  /** How often each ref id was requested. */
  readonly requested: ReadonlyMap<string, number>;
  readonly questions: readonly Question[];
  /** What stands in its book about a ref id now; `null`: nothing. */
  wordOf(refId: string): { readonly at: number; readonly word: BookedWord } | null;
  /** What is the matter now; `null`: nothing. */
  trouble(): Trouble | null;
}

/** What a gateway is made of. */
export interface ModelGatewayParts {
  readonly clock: SimulatedClock;
  readonly account: AccountId;
  /** Share of sales that it only accepts at first, 0 … 1. */
  readonly accepted: number;
  readonly troubles: readonly Trouble[];
  /** How much longer each recharge takes now, in milliseconds. */
  slowBy(): number;
  readonly chance: () => number;
}

/** Its own clock is so far ahead: too little to be noticed. */
const AHEAD_MS = 120 * SECOND;
/** What it says to a token that it does not know. */
const WRONG_TOKEN = 'Invalid API token';

/** A gateway as they are met: late, forgetful, sometimes away; but its book is the truth about the money. */
export function modelGateway(parts: ModelGatewayParts): ModelGateway {
  const { clock, chance } = parts;
  const book = new Map<string, Booked>();
  const requested = new Map<string, number>();
  const questions: Question[] = [];

  const trouble = () => parts.troubles.find((one) => isIn(one, clock.trueNow())) ?? null;
  const gatewayClock = () => Math.floor((clock.trueNow() + AHEAD_MS) / SECOND) * SECOND;
  const takes = async (ms: number) =>
    new Promise<void>((resolve) => {
      clock.at(clock.trueNow() + ms, resolve);
    });

  /** How a call ends that finds the gateway in trouble; `null`: it finds it well. */
  async function inTrouble(): Promise<Unclear | { kind: 'not_sent' } | { kind: 'refused' } | null> {
    switch (trouble()?.kind) {
      case undefined:
        return null;
      case 'refused':
        return { kind: 'not_sent' };
      case 'silent':
        await takes(10 * SECOND);
        return { kind: 'not_sent' };
      case 'gateway_down':
        await takes((2 + 20 * chance()) * SECOND);
        return { kind: 'unclear', cause: 'http_status', httpStatus: 502, message: null };
      case 'wrong_token':
        await takes(SECOND);
        return { kind: 'refused' };
    }
  }

  function wordOf(refId: string): { readonly at: number; readonly word: BookedWord } | null {
    return book.get(refId)?.words.findLast(({ at }) => at <= clock.trueNow()) ?? null;
  }

  return {
    book,
    requested,
    questions,
    wordOf,
    trouble,
    canAsk: (account) => account === parts.account,
    async recharge(order) {
      const ended = await inTrouble();
      if (ended?.kind === 'not_sent') {
        return { kind: 'not_sent', cause: 'connection_timed_out', gatewayClock: null };
      }
      requested.set(order.refId, (requested.get(order.refId) ?? 0) + 1);
      if (ended?.kind === 'unclear') return { ...ended, gatewayClock: null };
      if (ended?.kind === 'refused') {
        const reply = { ...aReply('Error', WRONG_TOKEN), call: 'recharge' } as const;
        return { kind: 'reply', reply, gatewayClock: gatewayClock() };
      }
      const fate = drawFate(parts.accepted, chance);
      // Most are booked at once, some when the operator's queue has room.
      const arrivedAt = clock.trueNow() + (chance() < 0.05 ? 60 : 2) * SECOND * chance();
      if (fate.booked.length > 0) {
        const words = fate.booked.map(({ afterMs, word }) => ({ at: arrivedAt + afterMs, word }));
        book.set(order.refId, { istDate: istDate(arrivedAt + AHEAD_MS), order, fate, words });
      }
      await takes(arrivedAt - clock.trueNow() + fate.answerAfterMs + parts.slowBy());
      if (fate.answer.kind === 'none') {
        const { cause, httpStatus } = fate.answer;
        return { kind: 'unclear', cause, httpStatus, message: null, gatewayClock: null };
      }
      const reply = replyAbout(order, fate, fate.answer.word, fate.answer.message);
      return { kind: 'reply', reply: { ...reply, call: 'recharge' }, gatewayClock: gatewayClock() };
    },
    async status(inquiry) {
      const ended = await inTrouble();
      if (ended?.kind === 'not_sent') {
        return { kind: 'not_sent', cause: 'connection_timed_out', gatewayClock: null };
      }
      if (ended === null) await takes((0.3 + 1.5 * chance()) * SECOND);
      const entry = book.get(inquiry.refId);
      const word = wordOf(inquiry.refId);
      const isUnclear = ended?.kind === 'unclear' || chance() < 0.02;
      const finds = ended === null && !isUnclear && entry?.istDate === inquiry.istDate && word !== null;
      const { refId, istDate: named } = inquiry;
      questions.push({ refId, istDate: named, at: clock.trueNow(), told: finds ? word.word : null });
      if (isUnclear) {
        return { kind: 'unclear', cause: 'not_json', httpStatus: 200, message: null, gatewayClock: null };
      }
      const message = ended?.kind === 'refused' ? WRONG_TOKEN : 'No record found';
      const reply =
        finds && entry !== undefined
          ? replyAbout(entry.order, entry.fate, word.word, null)
          : aReply('Error', message);
      return { kind: 'reply', reply: { ...reply, call: 'status' }, gatewayClock: gatewayClock() };
    },
  };
}

function aReply(word: GatewayWord, message: string | null): Reply {
  return {
    word,
    echo: { refId: null, number: null, numberAsJsonNumber: false, amount: null, operator: null },
    txnId: null,
    optId: null,
    message,
    balancePaise: null,
  };
}

function replyAbout(order: Order, { hasId }: Fate, word: GatewayWord, message: string | null): Reply {
  return {
    ...aReply(word, message),
    echo: {
      refId: order.refId,
      number: order.number,
      numberAsJsonNumber: false,
      amount: String(order.amountPaise / 100),
      operator: order.operator,
    },
    txnId: hasId ? `T${order.refId}` : null,
  };
}
