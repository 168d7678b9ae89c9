import type { ReactElement, ReactNode } from 'react';
import { FormContext, type FramedForm } from './form-context';

interface FormWithinProps {
  /** What `useForm` answered. */
  readonly form: FramedForm;
  readonly className: string;
  /** Goes back out of it. Without it Esc is left to what it stands in. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** A form that stands within another one, where HTML allows none: it takes Enter itself, and Esc where it can be left. */
export function FormWithin({ form, className, onEscape, children }: FormWithinProps): ReactElement {
  return (
    <FormContext value={{ ...form, isWithin: true }}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it stands for a form, which may not lie in a form */}
      <div
        className={className}
        data-asks
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
            event.preventDefault();
            if (!event.repeat) void form.submit();
          } else if (event.key === 'Escape' && onEscape !== undefined) {
            event.stopPropagation();
            onEscape();
          }
        }}
      >
        {children}
      </div>
    </FormContext>
  );
}
