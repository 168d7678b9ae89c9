import { useCallback, useState, type ReactElement } from 'react';
import type { RefId } from '../../../../../preload/contract/ids';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { SearchBox } from '../../../components/form/search-box';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Money } from '../../../components/money/money';
import { Note } from '../../../components/said/note';
import { StateWord } from '../../../components/said/state-word';
import { oneStop } from '../../../keyboard/one-stop';
import { galla } from '../../../page/bridge';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { hasMore, readPages } from '../../../page/read-pages';
import { useFresh } from '../../../store/use-fresh';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { age, standing } from './complaint-words';
import '../../../components/plain-table.css';
import { DetailsButton } from '../../../components/rows/details-button';
import { DetailsHead } from '../../../components/rows/details-head';
import './complaints.css';

const kinds = ['open', 'ended'] as const;

/** All complaints: the open ones with most money first, those that ended newest first. */
export function ComplaintsSection({ onOpen }: { readonly onOpen: (refId: RefId) => void }): ReactElement {
  const say = useSay();
  const [kind, setKind] = useState<(typeof kinds)[number]>('open');
  const [search, setSearch] = useState('');
  const [pages, setPages] = useState(1);
  const ask = useCallback(
    () => readPages(pages, (before) => galla['complaints:page']({ open: kind === 'open', search, before })),
    [kind, search, pages],
  );
  const { value: read, failure } = useFresh(ask);
  const complaints = read?.flatMap((page) => page.complaints) ?? null;
  const now = useNow();
  return (
    <section className="complaints" aria-label={say('complaints.title')}>
      <div className="complaints-head">
        <Choice
          label={say('complaints.which')}
          options={kinds.map((value) => ({ value, name: say(`complaints.kind.${value}`) }))}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setPages(1);
          }}
        />
        <SearchBox
          label={say('complaints.search')}
          placeholder={say('complaints.search_help')}
          value={search}
          onChange={(next) => {
            setSearch(next);
            setPages(1);
          }}
        />
      </div>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {complaints?.length === 0 && (
        <div className="empty">
          <h2>{say(search === '' ? `complaints.empty.${kind}` : 'complaints.empty.search')}</h2>
          <p>{say('complaints.how_to')}</p>
        </div>
      )}
      {complaints !== null && complaints.length > 0 && (
        <table className="plain-table" aria-label={say('complaints.title')}>
          <thead>
            <tr>
              <th scope="col">{say('complaints.columns.taken')}</th>
              <th scope="col">{say('complaints.columns.about')}</th>
              <th scope="col">{say('complaints.columns.standing')}</th>
              <th scope="col">{say('reports.columns.outcome')}</th>
              <th scope="col" className="amount">
                {say('reports.columns.amount')}
              </th>
              <DetailsHead />
            </tr>
          </thead>
          <tbody ref={oneStop}>
            {complaints.map((complaint) => (
              <tr key={complaint.id}>
                <td>
                  {dateTime(say, complaint.takenAt, 'minutes')}
                  {complaint.end === null && <small>{age(say, complaint, now)}</small>}
                </td>
                <td>
                  {complaint.recharge.operatorName} <GroupedNumber number={complaint.recharge.number} />
                  <small>{say(`complaints.reason.${complaint.reason}`)}</small>
                </td>
                <td>
                  {standing(say, complaint)}
                  {complaint.gatewayNumber !== null && (
                    <small className="digits">{complaint.gatewayNumber}</small>
                  )}
                </td>
                <td>
                  <StateWord state={complaint.recharge.state} />
                </td>
                <td className="amount">
                  <Money amount={complaint.recharge.amountPaise} />
                </td>
                <td className="screen-only">
                  <DetailsButton refId={complaint.refId} onOpen={onOpen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {read !== null && hasMore(read) && (
        <Button kind="quiet" onPress={() => setPages(pages + 1)}>
          {say('complaints.older')}
        </Button>
      )}
    </section>
  );
}
