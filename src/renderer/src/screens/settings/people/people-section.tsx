import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { Person } from '../../../../../preload/contract/people/person';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said } from '../../../components/said/said';
import { useAppStatus } from '../../../page/app-status';
import { useMay } from '../../../page/may';
import { useSay } from '../../../page/use-say';
import { failureText } from '../../../text/failures';
import { FirstPersonForm } from './first-person-form';
import { PersonForm } from './person-form';
import { PersonRow } from './person-row';
import { RightsPart } from './rights-part';
import { usePeople } from './use-people';
import './people.css';

/** Who works here, and what each of them may do. Until the first person is there, what having people changes. */
export function PeopleSection(): ReactElement {
  const say = useSay();
  const { lock } = useAppStatus();
  return (
    <section className="section wide" aria-label={say('settings.sections.people')}>
      <Heading level={2}>{say('settings.sections.people')}</Heading>
      {lock.kind === 'none' ? <FirstPersonForm /> : <People />}
    </section>
  );
}

function People(): ReactElement {
  const say = useSay();
  const isOwner = useMay('owner');
  const { people, failure, take } = usePeople();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  /** Somebody was at the form: what opened it has the focus again. */
  const [wasAdding, setWasAdding] = useState(false);
  const hasLost = people.some(({ pin, active }) => pin === 'lost' && active);

  const done = (next: readonly Person[], said: string): void => {
    take(next);
    setAdding(false);
    setAdded(said);
  };

  return (
    <>
      <p className="lead">{say('people.list.lead')}</p>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {hasLost && <Note tone="care">{say('people.list.lost')}</Note>}
      <ul className="people" aria-label={say('people.list.name')}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onChanged={take} />
        ))}
      </ul>
      {adding ? (
        <PersonForm person={null} onDone={done} onCancel={() => setAdding(false)} />
      ) : (
        <div className="form-row">
          <Button
            autoFocus={wasAdding}
            onPress={() => {
              setAdded(null);
              setAdding(true);
              setWasAdding(true);
            }}
          >
            {say('people.add.name')}
          </Button>
          <Said remark={added === null ? null : { tone: 'good', text: added }} />
        </div>
      )}
      {isOwner && <RightsPart />}
    </>
  );
}
