import { useState, type ReactElement } from 'react';
import {
  reversibleKinds,
  type MoneyMove,
  type ReversibleKind,
} from '../../../../../preload/contract/money-moves/move';
import { Button } from '../../../components/button';
import { Who } from '../../../components/people/who';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { oneStop } from '../../../keyboard/one-stop';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { sideBySide } from '../../../text/side-by-side';
import { dateTime } from '../../../text/time';
import { ReturnSlipAgain } from '../../slip/return-slip-again';
import { ReverseForm } from '../reverse-form';
import { signedRupees } from '../../../components/money/signed-rupees';
import { useMoves } from './use-moves';
import '../../../components/plain-table.css';

const columns = ['when', 'what', 'why', 'way'] as const;

/** The last moves of money, newest on top, and the way to take one back. */
export function MovesList(): ReactElement {
  const say = useSay();
  const { moves, failure, hasMore, showMore } = useMoves();
  const [reversing, setReversing] = useState<number | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const title = say('drawer.moves.name');
  if (failure !== null) return <Note tone="care">{failureText(say, failure)}</Note>;
  return (
    <section className="moves" aria-label={title}>
      <h3>{title}</h3>
      <Said remark={said} />
      {moves.length === 0 ? (
        <p className="empty">{say('drawer.moves.none')}</p>
      ) : (
        <table className="plain-table" aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {say(`drawer.columns.${column}`)}
                </th>
              ))}
              <th scope="col" className="amount">
                {say('drawer.columns.amount')}
              </th>
              <th scope="col">
                <span className="sr-only">{say('drawer.reverse.name')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={oneStop}>
            {moves.map((move) => (
              <Row key={move.seq} move={move} onReverse={() => setReversing(move.seq)}>
                {reversing === move.seq && (
                  <ReverseForm
                    what={say(`drawer.kind.${move.kind}`)}
                    amount={signedRupees(move.paise)}
                    reverse={(asked) => galla['drawer:reverse']({ seq: move.seq, ...asked })}
                    onDone={(text) => {
                      setReversing(null);
                      setSaid({ tone: 'good', text });
                    }}
                    onCancel={() => setReversing(null)}
                  />
                )}
              </Row>
            ))}
          </tbody>
        </table>
      )}
      {hasMore && (
        <Button kind="quiet" onPress={showMore}>
          {say('drawer.moves.more')}
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  readonly move: MoneyMove;
  readonly onReverse: () => void;
  /** The form that takes it back, where it is open. */
  readonly children: ReactElement | false;
}

function Row({ move, onReverse, children }: RowProps): ReactElement {
  const say = useSay();
  const { seq, at, kind, way, paise, reverses, reversedBy, beforeLedger, slipNumber } = move;
  const what = say(`drawer.kind.${kind}`);
  return (
    <>
      <tr data-reversed={reversedBy !== null}>
        <td className="digits">{dateTime(say, at, 'minutes')}</td>
        <td>
          {what}
          {slipNumber !== null && <small>{say('drawer.moves.slip', { number: String(slipNumber) })}</small>}
          {reverses !== null && <small>{say('drawer.moves.reverses', { number: String(reverses) })}</small>}
          {reversedBy !== null && <small>{say('drawer.moves.reversed', { number: String(seq) })}</small>}
          {beforeLedger && <small>{say('drawer.moves.before_ledger')}</small>}
          <Who by={move.by} allowedBy={move.allowedBy} notVerified={move.notVerified} />
        </td>
        <td className="moves-why">{whyOf(move)}</td>
        <td>{say(`payment.${way}`)}</td>
        <td className="amount digits">{signedRupees(paise)}</td>
        <td className="moves-do">
          <ReturnSlipAgain move={move} />
          {reversedBy === null && !beforeLedger && isReversible(kind) && (
            <Button
              kind="quiet"
              aria-label={say('drawer.reverse.of', {
                what,
                amount: signedRupees(paise),
                number: String(seq),
              })}
              onPress={onReverse}
            >
              {say('drawer.reverse.name')}
            </Button>
          )}
        </td>
      </tr>
      {children !== false && (
        <tr>
          <td colSpan={6}>{children}</td>
        </tr>
      )}
    </>
  );
}

function whyOf({ reason, refId, debtor }: MoneyMove): string {
  return sideBySide([reason ?? '', refId ?? '', debtor ?? '']);
}

function isReversible(kind: MoneyMove['kind']): kind is ReversibleKind {
  return reversibleKinds.some((each) => each === kind);
}
