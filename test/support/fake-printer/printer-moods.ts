/** How a fake printer behaves. */
const printerMoods = [
  'works',
  // prints, but knows no `DLE EOT`, as many cheap ones
  'mute',
  // the same, and never closes the line either
  'says_nothing',
  // takes the connection and reads nothing
  'stalls',
  'stalls_mid_job',
  'resets_mid_job',
  'closes_mid_job',
  'paper_out',
  'paper_out_mid_job',
  'cover_open',
  'cover_open_mid_job',
  // behind a line of 9600 baud
  'drips',
  // the same, without answers
  'drips_mute',
  // 1 KB, emptied at the speed of the paper
  'small_buffer',
] as const;
export type PrinterMood = (typeof printerMoods)[number];

/** Bytes that a printer takes before what happens in the middle of a job happens. */
export const MIDDLE_BYTES = 500;

/** Moods in which no question is answered. */
export const silentMoods: ReadonlySet<PrinterMood> = new Set<PrinterMood>([
  'mute',
  'says_nothing',
  'drips_mute',
]);

/** How long some bytes take, in milliseconds. */
export function msFor(bytes: number, mood: PrinterMood): number {
  // 9600 baud, ten bits a byte.
  if (mood === 'drips' || mood === 'drips_mute') return bytes / 0.96;
  return mood === 'small_buffer' ? bytes / 20 : 0;
}

/** A status byte with the fixed bits and none of the others. */
const FINE = 0x12;

/** The answer to `DLE EOT topic` after so many printed bytes. */
export function statusByte(topic: number, mood: PrinterMood, taken: number): number {
  const inTheMiddle = taken >= MIDDLE_BYTES;
  const out = mood === 'paper_out' || (mood === 'paper_out_mid_job' && inTheMiddle);
  const open = mood === 'cover_open' || (mood === 'cover_open_mid_job' && inTheMiddle);
  if (topic === 4 && out) return FINE | 0x60;
  if (topic === 2 && open) return FINE | 0x04;
  if (topic === 1 && (out || open)) return FINE | 0x08;
  return FINE;
}
