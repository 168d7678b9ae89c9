import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import type { RefId } from '../../../../preload/contract/ids';
import { Button } from '../../components/button';
import { Note } from '../../components/said/note';
import { Part } from '../../components/part/part';
import { SearchBox } from '../../components/form/search-box';
import { narrows } from '../../../../preload/contract/sale/history-filter';
import { forgetHistoryQuestion, searchFor, useHistoryQuestion } from '../../store/history-question';
import { typeDay } from '../../text/typed-day';
import { FilterChips } from './filter/filter-chips';
import { FilterPanel } from './filter/filter-panel';
import { filterWords } from './filter/filter-words';
import { NothingFits } from './filter/nothing-fits';
import { useFilterNames } from './filter/use-filter-names';
import { goTo } from '../../page/navigation';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';
import { ExportButton } from './export-button';
import { listWords } from './list-words';
import { RechargeDetails } from './details/recharge-details';
import { RechargesTable, type RechargesTableHandle } from './recharges-table';
import { useHistory } from './use-history';
import './history.css';

/** All recharges, newest first, the search over them, and what narrows them down. */
export function HistoryScreen(): ReactElement {
  const say = useSay();
  const { search, filter } = useHistoryQuestion();
  const [opened, setOpened] = useState<RefId | null>(null);
  const [filtering, setFiltering] = useState(false);
  const panel = useId();
  const trimmed = search.trim();
  const question = useMemo(() => ({ search: trimmed, filter }), [trimmed, filter]);
  const history = useHistory(question);
  const names = useFilterNames();
  const box = useRef<HTMLInputElement>(null);
  const table = useRef<RechargesTableHandle>(null);
  const { list, shown, loading, lookedTo, failure, loadMore, stop, goOn, reload } = history;

  const close = useCallback(() => {
    setOpened(null);
    // After the dialog has given the focus back, so that nobody takes it away again.
    requestAnimationFrame(() => table.current?.focus());
  }, []);

  // What was searched for before one looked elsewhere is written over by the next search.
  useEffect(() => box.current?.select(), []);

  const toBox = useCallback(() => box.current?.focus(), []);
  const isEmpty = list.rows.length === 0 && loading === null && failure === null && lookedTo === null;
  const said = filterWords(say, filter, names);

  return (
    <div className="history">
      <header className="screen-head">
        <h1>{say('history.title')}</h1>
        <SearchBox
          ref={box}
          label={say('history.search.name')}
          placeholder={say('history.search.hint')}
          value={search}
          onChange={searchFor}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') table.current?.focus();
            if (event.key === 'Escape' && search === '') goTo('counter');
          }}
        />
        <Button aria-expanded={filtering} aria-controls={panel} onPress={() => setFiltering(!filtering)}>
          {say('history.filter.title')}
        </Button>
        <ExportButton question={question} />
      </header>
      {filtering && (
        // Esc in a field goes back to the box, as it does from the list.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only passes on the keys of its fields
        <div
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            setFiltering(false);
            toBox();
          }}
        >
          <FilterPanel id={panel} filter={filter} names={names} />
        </div>
      )}
      <FilterChips said={said} onNone={toBox} />
      <output className="history-words">
        {loading !== 'more' && lookedTo === null && listWords(say, list, shown, loading === 'first')}
        {isEmpty && (shown.search !== '' || narrows(shown.filter)) && (
          <span className="sr-only">
            {narrows(shown.filter)
              ? say('history.hides.title')
              : say('history.nothing_matches.title', { search: shown.search })}
          </span>
        )}
      </output>
      {lookedTo !== null && (
        <div className="history-progress">
          {/* It goes on several times a second: whoever listens is told what came of it. */}
          <span aria-hidden={loading !== null}>
            {say(`history.looking.${loading === null ? 'stopped' : 'to'}`, { day: typeDay(lookedTo) })}
          </span>
          <Button onPress={loading === null ? goOn : stop}>
            {say(`history.looking.${loading === null ? 'go_on' : 'stop'}`)}
          </Button>
        </div>
      )}
      {failure !== null && (
        <div className="form-row">
          <Note tone="bad">{failureText(say, failure)}</Note>
          <Button onPress={reload}>{say('history.try_again')}</Button>
        </div>
      )}
      {isEmpty && said.length > 0 && <NothingFits question={shown} said={said} onTaken={toBox} />}
      {isEmpty && said.length === 0 && (
        <Empty
          search={shown.search}
          onClear={() => {
            forgetHistoryQuestion();
            toBox();
          }}
        />
      )}
      {!isEmpty && (
        <RechargesTable
          ref={table}
          rows={list.rows}
          more={list.before !== null || list.full}
          onNearEnd={loadMore}
          onOpen={setOpened}
          onLeave={toBox}
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
