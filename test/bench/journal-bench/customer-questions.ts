import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { allDebts } from '../../journal/support/all-debts';
import { strangersPhone } from '../years/note-strangers';
import type { Question } from './questions';

/** What *Customers*, *On account* and the field Number ask; some of them of whoever bought on account most often. */
export function customerQuestions(journal: JournalCalls): readonly Question[] {
  const page = (what: string, search: (n: number) => string): Question => ({
    what: `customers: ${what}`,
    times: 40,
    ask: (n) => journal.customersPage(search(n), null),
  });
  const often = journal.customersPage('sharma', null).customers.at(-1)?.id ?? 0;
  const first = journal.customersPage('', null);
  const debtor = allDebts(journal)[0]?.debtor ?? '';
  return [
    page('first page', () => ''),
    {
      what: 'customers: second page',
      times: 40,
      ask: () => journal.customersPage('', first.before),
    },
    page('a name', () => 'sharma'),
    page('two letters', () => 'su'),
    page('4 digits', (n) => String(9000 + n)),
    page('8 digits', (n) => strangersPhone(n * 7).slice(2)),
    page('a phone', (n) => strangersPhone(n * 7)),
    page('nothing found, 6 digits', (n) => `00000${n % 10}`),
    { what: 'customers: one who bought often', times: 40, ask: () => journal.customerDetails(often) },
    { what: 'Number: a name', times: 40, ask: () => journal.findNumbers('sharma') },
    { what: 'Number: two letters', times: 40, ask: () => journal.findNumbers('su') },
    { what: 'Number: a name and an operator', times: 40, ask: () => journal.findNumbers('sharma tata') },
    { what: 'expires this week', times: 20, ask: () => journal.expiring('2026-12-01', '2026-12-07') },
    {
      what: 'on account: everybody',
      times: 10,
      calls: (_n, { time }) => {
        allDebts({
          accountSlice: (from) => time(() => journal.accountSlice(from)),
          debtsOf: (owing) => time(() => journal.debtsOf(owing)),
        });
      },
    },
    { what: 'on account: one', times: 20, ask: () => journal.debtDetails(debtor) },
    { what: 'complaints, open', times: 20, ask: () => journal.complaintsPage(true, '', null) },
    { what: 'complaints, ended', times: 20, ask: () => journal.complaintsPage(false, '', null) },
  ];
}
