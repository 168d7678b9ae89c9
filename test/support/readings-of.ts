import { IntlMessageFormat } from 'intl-messageformat';
import { messageNeeds } from '../../scripts/words/message-needs.mjs';

/** A gap of a message, and what stands in it. */
type Gap = readonly [name: string, filling: string | number];

/** What stands in a gap: one word, or one and several of something, or each of its own words. */
function fillings(type: string): readonly (string | number)[] {
  if (type === 'string') return ['one'];
  return type === 'number' ? [1, 5] : type.split(' | ').map((word) => word.slice(1, -1));
}

/** A message as it may read: with each choice of its words, one thing or several, and one word in each gap. */
export function readingsOf(message: string): readonly string[] {
  const { params, tags } = messageNeeds(message);
  const plain = [...tags].map((tag) => [tag, (said: readonly string[]) => said.join('')] as const);
  const filled = [...params].reduce<readonly Gap[][]>(
    (before, [name, type]) =>
      before.flatMap((each) => fillings(type).map((value) => each.concat([[name, value]]))),
    [[]],
  );
  const format = new IntlMessageFormat(message, 'en-IN');
  return filled.map((gaps) => String(format.format(Object.fromEntries([...plain, ...gaps]))));
}
