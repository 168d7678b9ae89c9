import { createContext, use } from 'react';
import type { Remark } from '../../said/said';

/** What the frame of a form knows of it, whatever its fields are. */
export interface FramedForm {
  readonly busy: string | null;
  /** The next of the same may be tried while it is busy. */
  readonly hasNext: boolean;
  readonly said: Remark | null;
  readonly submit: () => Promise<void>;
}

interface FormAround extends FramedForm {
  /** It stands within another form, so that its button must not submit that one. */
  readonly isWithin: boolean;
}

export const FormContext = createContext<FormAround | null>(null);

/** The form that a part stands in. A part outside of any form is a mistake of who placed it. */
export function useFormAround(): FormAround {
  const around = use(FormContext);
  if (around === null) throw new Error('This part belongs into a <Form> or a <FormWithin>.');
  return around;
}
