import { useState, type ChangeEvent, type CompositionEvent } from 'react';

/** What an input takes to be left alone while an input method composes in it. */
interface Composed {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
}

/**
 * A field whose value is cleaned while it is typed. An input method writes into the field itself and over what it
 * wrote before; a cleaned value in between ends its composition and stands there twice. So the field shows what is
 * composed, and `take` hears of it when that is done.
 *
 * @param take gets the field and what kind of edit it was, in the words of `InputEvent.inputType`; empty: not known
 */
export function useComposed(
  value: string,
  take: (field: HTMLInputElement, inputType: string) => void,
): Composed {
  const [composed, setComposed] = useState<string | null>(null);
  return {
    value: composed ?? value,
    onChange({ currentTarget, nativeEvent }) {
      if (composed !== null) setComposed(currentTarget.value);
      else take(currentTarget, nativeEvent instanceof InputEvent ? nativeEvent.inputType : '');
    },
    onCompositionStart({ currentTarget }) {
      setComposed(currentTarget.value);
    },
    onCompositionEnd({ currentTarget }) {
      setComposed(null);
      take(currentTarget, '');
    },
  };
}
