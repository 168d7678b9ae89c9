import type { ReactElement, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary`: the one way forward. `quiet`: no frame until touched. Default: a framed button. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly size?: 'normal' | 'large';
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button at least 44 px high. A held key presses it once, on release. */
export function Button({ kind = 'plain', size = 'normal', ...props }: ButtonProps): ReactElement {
  return <AriaButton {...props} className={`button button-${kind} button-${size}`} />;
}
