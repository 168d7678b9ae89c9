import type { ReactElement } from 'react';
import { useSay } from '../../page/use-say';

/** The head of the column with the ways to the details, for readers only. On paper there is no such column. */
export function DetailsHead(): ReactElement {
  const say = useSay();
  return (
    <th scope="col" className="screen-only">
      <span className="sr-only">{say('reports.details')}</span>
    </th>
  );
}
