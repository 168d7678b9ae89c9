import { useEffect, useState, type ReactElement } from 'react';
import type { HistoryQuestion } from '../../../../../preload/contract/sale/history-filter';
import { Button } from '../../../components/button';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { filterBy, searchFor } from '../../../store/history-question';
import type { FilterName, FilterSaid } from './filter-words';

interface NothingFitsProps {
  /** What found nothing. */
  readonly question: HistoryQuestion;
  readonly said: readonly FilterSaid[];
  readonly onTaken: () => void;
}

/** An empty list that is narrowed down: each filter with its button, and those marked without which something is found. */
export function NothingFits({ question, said, onTaken }: NothingFitsProps): ReactElement {
  const say = useSay();
  const hides = useWhatHides(question, said);
  return (
    <div className="empty">
      <h2>{say('history.hides.title')}</h2>
      <p>{say('history.hides.says')}</p>
      <ul className="history-hides">
        {said.map(({ name, words }) => (
          <li key={name}>
            <Button
              onPress={() => {
                filterBy({ [name]: null });
                onTaken();
              }}
            >
              {say('history.hides.without', { filter: words })}
            </Button>
            {hides.has(name) && <span>{say('history.hides.finds')}</span>}
          </li>
        ))}
        {question.search !== '' && (
          <li>
            <Button
              onPress={() => {
                searchFor('');
                onTaken();
              }}
            >
              {say('history.hides.without_search', { search: question.search })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Without which of them there is a row, as far as main finds one at the first try. */
function useWhatHides(question: HistoryQuestion, said: readonly FilterSaid[]): ReadonlySet<FilterName> {
  const [hides, setHides] = useState<ReadonlySet<FilterName>>(new Set());
  const names = said.map(({ name }) => name).join(' ');
  useEffect(() => {
    let over = false;
    const look = async (): Promise<void> => {
      const { search, filter } = question;
      const found = new Set<FilterName>();
      for (const { name } of said) {
        const answer = await galla['history:page']({
          search,
          filter: { ...filter, [name]: null },
          before: null,
          limit: 1,
        });
        if (over) return;
        if (answer.ok && answer.value.rows.length > 0) found.add(name);
      }
      setHides(found);
    };
    void look();
    return () => {
      over = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `said` is made anew with every drawing; its names tell it apart
  }, [question, names]);
  return hides;
}
