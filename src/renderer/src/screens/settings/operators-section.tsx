import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { Operator } from '../../../../preload/contract/operator';
import type { Result } from '../../../../preload/contract/result';
import type { FailureOf } from '../../../../preload/contract/calls';
import { galla } from '../../bridge';
import { Note } from '../../components/note';
import { SearchBox } from '../../components/search-box';
import { failureText } from '../../text/failures';
import { useRowWindow } from '../history/use-row-window';
import { findOperators, inOrderOfWork, inSameOrder, notConfirmed } from './find-operators';
import { OperatorRow } from './operator-row';

/** Height of a row in CSS pixels, the same as in settings.css. */
const ROW = 64;

type Answer = Result<readonly Operator[], FailureOf<'operators:switch'>>;

/** Every operator with its code: to compare with the panel, and to switch off what the shop does not sell. */
export function OperatorsSection(): ReactElement {
  const [operators, setOperators] = useState<readonly Operator[]>([]);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await galla['operators:list']({});
      if (answer.ok) setOperators(inOrderOfWork(answer.value));
    };
    void read();
  }, []);

  const take = useCallback((answer: Answer) => {
    setProblem(answer.ok ? null : failureText(answer.failure));
    if (answer.ok) setOperators((old) => inSameOrder(old, answer.value));
    return answer.ok;
  }, []);

  const found = useMemo(() => findOperators(operators, typed), [operators, typed]);
  const { from, to } = useRowWindow(scroller, found.length, ROW);
  const open = notConfirmed(operators);

  return (
    <section className="section wide" aria-label="Operators">
      <Heading level={2}>Operators</Heading>
      <p className="lead">
        Compare each code with the list in your Deeperweb panel, then confirm it. A wrong code recharges the
        wrong company.{' '}
        <output className="operators-count">
          {open === 0 ? 'All codes are confirmed.' : `${open} of ${operators.length} not confirmed.`}
        </output>
      </p>
      <SearchBox
        label="Search operators"
        placeholder="Name, code or category"
        value={typed}
        onChange={setTyped}
      />
      {problem !== null && <Note tone="bad">{problem}</Note>}
      {found.length === 0 && operators.length > 0 && (
        <p className="empty">No operator matches “{typed}”. Try its code or part of its name.</p>
      )}
      <div className="operators-scroller" ref={scroller}>
        <ul
          className="operators"
          style={{ paddingTop: from * ROW, paddingBottom: (found.length - to) * ROW }}
        >
          {found.slice(from, to).map((operator) => (
            <OperatorRow
              key={operator.code}
              operator={operator}
              onConfirm={async () => take(await galla['operators:confirm']({ code: operator.code }))}
              onSwitch={async (on, note) =>
                take(await galla['operators:switch']({ code: operator.code, on, note }))
              }
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
