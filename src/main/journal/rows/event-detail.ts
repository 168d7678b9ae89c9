import type { RechargeEvent } from '../../../preload/contract/sale/recharge';
import type { EchoVerdict } from '../../recharge/state/echo';
import type { Reply } from '../../recharge/state/replies';
import type { StoredEntry } from './entry-schema';
import type { StoredEvent } from './events';

type Detail = RechargeEvent['detail'];

/** An event as the page shows it: flat, and only what there is to say. All text was masked before. */
export function rechargeEventOf(event: StoredEvent): RechargeEvent {
  const { seq, refId, moment, stateBefore, stateAfter, entry, alarm } = event;
  return {
    seq,
    refId,
    at: moment.at,
    kind: entry.kind,
    stateBefore,
    stateAfter,
    detail: present({ ...detailOf(entry), alarm }),
  };
}

function detailOf(entry: StoredEntry): Detail {
  switch (entry.kind) {
    case 'created':
    case 'sending':
    case 'interrupted':
      return {};
    case 'recharge_reply':
    case 'status_reply':
      return { ...replyDetail(entry.reply), ...echoDetail(entry.echo, entry.reply) };
    case 'status_asked':
      return { istDate: entry.istDate };
    case 'slip_printed': {
      const { copy, where, language, state = null } = entry;
      return { copy, where, language, state };
    }
    case 'customer_told': {
      const { leftPaise, who } = entry;
      return { leftPaise, who };
    }
    case 'found_outside_journal':
    case 'not_sent':
    case 'recharge_unclear':
    case 'status_unclear':
    case 'settled':
    case 'status_not_asked':
    case 'shown':
    case 'cash_returned':
    case 'cash_received':
    case 'nothing_owed': {
      const { kind: _, ...rest } = entry;
      return rest;
    }
  }
}

function replyDetail({ word, txnId, optId, message, balancePaise }: Reply): Detail {
  return { word, txnId, optId, message, balancePaise };
}

/** Which part of the reply contradicts what was sent, and what it said instead. */
function echoDetail(verdict: EchoVerdict, { echo }: Reply): Detail {
  switch (verdict.kind) {
    case 'matches':
      return {};
    case 'foreign':
      return { contradicts: verdict.field, echoed: echo[verdict.field] };
    case 'foreign_operator':
      return { contradicts: 'operator', echoed: verdict.code };
    case 'no_ref_id':
    case 'bare':
      return { contradicts: 'refId', echoed: null };
  }
}

function present(detail: Detail): Detail {
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== null));
}
