import type { ReactElement } from 'react';
import { useSay } from '../../../page/use-say';
import { Note } from '../../said/note';
import { remarkText } from '../../said/said';
import { useFormAround } from './form-context';

/** Above the buttons: a refusal that belongs to no field, also to those who listen. Nothing until there is one. */
export function FormRefusal(): ReactElement | null {
  const say = useSay();
  const { said } = useFormAround();
  if (said?.tone !== 'bad') return null;
  return (
    <div role="alert">
      <Note tone="bad">{remarkText(say, said)}</Note>
    </div>
  );
}
