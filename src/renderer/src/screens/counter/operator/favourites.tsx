import type { ReactElement } from 'react';
import { favouriteActions } from '../../../keyboard/keymap';
import { useKeyActions } from '../../../keyboard/key-actions';
import { oneStop } from '../../../keyboard/one-stop';
import { useOperatorStore } from '../../../store/operator-store';
import { Monogram } from '../../../components/monogram/monogram';
import { setOperator, useSale } from '../sale-store';
import { forwardFromOperator } from '../entry/step-forward';
import { useSay } from '../../../page/use-say';

/** The operators of Alt+1 … Alt+9, for the finger and the keyboard. */
export function Favourites(): ReactElement | null {
  const say = useSay();
  const favourites = useOperatorStore((state) => state.favourites);
  const chosen = useSale(({ form }) => form.operator?.code);

  const take = (place: number): void => {
    const operator = favourites[place];
    if (operator === undefined) return;
    setOperator(operator, 'staff');
    forwardFromOperator();
  };
  useKeyActions(Object.fromEntries(favouriteActions.map((action, place) => [action, () => take(place)])));

  return (
    <ul className="favourites" ref={oneStop} aria-label={say('counter.operator.favourites')}>
      {favourites.map((operator, place) => (
        <li key={operator.code}>
          <button
            type="button"
            className="favourite"
            title={`${operator.name} · Alt+${place + 1}`}
            aria-label={say('counter.operator.choose', { name: operator.name })}
            aria-pressed={operator.code === chosen}
            onClick={() => take(place)}
          >
            <Monogram operator={operator} />
            {/* Drawn, not text: it is no part of the name. */}
            <kbd aria-hidden data-key={place + 1} />
          </button>
        </li>
      ))}
    </ul>
  );
}
