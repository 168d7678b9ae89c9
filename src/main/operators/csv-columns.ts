import type { Operator } from '../../preload/contract/operators/operator';
import { defaultNumberRule } from './default-number-rule';

/**
 * How a cell is written. `text`: as it is. `optional`: blank means none. `list`: items between `|`.
 * `whole`: a number. `yes`: yes or no. `rupees`: `199` or `199.50`. `rupees_list`: several, between `|`.
 */
export type CellKind = 'text' | 'optional' | 'list' | 'whole' | 'yes' | 'rupees' | 'rupees_list';

/** One column of the CSV: its name in the header, and the place of its value in an operator. */
export interface Column {
  readonly name: string;
  /** As in the problems of `checkOperator`: `number.pattern`. */
  readonly path: string;
  readonly kind: CellKind;
}

const operatorColumns = [
  { name: 'code', path: 'code', kind: 'text' },
  { name: 'name', path: 'name', kind: 'text' },
  { name: 'short_name', path: 'shortName', kind: 'text' },
  { name: 'nicknames', path: 'nicknames', kind: 'list' },
  { name: 'category', path: 'category', kind: 'text' },
  { name: 'colour', path: 'colour', kind: 'text' },
  { name: 'number_label', path: 'number.label', kind: 'text' },
  { name: 'number_kind', path: 'number.kind', kind: 'text' },
  { name: 'number_pattern', path: 'number.pattern', kind: 'optional' },
  { name: 'number_min_length', path: 'number.minLength', kind: 'whole' },
  { name: 'number_max_length', path: 'number.maxLength', kind: 'whole' },
  { name: 'number_example', path: 'number.example', kind: 'text' },
  { name: 'number_help', path: 'number.help', kind: 'optional' },
  { name: 'number_mismatch', path: 'number.mismatch', kind: 'text' },
  { name: 'amount_min', path: 'amount.minPaise', kind: 'rupees' },
  { name: 'amount_max', path: 'amount.maxPaise', kind: 'rupees' },
  { name: 'amount_whole_rupees', path: 'amount.wholeRupees', kind: 'yes' },
  { name: 'amount_allowed', path: 'amount.allowedPaise', kind: 'rupees_list' },
  { name: 'quick_amounts', path: 'quickAmountsPaise', kind: 'rupees_list' },
  { name: 'charge', path: 'chargePaise', kind: 'rupees' },
  { name: 'on', path: 'on', kind: 'yes' },
  { name: 'note', path: 'note', kind: 'optional' },
  { name: 'route_note', path: 'routeNote', kind: 'optional' },
  { name: 'confirmation', path: 'confirmation', kind: 'text' },
  { name: 'aliases', path: 'aliases', kind: 'list' },
] as const satisfies readonly Column[];

const fieldColumns = [
  { name: 'label', path: 'label', kind: 'optional' },
  { name: 'type', path: 'type', kind: 'text' },
  { name: 'date_format', path: 'dateFormat', kind: 'optional' },
  { name: 'choices', path: 'choices', kind: 'list' },
  { name: 'pattern', path: 'pattern', kind: 'optional' },
  { name: 'min_length', path: 'minLength', kind: 'whole' },
  { name: 'max_length', path: 'maxLength', kind: 'whole' },
  { name: 'required', path: 'required', kind: 'yes' },
  { name: 'help', path: 'help', kind: 'optional' },
  { name: 'sentence', path: 'sentence', kind: 'optional' },
] as const satisfies readonly Column[];

/** The extra fields a gateway takes. */
export const FIELD_PLACES = [0, 1, 2, 3, 4] as const;

/** All columns, in the order of an export: the operator's own, then `field1_…` to `field5_…`. */
export const columns: readonly Column[] = [
  ...operatorColumns,
  ...FIELD_PLACES.flatMap((place) =>
    fieldColumns.map(({ name, path, kind }) => ({
      name: `field${place + 1}_${name}`,
      path: `fields.${place}.${path}`,
      kind,
    })),
  ),
];

