import { useRef, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { noFilter } from '../../../../../preload/contract/sale/history-filter';
import { useSay } from '../../../page/use-say';
import { filterBy } from '../../../store/history-question';
import type { FilterSaid } from './filter-words';

interface FilterChipsProps {
  readonly said: readonly FilterSaid[];
  /** Where the focus goes when the last one is gone. */
  readonly onNone: () => void;
}

/** What narrows the history down, each with a cross: Enter, Delete or a finger takes it away. */
export function FilterChips({ said, onNone }: FilterChipsProps): ReactElement | null {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  if (said.length === 0) return null;

  const take = (at: number): void => {
    const gone = said[at];
    if (gone === undefined) return;
    filterBy({ [gone.name]: null });
    if (said.length === 1) onNone();
    else
      requestAnimationFrame(() =>
        list.current?.querySelectorAll('button')[Math.min(at, said.length - 2)]?.focus(),
      );
  };

  return (
    <div className="history-chips">
      <ul aria-label={say('history.filter.list')} ref={list}>
        {said.map(({ name, words }, at) => (
          <li key={name}>
            <Button
              className="history-chip"
              aria-label={say('history.filter.remove', { filter: words })}
              onPress={() => take(at)}
              onKeyDown={({ key }) => {
                if (key === 'Delete' || key === 'Backspace') take(at);
              }}
            >
              {words}
              <span aria-hidden>✕</span>
            </Button>
          </li>
        ))}
      </ul>
      {said.length > 1 && (
        <Button
          className="history-chip"
          onPress={() => {
            filterBy(noFilter);
            onNone();
          }}
        >
          {say('history.filter.clear')}
        </Button>
      )}
    </div>
  );
}
