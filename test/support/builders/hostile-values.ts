/** What somebody puts into a field of text who means no good. */
const hostileTexts = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e\u0007\u001b[2J',
  "' OR 1=1; --",
  '" * NEAR(',
  '../../../../etc/passwd',
  '/dev/shm/galla',
  '%00%2e%2e/',
  'constructor',
  '99999999999999999999999999',
  'x'.repeat(100_000),
] as const;

const hostileNumbers = [-1, 0, 0.5, 2 ** 53, 1e308] as const;

/** What is no request at all. */
export const rubbish: readonly unknown[] = [
  null,
  7,
  '',
  [],
  [[]],
  JSON.parse('{"__proto__":{"x":1}}'),
  { constructor: 1 },
];

/** A request with a hostile value in one of its places, for each place and value. */
export function hostileForms(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [...hostileTexts, null, 7, {}];
  if (typeof value === 'number') return [...hostileNumbers, null, '1', {}];
  if (typeof value === 'boolean') return [null, 'true', 1];
  if (value === null) return ['x', 7, {}];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [null, {}, 'x', Array.from({ length: 10_000 }, () => null), ...within(items.slice(0, 2))];
  }
  if (typeof value !== 'object') return [];
  const members: [string, unknown][] = Object.entries(value);
  return members.flatMap(([name, member]) =>
    hostileForms(member)
      .map((hostile): unknown => Object.assign({}, value, { [name]: hostile }))
      .concat(Object.fromEntries(members.filter(([other]) => other !== name))),
  );
}

function within(items: readonly unknown[]): readonly unknown[] {
  return items.flatMap((item, at) =>
    hostileForms(item).map((hostile) => items.map((each, place) => (place === at ? hostile : each))),
  );
}
