import { useCallback, useRef, useState, type ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import { Button } from '../../components/button';
import { Note } from '../../components/said/note';
import { Part } from '../../components/part/part';
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

  const isEmpty = list.rows.length === 0 && loading === null && failure === null;

  return (
    <div className="history">
      <header className="screen-head">
        <h1>{say('history.title')}</h1>
        <SearchBox
          ref={box}
          label={say('history.search.name')}
          placeholder={say('history.search.hint')}
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
      <output className="history-words">
        {listWords(say, list, shown, loading === 'first')}
        {isEmpty && shown !== '' && (
          <span className="sr-only">{say('history.nothing_matches.title', { search: shown })}</span>
        )}
      </output>
      {failure !== null && (
        <div className="form-row">
          <Note tone="bad">{failureText(say, failure)}</Note>
          <Button onPress={reload}>{say('history.try_again')}</Button>
        </div>
      )}
      {isEmpty ? (
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
      <Part part="sheet" onLeave={close}>
        {opened !== null && <RechargeDetails refId={opened} onClose={close} />}
      </Part>
    </div>
  );
}

function Empty({ search, onClear }: { readonly search: string; readonly onClear: () => void }): ReactElement {
  const say = useSay();
  if (search === '') {
    return (
      <div className="empty">
        <h2>{say('history.empty.title')}</h2>
        <p>{say('history.empty.says')}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{say('history.nothing_matches.title', { search })}</h2>
      <p>{say('history.nothing_matches.says')}</p>
      <Button onPress={onClear}>{say('history.nothing_matches.show_all')}</Button>
    </div>
  );
}
