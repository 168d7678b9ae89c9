import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { FormContext, type FramedForm } from './form-context';

interface FormProps {
  /** What `useForm` answered. */
  readonly form: FramedForm;
  /** The accessible name, where the form is a place of its own. */
  readonly label?: string;
  readonly className?: string;
  /** Whether its first field takes the focus when it is drawn: whoever opened it by key is where it begins. */
  readonly startsHere?: boolean;
  /** Whether the next of the same is typed right after what was taken: the focus goes back to its first line. */
  readonly startsAgain?: boolean;
  /** Keys of any of its fields. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** The frame of a form: Enter in a field or its submit button tries it. */
export function Form(props: FormProps): ReactElement {
  const { form, label, className, startsHere = false, startsAgain = false, onKeyDown, children } = props;
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (startsHere) ref.current?.querySelector('input')?.focus();
  }, [startsHere]);
  const { said } = form;
  const triedAt = useRef<Element | null>(null);
  useEffect(() => {
    // Whoever has gone on meanwhile, be it to another control of this form, is left alone.
    if (!startsAgain || said?.tone !== 'good' || document.activeElement !== triedAt.current) return;
    ref.current?.querySelector<HTMLElement>('.field-input')?.focus();
  }, [startsAgain, said]);
  return (
    <FormContext value={{ ...form, isWithin: false }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc of any of its fields */}
      <form
        ref={ref}
        className={className}
        aria-label={label}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          triedAt.current = document.activeElement;
          void form.submit();
        }}
      >
        {children}
      </form>
    </FormContext>
  );
}
