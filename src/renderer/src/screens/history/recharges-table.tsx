import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
} from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import { FIRST_ROW, RechargeRow } from './recharge-row';
import { useSay } from '../../page/use-say';
import { rowAfterKey } from '../../components/rows/row-keys';
import { useRowWindow } from '../../components/rows/use-row-window';

/** Heights in CSS pixels, the same as in history.css: the window of rows is computed from them. */
const ROW = 48;
const HEAD = 40;
/** How close to the end the next page is asked for. */
const AHEAD = 40;

const columns = ['when', 'operator', 'number', 'amount', 'outcome', 'ref_id'] as const;

/** What other parts of the screen may tell the table. */
export interface RechargesTableHandle {
  /** Puts the focus on the row that had it last, or on the newest. */
  readonly focus: () => void;
}

interface RechargesTableProps {
  readonly rows: readonly Recharge[];
  /** Whether older rows may follow. */
  readonly more: boolean;
  readonly onNearEnd: () => void;
  readonly onOpen: (refId: RefId) => void;
  /** Going up from the first row, or back. */
  readonly onLeave: () => void;
  readonly ref: Ref<RechargesTableHandle>;
}

/**
 * A table of which only the rows in sight are in the page. One row takes the focus at a time; arrows, Page,
 * Home and End move it, Enter opens it. A plain table rather than a grid: its rows are read, not edited.
 */
export function RechargesTable(props: RechargesTableProps): ReactElement {
  const say = useSay();
  const { rows, more, onNearEnd, onOpen, onLeave, ref } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState<RefId | null>(null);
  /** Whether the focus belongs to the list, also while its row is scrolled out of the page. */
  const focused = useRef(false);
  const { from, to } = useRowWindow(scroller, rows.length, ROW);
  const found = rows.findIndex(({ refId }) => refId === active);
  const at = Math.max(0, found);

  useEffect(() => {
    if (to > rows.length - AHEAD) onNearEnd();
  }, [to, rows.length, onNearEnd]);

  useLayoutEffect(() => {
    if (!focused.current) return;
    const row = body.current?.querySelector<HTMLElement>('[data-active]') ?? scroller.current;
    if (row !== document.activeElement) row?.focus({ preventScroll: true });
  });

  const goTo = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    focused.current = true;
    setActive(row.refId);
    bringIntoSight(scroller.current, index);
    if (index === at)
      body.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  };

  useImperativeHandle(ref, () => ({ focus: () => goTo(at) }));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // The row that the key came to: it may have the focus since so short a time that nothing has been drawn of it.
    const here = indexOf(event.target) ?? at;
    const row = rows[here];
    if (event.key === 'Enter') {
      event.preventDefault();
      // A held key opens nothing: auto-repeat never goes forward.
      if (!event.repeat && row !== undefined) onOpen(row.refId);
      return;
    }
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && here === 0)) {
      event.preventDefault();
      onLeave();
      return;
    }
    const inSight = Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW);
    const next = rowAfterKey(event.key, here, rows.length, inSight);
    if (next === null) return;
    event.preventDefault();
    goTo(next);
  };

  return (
    // The keys of the row that has the focus come up to here, also while that row is out of the page.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only passes on the keys of its rows
    <div
      className="recharges"
      ref={scroller}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={(event) => {
        // A row that was scrolled out of the page takes nobody's focus away; the list keeps it.
        if (event.target.isConnected && !event.currentTarget.contains(event.relatedTarget)) {
          focused.current = false;
        }
      }}
    >
      <table aria-label={say('history.table')} aria-rowcount={more ? -1 : rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`history.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap rows={from} />
          {rows.slice(from, to).map((recharge, index) => (
            <RechargeRow
              key={recharge.refId}
              recharge={recharge}
              index={from + index}
              active={from + index === at}
              onOpen={onOpen}
              onActive={setActive}
            />
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
    </div>
  );
}

/** Which row of the list this is, from 0; `null`: none. */
function indexOf(target: EventTarget): number | null {
  const row = target instanceof HTMLTableRowElement ? target.ariaRowIndex : null;
  return row === null ? null : Number(row) - FIRST_ROW;
}

/** Holds the place of rows that are not in the page. */
function Gap({ rows }: { readonly rows: number }): ReactElement | null {
  if (rows <= 0) return null;
  return <tr aria-hidden className="gap" style={{ height: rows * ROW }} />;
}

/** Scrolls no further than needed; the head of the table covers the top of the scroller. */
function bringIntoSight(scroller: HTMLElement | null, index: number): void {
  if (scroller === null) return;
  const top = index * ROW;
  const lowest = top + ROW + HEAD - scroller.clientHeight;
  if (scroller.scrollTop > top) scroller.scrollTop = top;
  else if (scroller.scrollTop < lowest) scroller.scrollTop = lowest;
}
