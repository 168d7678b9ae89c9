import { useState, type ReactElement } from 'react';
import { TextField } from '../../../components/form/text-field';

interface TypedFieldProps<T> {
  readonly label: string;
  readonly value: T | null;
  /** As it is typed. */
  readonly write: (value: T) => string;
  /** `null`: it does not read. */
  readonly read: (typed: string) => T | null;
  /** What is said of a text that does not read. */
  readonly problem: string;
  readonly placeholder: string;
  readonly onChange: (value: T | null) => void;
}

/** A value that is typed. It holds as soon as it reads; an empty field is none. */
export function TypedField<T>(props: TypedFieldProps<T>): ReactElement {
  const { label, value, write, read, problem, placeholder, onChange } = props;
  const [typed, setTyped] = useState(value === null ? '' : write(value));
  const [left, setLeft] = useState(false);
  const shown = read(typed);
  // Taken away, or set, from elsewhere.
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (value !== (typed.trim() === '' ? null : shown)) setTyped(value === null ? '' : write(value));
  }
  return (
    <TextField
      label={label}
      value={typed}
      placeholder={placeholder}
      problem={left && typed.trim() !== '' && shown === null ? problem : undefined}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={(text) => {
        setTyped(text);
        onChange(text.trim() === '' ? null : read(text));
      }}
    />
  );
}
