import { isPaise, formatRupees } from '../../../../preload/contract/money';
import type { RechargeEvent } from '../../../../preload/contract/recharge';
import { alarmSentences } from './alarm-sentences';
import { describeCause } from './cause-words';

type Value = RechargeEvent['detail'][string];

/** One thing that is known of an event. */
export interface EventFact {
  readonly label: string;
  readonly value: string;
}

interface Reading {
  readonly label: string;
  readonly read: (value: Value) => string;
}

/** How each known detail is called and read; names are compared without regard to `_` and capitals. */
const readings: Readonly<Record<string, Reading>> = {
  alarm: { label: 'Look at this', read: (value) => alarmWords(plain(value)) },
  amountpaise: { label: 'Amount', read: money },
  balancepaise: { label: 'Balance told', read: money },
  cause: { label: 'Why', read: (value) => describeCause(plain(value)) },
  contradicts: {
    label: 'Does not match',
    read: (value) => (plain(value) === 'refId' ? 'ref id' : plain(value)),
  },
  echoed: { label: 'It named', read: plain },
  httpstatus: { label: 'HTTP status', read: plain },
  message: { label: 'Gateway says', read: plain },
  optid: { label: 'Opt id', read: plain },
  reason: { label: 'Reason', read: plain },
  txnid: { label: 'Txn id', read: plain },
  where: { label: 'Where', read: plain },
  who: { label: 'Who', read: plain },
};

/** Why a word of the gateway needs a person's eye. */
function alarmWords(alarm: string): string {
  const words = Object.entries(alarmSentences).find(([known]) => known === alarm)?.[1];
  return words ?? inWords(alarm);
}

/** Said by the event's own sentence, or of no use to a reader. */
const spoken = new Set(['kind', 'word', 'state', 'to', 'copy', 'istdate', 'jitter', 'call']);

/** Everything an event knows, as labels and values. Unknown details are shown under their own names. */
export function factsOf({ detail }: RechargeEvent): readonly EventFact[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    const name = key.replaceAll('_', '').toLowerCase();
    if (value === null || value === '' || spoken.has(name)) return [];
    const known = readings[name];
    return [{ label: known?.label ?? inWords(key), value: (known?.read ?? plain)(value) }];
  });
}

function plain(value: Value): string {
  if (value === true) return 'yes';
  return value === false ? 'no' : String(value ?? '');
}

function money(value: Value): string {
  return typeof value === 'number' && isPaise(value) ? `₹ ${formatRupees(value)}` : plain(value);
}

function inWords(key: string): string {
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.:-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
