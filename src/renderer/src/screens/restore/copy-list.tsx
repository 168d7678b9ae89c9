import { useState, type ReactElement } from 'react';
import type { RestoreCopy, RestoreList } from '../../../../preload/contract/copies/restore';
import { Button } from '../../components/button';
import { Note } from '../../components/said/note';
import { Said, type Remark } from '../../components/said/said';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { dateTime } from '../../text/time';

interface CopyListProps {
  readonly ticket: string;
  readonly list: RestoreList;
  readonly onList: (list: RestoreList) => void;
  readonly onChosen: (copy: RestoreCopy) => void;
  readonly onLeave: () => void;
}

/** All copies there are, with what can be told of each without opening it. */
export function CopyList({ ticket, list, onList, onChosen, onLeave }: CopyListProps): ReactElement {
  const say = useSay();
  const [said, setSaid] = useState<Remark | null>(null);
  /** The copy that has the focus when it comes: the newest good one, then the one that was chosen. */
  const [startsAt, setStartsAt] = useState(list.copies.find(({ isGood }) => isGood)?.id ?? null);

  const choose = async (): Promise<void> => {
    setSaid(null);
    const answer = await galla['restore:choose']({ ticket });
    if (answer.ok) {
      const known = new Set(list.copies.map(({ id }) => id));
      setStartsAt(answer.value.copies.find(({ id }) => !known.has(id))?.id ?? null);
      onList(answer.value);
    } else if (answer.failure.code !== 'cancelled') setSaid({ tone: 'bad', failure: answer.failure });
  };

  return (
    <div className="restore">
      {list.copies.length > 0 && <p className="lead">{say('restore.choose')}</p>}
      {list.elsewhere === 'absent' && <Note tone="care">{say('restore.elsewhere_absent')}</Note>}
      {list.copies.length === 0 && <p>{say('restore.none')}</p>}
      <ul className="restore-list" aria-label={say('restore.copies')}>
        {list.copies.map((copy) => (
          <li key={copy.id}>
            <Button autoFocus={copy.id === startsAt} isDisabled={!copy.isGood} onPress={() => onChosen(copy)}>
              <span className="restore-when">
                {copy.at === null ? copy.name : dateTime(say, copy.at, 'minutes')}
              </span>
              <span className="restore-what">
                {say(`restore.source.${copy.source}`)}
                {copy.sales !== null && ` · ${say('restore.sales', { count: copy.sales })}`}
                {` · ${say(copy.isGood ? 'restore.good' : 'restore.bad')}`}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="form-row">
        <Button autoFocus={startsAt === null} onPress={() => void choose()}>
          {say('restore.another')}
        </Button>
        <Button onPress={onLeave}>{say('restore.leave')}</Button>
        <Said remark={said} />
      </div>
    </div>
  );
}
