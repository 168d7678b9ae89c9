import type { KeyboardEvent, ReactElement, Ref } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useSay } from '../../page/use-say';
import { DrawnSign } from '../said/drawn-sign';
import './field.css';

interface SearchBoxProps {
  /** The accessible name. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A box to search in. Esc empties it; what is empty already lets Esc through. */
export function SearchBox(props: SearchBoxProps): ReactElement {
  const say = useSay();
  const { label, value, onChange, placeholder, autoFocus = false, onKeyDown, ref } = props;
  return (
    <SearchField
      className="search-box"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    >
      <Input
        className="field-input"
        ref={ref}
        {...(placeholder === undefined ? {} : { placeholder })}
        spellCheck={false}
        autoComplete="off"
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
      />
      {value !== '' && (
        <Button className="search-clear" aria-label={say('components.search.empty')}>
          <DrawnSign sign="cross" />
        </Button>
      )}
    </SearchField>
  );
}
