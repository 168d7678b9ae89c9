import type { ReactElement, ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import { useSay } from '../../page/use-say';
import './toggle.css';

interface ToggleProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** Something that is on or off, and says which. */
export function Toggle({ on, onChange, isDisabled = false, children }: ToggleProps): ReactElement {
  const say = useSay();
  return (
    <SwitchField isSelected={on} onChange={onChange} isDisabled={isDisabled}>
      <SwitchButton className="toggle">
        <span className="toggle-track" aria-hidden>
          <span className="toggle-word">{say(`components.toggle.${on ? 'on' : 'off'}`)}</span>
        </span>
        {children}
      </SwitchButton>
    </SwitchField>
  );
}
