import type { Order } from '../../src/main/recharge/ports';
import { compareEcho, type Sent } from '../../src/main/recharge/state/echo';
import { next, type Step } from '../../src/main/recharge/state/next';
import type { RechargeAnswer, StatusAnswer } from '../../src/main/recharge/state/replies';
import type { Status } from '../../src/main/recharge/state/status';

/** What an order says on the wire, for comparing echoes. */
function sentOf(order: Order): Sent {
  return { ...order, numberKind: 'mobile', aliases: [] };
}

/** Where the real state machine takes a sent recharge with the end of its call. */
export function afterRecharge(order: Order, answer: RechargeAnswer): Step {
  const status: Status = { state: 'sent' };
  switch (answer.kind) {
    case 'reply': {
      const echo = compareEcho('recharge', answer.reply, sentOf(order));
      return next(status, { kind: 'recharge_reply', reply: answer.reply, echo });
    }
    case 'unclear':
      return next(status, { ...answer, kind: 'recharge_unclear' });
    case 'not_sent':
      return next(status, answer);
  }
}

/** Where it goes on with the end of a status check. */
export function afterStatus(status: Status, order: Order, answer: StatusAnswer): Step {
  switch (answer.kind) {
    case 'reply': {
      const echo = compareEcho('status', answer.reply, sentOf(order));
      return next(status, { kind: 'status_reply', reply: answer.reply, echo });
    }
    case 'unclear':
      return next(status, { ...answer, kind: 'status_unclear' });
    case 'not_sent':
      return { status, moved: false, alarm: null };
  }
}
