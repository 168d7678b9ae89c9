import type { ReactElement } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useSay } from '../../page/use-say';
import { DrawnSign } from '../said/drawn-sign';
import './field.css';
import './options.css';

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly name: string;
    /** What is typed to find it, where the name is in letters that the keyboard lacks. */
    readonly typed?: string;
    readonly help?: string;
  }[];
  readonly onChange: (value: string) => void;
  /** Whether it takes the focus when it is drawn, in a sheet that was just opened. */
  readonly startsHere?: boolean;
}

/** One of several, chosen from a list that opens. */
export function Picker({ label, value, options, onChange, startsHere = false }: PickerProps): ReactElement {
  const say = useSay();
  return (
    <Select
      className="field"
      placeholder={say('components.picker.choose')}
      autoFocus={startsHere}
      value={value}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
    >
      <Label className="field-label">{label}</Label>
      <Button className="picker-button">
        <SelectValue className="picker-value" />
        <DrawnSign sign="open" />
      </Button>
      <Popover className="options-popover">
        <ListBox className="options">
          {options.map(({ value: key, name, typed, help }) => (
            <ListBoxItem key={key} id={key} textValue={typed ?? name} className="option">
              <Text slot="label">{name}</Text>
              {help !== undefined && help !== '' && (
                <Text slot="description" className="option-help">
                  {help}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
