import type { Paise } from '../../../preload/contract/money';

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;

const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** Indian grouping: every size is counted in the next smaller group. */
const groups = [
  { size: 1_00_00_000, name: 'crore' },
  { size: 1_00_000, name: 'lakh' },
  { size: 1000, name: 'thousand' },
  { size: 100, name: 'hundred' },
] as const;

/**
 * An amount in Indian English, for the read-back and the slip: `One lakh twenty-three thousand rupees`,
 * `One hundred ninety-nine rupees`, `Ten rupees fifty paise`, `Fifty paise`, `Zero rupees`.
 */
export function amountInWords(amount: Paise): string {
  const rest = amount % 100;
  const rupees = (amount - rest) / 100;
  const parts: string[] = [];
  if (rupees > 0 || rest === 0) parts.push(`${inWords(rupees)} ${rupees === 1 ? 'rupee' : 'rupees'}`);
  if (rest > 0) parts.push(`${inWords(rest)} ${rest === 1 ? 'paisa' : 'paise'}`);
  const words = parts.join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A whole number from 0, in words, small letters. */
function inWords(count: number): string {
  const group = groups.find(({ size }) => count >= size);
  if (group === undefined) return belowHundred(count);
  const rest = count % group.size;
  const head = `${inWords((count - rest) / group.size)} ${group.name}`;
  return rest === 0 ? head : `${head} ${inWords(rest)}`;
}

function belowHundred(count: number): string {
  const plain = small[count];
  if (plain !== undefined) return plain;
  const ones = small[count % 10];
  const ten = tens[Math.floor(count / 10)] ?? '';
  return count % 10 === 0 ? ten : `${ten}-${ones ?? ''}`;
}
