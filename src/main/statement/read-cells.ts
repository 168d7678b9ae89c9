import { isPaise, paise, toAsciiDigits, type Paise } from '../../preload/contract/money';
import { DAY_MS, istDayStart } from '../../preload/contract/ist-date';
import type { Cell } from '../spreadsheet/table';

/** A cell as a text. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.digits;
}

/** A sum with its sign. */
export interface SignedSum {
  readonly paise: Paise;
  readonly isBelow: boolean;
}

/**
 * An amount of a statement: `₹ 1,234.50`, `Rs.199/-`, `(199.00)`, `199.00 Dr`, or a number of a workbook. Digit by digit; a
 * number that a spreadsheet reckoned may be off by less than a thousandth of a paisa. `null`: none.
 */
export function readSum(cell: Cell | undefined): SignedSum | null {
  const text = toAsciiDigits(textOf(cell)).trim();
  const isBelow = /^\(.*\)$/.test(text) || /^[^\d]*[-−–]\s*[₹\d]/.test(text);
  const bare = text
    .replaceAll(/^\(|\)$/g, '')
    .replace(/(?:₹|₨|\brs\.?|\binr\b)\s*/i, '')
    .replace(/^[-−–+]\s*/, '')
    .replace(/(?:₹|₨|\brs\.?|\binr\b)\s*/i, '')
    .replace(/\s*(?:\/[-–=]|\b[cd]r\.?)$/i, '')
    .replaceAll(/,(?=\d)/g, '')
    .trim();
  const parts = /^(\d{0,15})(?:\.(\d{0,20}))?(?:e([+-]?\d{1,2}))?$/i.exec(bare);
  if (parts === null || !/\d/.test(bare)) return null;
  const [, whole = '', decimals = '', power = '0'] = parts;
  const sum = wholePaise(whole, decimals, Number(power));
  return sum === null ? null : { paise: sum, isBelow };
}

function wholePaise(whole: string, decimals: string, power: number): Paise | null {
  const digits = `${whole}${decimals}`;
  // Where the paise end among the digits.
  const end = whole.length + power + 2;
  if (end < 0 || end > 17) return null;
  const padded = digits.padEnd(end, '0');
  const rest = padded.slice(end, end + 3).padEnd(3, '0');
  const kept = Number(padded.slice(0, end) || '0');
  const value = rest === '000' ? kept : rest === '999' ? kept + 1 : null;
  return value !== null && isPaise(value) ? paise(value) : null;
}

/**
 * An id, and whether it can be trusted. What a spreadsheet took for a number never is: it has lost zeros in front, and digits
 * at the end.
 */
export function readId(cell: Cell | undefined): { readonly id: string | null; readonly isLost: boolean } {
  const text = textOf(cell).trim();
  if (text === '' || /^(?:-+|na|n\/a|null|nil)$/i.test(text)) return { id: null, isLost: false };
  const isNumber = cell !== undefined && typeof cell !== 'string';
  // A spreadsheet keeps 15 digits: nothing but zeros behind them is what is left of an id.
  const isRounded = /^\d(?:\.\d+)?e\+?\d+$/i.test(text) || /^\d{15}0+$/.test(text);
  const isLost = isNumber || isRounded;
  return isLost ? { id: null, isLost } : { id: text, isLost };
}

/** Which of day and month comes first. */
export type DayOrder = 'day_first' | 'month_first';

/** A moment of a statement. UTC milliseconds; of a day alone its first. */
export interface ReadMoment {
  readonly at: number;
  readonly isDayOnly: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** By India's clock, unless the text itself says another. */
export function readMoment(cell: Cell | undefined, order: DayOrder): ReadMoment | null {
  const text = toAsciiDigits(textOf(cell)).trim();
  if (text === '') return null;
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return ofSerial(Number(text));
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return ofInstant(text);
  const [day, rest] = dayIn(text, order);
  if (day === null) return null;
  const time = readTime(rest);
  if (time === 'none') return { at: day, isDayOnly: true };
  return time === null ? null : { at: day + time, isDayOnly: false };
}

/** A time of day in milliseconds; `none`: there is none, `null`: something that is no time. */
export function readTime(text: string): number | 'none' | null {
  const bare = text.replace(/^[\s,T-]+/i, '').trim();
  if (bare === '') return 'none';
  if (/^0?\.\d+$/.test(bare)) return Math.round(Number(bare) * 86_400) * 1000;
  const parts = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?(?:\s*ist)?$/i.exec(bare);
  if (parts === null) return null;
  const [, hours = '', minutes = '', seconds = '0', half] = parts;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** Days since the end of 1899, as spreadsheets count; to the second. */
function ofSerial(days: number): ReadMoment | null {
  if (days < 36_526 || days > 73_050) return null;
  const whole = Math.floor(days);
  const date = new Date((whole - 25_569) * DAY_MS).toISOString().slice(0, 10);
  const seconds = Math.round((days - whole) * 86_400);
  return { at: istDayStart(date) + seconds * 1000, isDayOnly: seconds === 0 };
}

function ofInstant(text: string): ReadMoment | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : { at, isDayOnly: false };
}

/** The first moment of the day that a text begins with, and what stands behind it. */
function dayIn(text: string, order: DayOrder): readonly [number | null, string] {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(.*)$/.exec(text);
  if (iso !== null) return [dayStart(iso[1], iso[2], iso[3]), iso[4] ?? ''];
  const named = /^(\d{1,2})[\s\-/.]*([a-z]{3})[a-z]*[\s\-/.,]*(\d{4}|\d{2})(?!\d|:)(.*)$/i.exec(text);
  if (named !== null) return [dayStart(named[3], monthOf(named[2]), named[1]), named[4] ?? ''];
  const american = /^([a-z]{3})[a-z]*[\s\-/.]*(\d{1,2})[\s\-/.,]+(\d{4})(.*)$/i.exec(text);
  if (american !== null) return [dayStart(american[3], monthOf(american[1]), american[2]), american[4] ?? ''];
  const plain = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)(.*)$/.exec(text);
  if (plain === null) return [null, ''];
  const [, one, two, year, rest = ''] = plain;
  return [order === 'day_first' ? dayStart(year, two, one) : dayStart(year, one, two), rest];
}

function monthOf(name: string | undefined): string {
  return String(months.indexOf((name ?? '').toLowerCase()) + 1);
}

function dayStart(year = '', month = '', day = ''): number | null {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = istDayStart(date);
  // The 31st of a short month would be the first of the next.
  const isDay = !Number.isNaN(at) && new Date(Date.parse(`${date}T00:00:00Z`)).toISOString().startsWith(date);
  return isDay && Number(full) >= 2000 && Number(full) < 2100 ? at : null;
}

/** Whether the days of a column come first: they do, unless one of them could only be a month. */
export function dayOrderOf(cells: readonly (Cell | undefined)[]): DayOrder {
  let monthFirst = false;
  for (const cell of cells) {
    const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)/.exec(textOf(cell));
    if (Number(parts?.[1]) > 12) return 'day_first';
    if (Number(parts?.[2]) > 12) monthFirst = true;
  }
  return monthFirst ? 'month_first' : 'day_first';
}
