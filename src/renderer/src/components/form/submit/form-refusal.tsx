import type { ReactElement } from 'react';
import { Note } from '../../said/note';
import { useFormAround } from './form-context';

/** Above the buttons: a refusal that belongs to no field, also to those who listen. Nothing until there is one. */
export function FormRefusal(): ReactElement | null {
  const { said } = useFormAround();
  if (said?.tone !== 'bad') return null;
  return (
    <div role="alert">
      <Note tone="bad">{said.text}</Note>
    </div>
  );
}
