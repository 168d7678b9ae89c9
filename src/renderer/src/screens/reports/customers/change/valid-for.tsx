import type { ReactElement } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, Text } from 'react-aria-components';
import { useSay } from '../../../../page/use-say';
import '../../../../components/button.css';
import '../../../../components/form/options.css';

/** For how long packs are sold in India, in days. */
const usual = [1, 7, 14, 24, 28, 30, 56, 60, 84, 90, 180, 336, 365] as const;

interface ValidForProps {
  readonly label: string;
  /** It was noted before: another one takes its place. */
  readonly isNoted: boolean;
  readonly onChoose: (days: number) => void;
}

/** For how many days the last sale of a number is good: chosen, not typed. */
export function ValidFor({ label, isNoted, onChoose }: ValidForProps): ReactElement {
  const say = useSay();
  return (
    <Select
      aria-label={label}
      value={null}
      onChange={(key) => {
        const days = usual.find((each) => String(each) === String(key));
        if (days !== undefined) onChoose(days);
      }}
    >
      <Button className="button button-quiet button-normal">
        {say(isNoted ? 'customers.valid.change' : 'customers.valid.note')}
      </Button>
      <Popover className="options-popover">
        <ListBox className="options">
          {usual.map((days) => (
            <ListBoxItem key={days} id={String(days)} className="option" textValue={String(days)}>
              <Text slot="label">{say('customers.valid.days', { count: days })}</Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
