import { useState, type ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Person } from '../../../../../preload/contract/people/person';
import type { Result } from '../../../../../preload/contract/result';
import { Button } from '../../../components/button';
import { leftOfWait } from '../../../components/people/left-of-wait';
import { Said, type Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { languageName } from '../../../text/language-name';
import { PersonForm } from './person-form';
import { PinForm } from './pin-form';

interface PersonRowProps {
  readonly person: Person;
  readonly onChanged: (people: readonly Person[]) => void;
}

/** One person: who they are, how they come in, and what can be changed. */
export function PersonRow({ person, onChanged }: PersonRowProps): ReactElement {
  const say = useSay();
  const now = useNow();
  const [doing, setDoing] = useState<'change' | 'pin' | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const { id, name, role, language, active, pin, waitUntil } = person;
  const wait = leftOfWait(waitUntil, now);

  const done = (people: readonly Person[], text: string): void => {
    onChanged(people);
    setDoing(null);
    setSaid({ tone: 'good', text });
  };
  const take = async (
    asked: Promise<Result<readonly Person[], FailureOf<'people:change' | 'people:lift-wait'>>>,
    text: string,
  ): Promise<void> => {
    const answer = await asked;
    if (answer.ok) done(answer.value, text);
    else setSaid({ tone: 'bad', failure: answer.failure });
  };
  const begin = (what: 'change' | 'pin'): void => {
    setSaid(null);
    setDoing(what);
  };

  return (
    <li className="person" data-left={!active}>
      <div className="person-who">
        <strong>{name}</strong>
        <span>
          {say(`people.role.${role}`)} · {languageName(say, language)}
        </span>
        {!active && <span className="person-left">{say('people.row.left')}</span>}
        {active && (
          <span data-pin={pin}>{say(`people.row.pin.${role === 'owner' ? 'owner_' : ''}${pin}`)}</span>
        )}
        {active && wait !== null && (
          <span className="person-wait">
            {say('people.row.wait')} <b className="digits">{wait}</b>
          </span>
        )}
      </div>
      <div className="person-does">
        {active && wait !== null && (
          <Button
            aria-label={say('people.row.lift_named', { name })}
            onPress={() =>
              void take(galla['people:lift-wait']({ person: id }), say('people.row.lifted', { name }))
            }
          >
            {say('people.row.lift')}
          </Button>
        )}
        <Button aria-label={say('people.row.change_named', { name })} onPress={() => begin('change')}>
          {say('people.row.change')}
        </Button>
        {active && (
          <Button aria-label={say('people.row.set_pin_named', { name })} onPress={() => begin('pin')}>
            {say('people.row.set_pin')}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={say(active ? 'people.row.leaves_named' : 'people.row.comes_back_named', { name })}
          onPress={() =>
            void take(
              galla['people:change']({ person: id, name, role, language, active: !active }),
              say(active ? 'people.row.has_left' : 'people.row.is_back', { name }),
            )
          }
        >
          {say(active ? 'people.row.leaves' : 'people.row.comes_back')}
        </Button>
      </div>
      {doing === 'change' && <PersonForm person={person} onDone={done} onCancel={() => setDoing(null)} />}
      {doing === 'pin' && <PinForm person={person} onDone={done} onCancel={() => setDoing(null)} />}
      <Said remark={said} />
    </li>
  );
}
