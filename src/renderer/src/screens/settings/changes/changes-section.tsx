import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { SettingsChange } from '../../../../../preload/contract/people/person';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { dateTime } from '../../../text/time';
import { changedWhat, shownValue } from './change-words';
import '../../../components/plain-table.css';
import './changes.css';

/** How far the list has been read. */
interface Read {
  readonly changes: readonly SettingsChange[];
  /** `null`: to its end. */
  readonly before: number | null;
}

/** Who changed which setting, when, from what to what; the newest first. Read anew whenever it comes in sight. */
export function ChangesSection({ isShown }: { readonly isShown: boolean }): ReactElement {
  const say = useSay();
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<FailureOf<'changes:page'> | null>(null);

  useEffect(() => {
    if (!isShown) return undefined;
    let wanted = true;
    const readFirst = async (): Promise<void> => {
      const answer = await galla['changes:page']({ before: null });
      if (!wanted) return;
      if (answer.ok) setRead(answer.value);
      setFailure(answer.ok ? null : answer.failure);
    };
    void readFirst();
    return () => {
      wanted = false;
    };
  }, [isShown]);

  const readMore = async (): Promise<void> => {
    if (read === null || read.before === null) return;
    const answer = await galla['changes:page']({ before: read.before });
    if (answer.ok) setRead({ ...answer.value, changes: [...read.changes, ...answer.value.changes] });
    setFailure(answer.ok ? null : answer.failure);
  };

  return (
    <section className="section wide" aria-label={say('settings.sections.changes')}>
      <Heading level={2}>{say('settings.sections.changes')}</Heading>
      <p className="lead">{say('changes.lead')}</p>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {read?.changes.length === 0 && <p className="empty">{say('changes.empty')}</p>}
      {read !== null && read.changes.length > 0 && (
        <table className="plain-table changes" aria-label={say('settings.sections.changes')}>
          <thead>
            <tr>
              <th scope="col">{say('changes.column.when')}</th>
              <th scope="col">{say('changes.column.who')}</th>
              <th scope="col">{say('changes.column.what')}</th>
              <th scope="col">{say('changes.column.from')}</th>
              <th scope="col">{say('changes.column.to')}</th>
            </tr>
          </thead>
          <tbody>
            {read.changes.map((change) => (
              <Change key={change.seq} change={change} />
            ))}
          </tbody>
        </table>
      )}
      {read !== null && read.before !== null && (
        <div className="form-row">
          <Button onPress={() => void readMore()}>{say('changes.more')}</Button>
        </div>
      )}
    </section>
  );
}

function Change({ change }: { readonly change: SettingsChange }): ReactElement {
  const say = useSay();
  const { at, by, allowedBy, what, from, to } = change;
  return (
    <tr>
      <td className="digits">{dateTime(say, at, 'minutes')}</td>
      <td>
        {by ?? say('changes.nobody')}
        {allowedBy !== null && <small>{say('changes.allowed_by', { name: allowedBy })}</small>}
      </td>
      <td>{changedWhat(say, what)}</td>
      {from === null && to === null ? (
        <td colSpan={2} className="changes-secret">
          {say('changes.secret')}
        </td>
      ) : (
        <>
          <td className="changes-value">{shownValue(say, what, from)}</td>
          <td className="changes-value">{shownValue(say, what, to)}</td>
        </>
      )}
    </tr>
  );
}
