import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { SearchBox } from '../../../components/form/search-box';
import { useRowWindow } from '../../../components/rows/use-row-window';
import { oneStop } from '../../../keyboard/one-stop';
import { OperatorRow } from './operator-row';
import type { OperatorEdits } from './use-operator-edits';
import { MOST_FOUND, useOperatorSearch } from './use-operator-search';

/** Height of a row in CSS pixels, the same as in operators.css. */
const ROW = 64;

/** Where the list was left for the editor: what was searched, how far it was scrolled, which row was opened. */
export interface ListPlace {
  readonly typed: string;
  readonly scrollTop: number;
  readonly code: string | null;
}

interface OperatorListProps {
  readonly operators: readonly Operator[];
  readonly edits: OperatorEdits;
  /** Where it is taken up again. */
  readonly place: ListPlace;
  readonly onEdit: (operator: Operator, place: ListPlace) => void;
}

/** All operators, to be searched; only the rows in sight are in the page. */
export function OperatorList({ operators, edits, place, onEdit }: OperatorListProps): ReactElement {
  const say = useSay();
  const [typed, setTyped] = useState(place.typed);
  const scroller = useRef<HTMLDivElement>(null);
  const { found, isCut } = useOperatorSearch(operators, typed);
  const { from, to } = useRowWindow(scroller, found.length, ROW);
  /** The row that is come back to, until it has the focus. */
  const [returning, setReturning] = useState(place.code);

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: place.scrollTop });
  }, [place.scrollTop]);

  const search = (text: string): void => {
    setTyped(text);
    scroller.current?.scrollTo({ top: 0 });
  };

  const edit = (operator: Operator): void =>
    onEdit(operator, { typed, scrollTop: scroller.current?.scrollTop ?? 0, code: operator.code });

  return (
    <>
      <SearchBox
        label={say('settings.operators.search')}
        placeholder={say('settings.operators.search_hint')}
        value={typed}
        onChange={search}
      />
      {found.length === 0 && operators.length > 0 && (
        <p className="empty">{say('settings.operators.no_match', { typed })}</p>
      )}
      {isCut && <p className="operators-cut">{say('settings.operators.cut', { most: MOST_FOUND })}</p>}
      <div className="operators-scroller" ref={scroller}>
        <ul
          className="operators"
          ref={oneStop}
          style={{ paddingTop: from * ROW, paddingBottom: (found.length - to) * ROW }}
        >
          {found.slice(from, to).map((operator) => (
            <OperatorRow
              key={operator.code}
              operator={operator}
              isReturnedTo={operator.code === returning}
              onReturned={() => setReturning(null)}
              onConfirm={async () => {
                const answer = await galla['operators:confirm']({ code: operator.code });
                const done = say('settings.operators.confirmed_one', operator);
                return edits.take(answer, done) === null;
              }}
              onSwitch={async (on, note) => {
                const answer = await galla['operators:switch']({ code: operator.code, on, note });
                const done = say(`settings.operators.switched_${on ? 'on' : 'off'}`, operator);
                return edits.take(answer, done) === null;
              }}
              onEdit={() => edit(operator)}
            />
          ))}
        </ul>
      </div>
    </>
  );
}
