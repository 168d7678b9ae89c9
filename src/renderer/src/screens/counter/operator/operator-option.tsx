import { memo, type ReactElement } from 'react';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { Monogram } from '../../../components/monogram/monogram';
import { useSay } from '../../../page/use-say';

/** The id of an option in the page, by its place in the list. */
export function optionId(place: number): string {
  return `operator-option-${place}`;
}

interface OperatorOptionProps {
  readonly operator: Operator;
  readonly place: number;
  /** Whether Enter takes it. */
  readonly isNext: boolean;
  readonly isChosen: boolean;
  /** Only its prefix speaks for it. */
  readonly isGuess: boolean;
  /** Its place among the favourites, from 0; -1: it has no key. */
  readonly favourite: number;
  /** The same function at every drawing. */
  readonly onTake: (operator: Operator) => void;
}

/** One operator of the list. Drawn again only when something of its own has changed. */
export const OperatorOption = memo(function OperatorOption(props: OperatorOptionProps): ReactElement {
  const say = useSay();
  const { operator, place, isNext, isChosen, isGuess, favourite, onTake } = props;
  return (
    // The keys of the list are the field's, which keeps the focus; an <option> cannot hold a monogram.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field
    <div
      id={optionId(place)}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds no monogram
      role="option"
      tabIndex={-1}
      className="option"
      aria-selected={isChosen}
      aria-describedby={`${optionId(place)}-help`}
      data-focused={isNext || undefined}
      data-selected={isChosen || undefined}
      onClick={() => onTake(operator)}
    >
      <Monogram operator={operator} />
      <span>{operator.name}</span>
      <span className="option-help" id={`${optionId(place)}-help`} aria-hidden>
        {isGuess && `${say('counter.operator.guess')} · `}
        {say(`category.${operator.category}`)} · {operator.code}
      </span>
      {favourite >= 0 && <kbd aria-hidden>{favourite + 1}</kbd>}
    </div>
  );
});
