import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { useOperatorStore } from '../../../store/operator-store';
import { fieldId } from '../entry/focus-field';
import { Monogram } from '../../../components/monogram/monogram';
import { OperatorOption, optionId } from './operator-option';
import { useSale } from '../sale-store';
import { useOperatorPicker } from './use-operator-picker';
import { useFieldProblem } from '../entry/use-field-problem';
import { useSay } from '../../../page/use-say';
import { DrawnSign } from '../../../components/said/drawn-sign';
import '../../../components/form/field.css';
import '../../../components/form/options.css';
import './operator-box.css';

const id = fieldId('operator');

/**
 * Finds an operator by name, code, nickname, category or first letters. A combobox with a list of its own
 * making: a general one takes several frames a key to keep its collection, and the list has to be right
 * before the next key comes.
 */
export function OperatorBox(): ReactElement {
  const say = useSay();
  const picker = useOperatorPicker();
  const { chosen, typed, open, found, marked, next } = picker;
  const hint = useSale((state) => state.hint?.hint ?? null);
  const problem = useFieldProblem('operator');
  const favourites = useOperatorStore((state) => state.favourites);
  const list = useRef<HTMLDivElement>(null);
  const shown = chosen !== null && typed === null;

  useLayoutEffect(() => {
    const option = list.current?.children[marked ?? 0];
    if (found.length > 0) option?.scrollIntoView({ block: 'nearest' });
  }, [marked, found]);

  return (
    <div className="sell-operator">
      <div className="operator-box">
        <label className="sell-label" htmlFor={id}>
          {say('counter.operator.name')}
        </label>
        <div className="operator-input">
          {shown && <Monogram operator={chosen} />}
          <input
            id={id}
            className="field-input"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-activedescendant={marked === null ? undefined : optionId(marked)}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-help`}
            data-invalid={problem !== undefined || undefined}
            data-with-monogram={shown || undefined}
            placeholder={say('counter.operator.name_or_code')}
            value={typed ?? chosen?.name ?? ''}
            onChange={(event) => picker.type(event.currentTarget.value)}
            onKeyDown={picker.onKeyDown}
            onFocus={picker.show}
            onClick={picker.show}
            onBlur={({ currentTarget }) => {
              // Another window in front takes the keys, not the place: half a name would go, and the other half of it,
              // typed on, finds another operator.
              if (document.activeElement !== currentTarget) picker.leave();
            }}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
          />
          <span className="operator-open" aria-hidden>
            <DrawnSign sign="open" />
          </span>
          {open && (
            // The focus stays in the field, where the keys are.
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only keeps the focus where it is
            <div className="operator-list" onMouseDown={(event) => event.preventDefault()}>
              <div
                ref={list}
                id={`${id}-list`}
                className="options"
                // Chromium puts what scrolls among the stops of Tab, and this goes with the field's focus.
                tabIndex={-1}
                // An <option> of a native list cannot hold a monogram.
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds no monogram
                role="listbox"
                aria-label={say('counter.operator.list')}
              >
                {found.map((operator, place) => (
                  <OperatorOption
                    // The rows stay and their operators change: a new row costs three times as much to draw.
                    // oxlint-disable-next-line react/no-array-index-key -- rows stay, operators change
                    key={place}
                    operator={operator}
                    place={place}
                    isNext={place === next}
                    isChosen={operator === chosen}
                    isGuess={operator.code === hint?.operatorCode && hint.source === 'prefix'}
                    favourite={favourites.indexOf(operator)}
                    onTake={picker.take}
                  />
                ))}
              </div>
              {found.length === 0 && (
                <p className="operator-none">{say('counter.operator.none', { typed: typed ?? '' })}</p>
              )}
            </div>
          )}
        </div>
        <p id={`${id}-help`} className="field-problem">
          {problem}
        </p>
      </div>
    </div>
  );
}
