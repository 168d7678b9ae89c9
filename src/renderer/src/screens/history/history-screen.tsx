import { useCallback, useRef, useState, type ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import { Button } from '../../components/button';
import { Note } from '../../components/said/note';
import { SearchBox } from '../../components/form/search-box';
import { goTo } from '../../page/navigation';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';
import { ExportButton } from './export-button';
import { listWords } from './list-words';
import { RechargeDetails } from './details/recharge-details';
import { RechargesTable, type RechargesTableHandle } from './recharges-table';
import { useHistory } from './use-history';
import './history.css';

/** All recharges, newest first, and the search over them. */
export function HistoryScreen(): ReactElement {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<RefId | null>(null);
  const history = useHistory(search.trim());
  const box = useRef<HTMLInputElement>(null);
  const table = useRef<RechargesTableHandle>(null);
  const { list, shown, loading, failure, loadMore, reload } = history;

  const close = useCallback(() => {
    setOpened(null);
    // After the dialog has given the focus back, so that nobody takes it away again.
    requestAnimationFrame(() => table.current?.focus());
  }, []);

  return (
    <div className="history">
      <header className="screen-head">
        <h1>History</h1>
        <SearchBox
          ref={box}
          label="Search history"
          placeholder="Number, last digits, name, amount or any id"
          value={search}
          onChange={setSearch}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') table.current?.focus();
            if (event.key === 'Escape' && search === '') goTo('counter');
          }}
        />
        <ExportButton search={search.trim()} />
      </header>
      <output className="history-words">{listWords(list, shown, loading === 'first')}</output>
      {failure !== null && (
        <div className="form-row">
          <Note tone="bad">{failureText(say, failure)}</Note>
          <Button onPress={reload}>Try again</Button>
        </div>
      )}
      {list.rows.length === 0 && loading === null && failure === null ? (
        <Empty
          search={shown}
          onClear={() => {
            setSearch('');
            box.current?.focus();
          }}
        />
      ) : (
        <RechargesTable
          ref={table}
          rows={list.rows}
          more={list.before !== null || list.full}
          onNearEnd={loadMore}
          onOpen={setOpened}
          onLeave={() => box.current?.focus()}
        />
      )}
      {opened !== null && <RechargeDetails refId={opened} onClose={close} />}
    </div>
  );
}

function Empty({ search, onClear }: { readonly search: string; readonly onClear: () => void }): ReactElement {
  if (search === '') {
    return (
      <div className="empty">
        <h2>No recharges yet</h2>
        <p>
          Every recharge that leaves the counter is written here, also the ones that fail. Press F1 to sell
          one.
        </p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>Nothing matches “{search}”</h2>
      <p>
        Any part of a number, a name, an amount or an id finds it: the last four digits are enough. Several
        words must all match.
      </p>
      <Button onPress={onClear}>Show everything</Button>
    </div>
  );
}
