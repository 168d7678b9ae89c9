import type { ReactElement, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary`: the one way forward. `quiet`: no frame until touched. Default: a framed button. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'normal' | 'large';
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button at least 44 px high. A held key presses it once, on release. While it is pending a press does nothing. */
export function Button(props: ButtonProps): ReactElement {
  const { kind = 'plain', size = 'normal', isPending = false, onPress, ...rest } = props;
  // React Aria's own `isPending` says the button's name once more, by an image that has no name once the button is gone.
  // Its `data-pending` is its own: it takes away one that it is given.
  const pending = { type: 'button', 'aria-disabled': true, 'data-busy': true } as const;
  return (
    <AriaButton
      {...rest}
      {...(isPending ? pending : onPress !== undefined && { onPress })}
      className={`button button-${kind} button-${size}`}
    />
  );
}
