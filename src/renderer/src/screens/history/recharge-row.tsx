import { memo, type ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import { formatRupees } from '../../../../preload/contract/money';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import { GroupedNumber } from '../../components/money/grouped-number';
import { StateWord } from '../../components/said/state-word';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';

/** The `aria-rowindex` of the first row: they count from 1, and the head is one of them. */
export const FIRST_ROW = 2;

interface RechargeRowProps {
  readonly recharge: Recharge;
  /** From 0, of the whole list. */
  readonly index: number;
  readonly active: boolean;
  readonly onOpen: (refId: RefId) => void;
  readonly onActive: (refId: RefId) => void;
}

/** One recharge of the table: a row that takes the focus as a whole and is read out as a whole. */
export const RechargeRow = memo(function RechargeRow(props: RechargeRowProps): ReactElement {
  const say = useSay();
  const { recharge, index, active, onOpen, onActive } = props;
  const { refId, needsPerson, changedSince, alarm } = recharge;
  return (
    <tr
      aria-rowindex={index + FIRST_ROW}
      tabIndex={active ? 0 : -1}
      data-active={active ? '' : undefined}
      onClick={() => onOpen(refId)}
      onFocus={() => onActive(refId)}
    >
      <td>{dateTime(say, recharge.createdAt, 'minutes')}</td>
      <td className="cut">{recharge.operatorName}</td>
      <td className="digits">
        <GroupedNumber number={recharge.number} />
      </td>
      <td className="digits amount">₹ {formatRupees(recharge.amountPaise)}</td>
      <td>
        <StateWord state={recharge.state} />
        {(needsPerson || changedSince !== null || alarm !== null) && (
          <span className="waits" title={say('history.row.waits')}>
            {say(`history.row.${changedSince === null ? 'needs_you' : 'changed'}`)}
          </span>
        )}
      </td>
      <td className="id">{refId}</td>
    </tr>
  );
});
