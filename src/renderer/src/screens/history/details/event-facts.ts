import { isPaise, formatRupees } from '../../../../../preload/contract/money';
import type { RechargeEvent } from '../../../../../preload/contract/sale/recharge';
import { causeSentences } from '../../../text/causes';
import { slipLanguageNames } from '../../../text/slip-languages';
import { alarmSentences } from './alarm-sentences';

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
  alarm: { label: 'Look at this', read: sentenceFrom(alarmSentences) },
  amountpaise: { label: 'Amount', read: money },
  balancepaise: { label: 'Balance after', read: money },
  cause: { label: 'Why', read: sentenceFrom(causeSentences) },
  contradicts: {
    label: 'Does not match',
    read: (value) => (plain(value) === 'refId' ? 'ref id' : plain(value)),
  },
  echoed: { label: 'It named', read: plain },
  httpstatus: { label: 'HTTP status', read: plain },
  language: { label: 'Language', read: sentenceFrom(slipLanguageNames) },
  leftpaise: { label: 'Still owed', read: money },
  message: { label: 'Gateway says', read: plain },
  optid: { label: 'Opt id', read: plain },
  reason: { label: 'Reason', read: plain },
  txnid: { label: 'Txn id', read: plain },
  where: { label: 'Where', read: plain },
  who: { label: 'Who', read: plain },
};

/** Said by the event's own sentence, or of no use to a reader. */
const spoken = new Set('kind word state to copy istdate budget jitter call paymentknown'.split(' '));

/** Everything an event knows, as labels and values. Unknown details are shown under their own names. */
export function factsOf({ detail }: RechargeEvent): readonly EventFact[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    const name = key.replaceAll('_', '').toLowerCase();
    if (value === null || value === '' || spoken.has(name)) return [];
    const known = readings[name];
    return [{ label: known?.label ?? inWords(key), value: (known?.read ?? plain)(value) }];
  });
}

/** Reads a code-like word by its sentence; a code of a newer Galla reads as its own name. */
function sentenceFrom(sentences: Readonly<Record<string, string>>): (value: Value) => string {
  return (value) => sentences[plain(value)] ?? inWords(plain(value));
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
