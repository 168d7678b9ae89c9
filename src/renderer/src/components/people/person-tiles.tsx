import { useEffect, useRef, type ReactElement } from 'react';
import type { Tile } from '../../../../preload/contract/people/person';
import { oneStop } from '../../keyboard/one-stop';
import { useSay } from '../../page/use-say';
import { keyOf } from './tile-keys';
import './person-tiles.css';

interface PersonTilesProps {
  readonly people: readonly Tile[];
  /** Who takes the focus when the tiles are drawn: the first, or whoever was chosen before. */
  readonly startsAt: string | null;
  readonly onChoose: (person: Tile) => void;
}

/** Names to choose from, by touch, arrows or the digit that stands on each of the first nine. */
export function PersonTiles({ people, startsAt, onChoose }: PersonTilesProps): ReactElement {
  const say = useSay();
  const first = people.find(({ id }) => id === startsAt) ?? people[0];
  const start = useRef<HTMLButtonElement>(null);
  // A dialog below this one keeps the focus until the frame after it was opened. Whoever went on to another name stays there.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const tile = start.current;
      if (tile?.closest('ul')?.contains(document.activeElement) !== true) tile?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <ul className="tiles" ref={oneStop} aria-label={say('people.tiles')}>
      {people.map((person, place) => (
        <li key={person.id}>
          <button
            type="button"
            className="tile"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever comes to the counter chooses by key
            autoFocus={person === first}
            ref={person === first ? start : null}
            onClick={() => onChoose(person)}
          >
            {keyOf(place) !== null && <kbd aria-hidden>{keyOf(place)}</kbd>}
            <span className="tile-name">{person.name}</span>{' '}
            <small>{say(`people.role.${person.role}`)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
