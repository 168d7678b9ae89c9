import type { ReactElement } from 'react';
import { FormRefusal } from '../../components/form/submit/form-refusal';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { Said, type Remark } from '../../components/said/said';

interface NoteItProps {
  /** What the button says. */
  readonly name: string;
  /** What the last try came to: what was noted stands beside the button, a refusal above it. */
  readonly said: Remark | null;
}

/** The end of a form that notes money. */
export function NoteIt({ name, said }: NoteItProps): ReactElement {
  return (
    <>
      <FormRefusal />
      <div className="form-row">
        <SubmitButton>{name}</SubmitButton>
        <Said remark={said?.tone === 'good' ? said : null} />
      </div>
    </>
  );
}
