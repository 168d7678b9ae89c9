import { useEffect, useEffectEvent, useState, type ReactElement, type ReactNode } from 'react';
import type { Tile } from '../../../../preload/contract/people/person';
import { useSay } from '../../page/use-say';
import { Button } from '../button';
import { PersonTiles } from './person-tiles';
import { SecretEntry, type ShowSelf } from './secret-entry';
import { placeOf } from './tile-keys';

interface PersonEntryProps {
  /** Who may be chosen. A single one is chosen already. */
  readonly people: readonly Tile[];
  readonly go: string;
  readonly onSecret: ShowSelf;
  /** What else an owner may press. */
  readonly ofOwner?: ReactNode;
}

/** Somebody shows who they are: first the name, then the PIN. */
export function PersonEntry({ people, go, onSecret, ofOwner }: PersonEntryProps): ReactElement {
  const say = useSay();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [lastId, setLastId] = useState<string | null>(null);
  const only = people.length === 1 ? people[0] : undefined;
  const chosen = only ?? people.find(({ id }) => id === chosenId);
  const back = (): void => {
    setLastId(chosenId);
    setChosenId(null);
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (chosen !== undefined || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const place = placeOf(event.key, people.length);
    const person = place === null ? undefined : people[place];
    if (person === undefined) return;
    // The digit chooses, and is none of the PIN.
    event.preventDefault();
    setChosenId(person.id);
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);

  if (chosen === undefined) {
    return <PersonTiles people={people} startsAt={lastId} onChoose={({ id }) => setChosenId(id)} />;
  }
  return (
    <SecretEntry
      key={chosen.id}
      person={chosen}
      go={go}
      onSecret={onSecret}
      onBack={only === undefined ? back : null}
    >
      {only === undefined && (
        <Button size="large" onPress={back}>
          {say('people.entry.back')} <kbd aria-hidden>Esc</kbd>
        </Button>
      )}
      {chosen.role === 'owner' && ofOwner}
    </SecretEntry>
  );
}