const columnKeys = columns.map(({ path }) => [path, path.split('.')] as const);

/** The values of an operator by the path of their column. */
export type FlatOperator = ReadonlyMap<string, unknown>;

/** Lays an operator out by columns. A field it does not have has no values. */
export function flatten(operator: Operator): FlatOperator {
  return new Map(columnKeys.map(([path, keys]) => [path, valueAt(operator, keys)]));
}

/** What a new operator has in columns that a file leaves out. `confirmation`: nobody compared it yet. */
export const newOperator: FlatOperator = new Map<string, unknown>([
  ['nicknames', []],
  ['colour', '#455a64'],
  ['number.label', 'Number'],
  ['number.pattern', null],
  ['number.minLength', 1],
  ['number.maxLength', 50],
  ['number.help', null],
  ['number.mismatch', 'refuse'],
  ['amount.minPaise', 1_00],
  ['amount.maxPaise', 49_999_00],
  ['amount.wholeRupees', false],
  ['amount.allowedPaise', []],
  ['quickAmountsPaise', []],
  ['chargePaise', 0],
  ['on', true],
  ['note', null],
  ['routeNote', null],
  ['confirmation', 'not_confirmed'],
  ['aliases', []],
]);

const newField: FlatOperator = new Map<string, unknown>([
  ['type', 'text'],
  ['dateFormat', null],
  ['choices', []],
  ['pattern', null],
  ['minLength', 1],
  ['maxLength', 50],
  ['required', true],
  ['help', null],
  ['sentence', null],
]);

/**
 * Puts values back into the form of an operator, to be read by `readOperator`. Fields are taken up to the
 * last one with a label, so that a gap between them is noticed.
 */
export function assemble(values: FlatOperator): unknown {
  const last = labelPaths.findLastIndex((path) => (values.get(path) ?? null) !== null);
  return {
    ...withDefaultTexts(group(ownPlaces, values)),
    number: withDefaultExample(withDefaultKind(group(numberPlaces, values), values.get('category'))),
    amount: group(amountPlaces, values),
    fields: fieldPlaces.slice(0, last + 1).map((places) => group(places, values, newField)),
  };
}

/** A path, and the key of its value in the object it belongs to. */
type Place = readonly [path: string, key: string];

const fieldPlaces = FIELD_PLACES.map((place) =>
  fieldColumns.map(({ path }): Place => [`fields.${place}.${path}`, path]),
);
const labelPaths = FIELD_PLACES.map((place) => `fields.${place}.label`);
const ownPlaces = placesUnder('');
const numberPlaces = placesUnder('number.');
const amountPlaces = placesUnder('amount.');

function placesUnder(prefix: string): readonly Place[] {
  return operatorColumns
    .filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'))
    .map(({ path }) => [path, path.slice(prefix.length)] as const);
}

function group(
  places: readonly Place[],
  values: FlatOperator,
  defaults?: FlatOperator,
): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = {};
  for (const [path, key] of places) {
    const value = values.get(path);
    object[key] = defaults === undefined ? value : (value ?? defaults.get(key));
  }
  return object;
}

/** A long list of billers rarely has short names: the beginning of the name does. */
function withDefaultTexts(operator: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { name, shortName } = operator;
  return typeof name === 'string' && shortName === undefined
    ? { ...operator, shortName: name.slice(0, 16).trim() }
    : operator;
}

function withDefaultKind(
  rule: Readonly<Record<string, unknown>>,
  category: unknown,
): Readonly<Record<string, unknown>> {
  return rule['kind'] === undefined ? { ...rule, kind: defaultNumberRule(category).kind } : rule;
}

/** Without a pattern any digits of the right length are an example. */
function withDefaultExample(rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { example, minLength, maxLength } = rule;
  if (example !== undefined || typeof minLength !== 'number' || typeof maxLength !== 'number') return rule;
  const length = Math.max(0, Math.min(100, maxLength, Math.max(minLength, 10)));
  return { ...rule, example: '1234567890'.repeat(10).slice(0, length) };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}
