import type { JournalCalls } from '../../../src/main/journal/thread/calls';

/** The phone of the first of them; the others have the next ones. */
export const STRANGERS = 9_000_000_000;
const STEP = 13;

const names = ['Sunil', 'Sudha', 'Ramesh', 'Lata', 'Iqbal', 'Harpreet', 'Anil', 'Zoya', 'Vikram', 'Meena'];
const families = [
  'Patil',
  'Khan',
  'Singh',
  'Shinde',
  'Das',
  'Iyer',
  'Joshi',
  'Sharma',
  'Naik',
  'Gill',
  'Bose',
];

/** Notes so many customers by hand, as staff do: each with a name and a phone. */
export function noteStrangers(journal: JournalCalls, most: number): void {
  const signed = { at: Date.now(), by: null, allowedBy: null };
  for (let n = 0; n < most; n += 1) {
    const name = `${names[n % names.length]} ${families[n % families.length]} ${Math.floor(n / 110)}`;
    const note = { kind: 'added', name, phone: strangersPhone(n) } as const;
    journal.noteCustomer(note, signed, `stranger-${n}`);
  }
}

/** The phone of one of them. */
export function strangersPhone(n: number): string {
  return String(STRANGERS + n * STEP);
}
