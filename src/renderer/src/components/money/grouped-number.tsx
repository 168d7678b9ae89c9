import type { ReactElement } from 'react';
import { groupNumber } from '../../../../preload/contract/rules/number';

/** A number in groups that can be read aloud (5 + 5), digits all of one width. */
export function GroupedNumber({ number }: { readonly number: string }): ReactElement {
  return <span className="digits">{groupNumber(number)}</span>;
}
