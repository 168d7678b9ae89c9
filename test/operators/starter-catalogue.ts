import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Operator } from '../../src/preload/contract/operators/operator';
import { findOperator, makeCatalogue, type Catalogue } from '../../src/main/operators/catalogue';
import { loadCatalogue } from '../../src/main/operators/load-catalogue';

/** The starter that the app ships, as a text. */
export const starterText = readFileSync(
  resolve(import.meta.dirname, '../../resources/operators.json'),
  'utf8',
);

/** The starter, read the way the app reads it. */
export function starterCatalogue(): Catalogue {
  const loaded = loadCatalogue(starterText);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  return loaded.value;
}

/** An operator of the starter, changed for a test. */
export function starterOperator(code: string, changes: Partial<Operator> = {}): Operator {
  const operator = findOperator(starterCatalogue(), code);
  if (operator === null) throw new Error(`no ${code} in the starter`);
  return { ...operator, ...changes };
}

const places = [
  'Bengaluru',
  'Mumbai',
  'Pune',
  'Jaipur',
  'Kochi',
  'Patna',
  'Surat',
  'Indore',
  'Nagpur',
  'Guntur',
];
const trades = [
  'Electricity',
  'Gas',
  'Water',
  'School',
  'Housing Society',
  'Municipal Corporation',
  'Finance',
];
const forms = ['Limited', 'Board', 'Company', 'Trust', 'Association', 'Services'];

/** As many billers as BBPS has, with distinct codes, after the starter's own. */
export function manyOperators(count: number): readonly Operator[] {
  const starter = starterCatalogue().operators;
  const bill = starterOperator('MSEDCL');
  const more = Array.from({ length: count - starter.length }, (_, n): Operator => {
    const place = places[n % places.length] ?? '';
    const trade = trades[Math.floor(n / 3) % trades.length] ?? '';
    const form = forms[Math.floor(n / 5) % forms.length] ?? '';
    return {
      ...bill,
      code: `${place.slice(0, 4).toUpperCase()}${String(n).padStart(6, '0')}`,
      name: `${place} ${trade} ${form} ${n}`,
      shortName: `${place.slice(0, 8)} ${n}`,
      nicknames: [`${trade.slice(0, 4)} ${n}`],
      category:
        (['electricity', 'gas', 'water', 'education', 'other', 'municipal_tax', 'loan'] as const)[n % 7]
        ?? 'other',
    };
  });
  return makeCatalogue([...starter, ...more]).operators;
}
