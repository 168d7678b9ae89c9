import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SavedPrinter } from '../../../../../preload/contract/printing/saved-printer';
import { Button } from '../../../components/button';
import { useSay } from '../../../page/use-say';
import { DrawnSign } from '../../../components/said/drawn-sign';
import '../../../components/form/options.css';

interface OtherPrinterProps {
  /** For those who hear it: whose slip it is. */
  readonly label: string;
  readonly printers: readonly SavedPrinter[];
  readonly isPending: boolean;
  readonly onChoose: (id: string) => void;
}

/** The other printers of the shop, to print a slip on one of them instead. */
export function OtherPrinter({ label, printers, isPending, onChoose }: OtherPrinterProps): ReactElement {
  const say = useSay();
  return (
    <MenuTrigger>
      <Button isPending={isPending} aria-label={label}>
        {say('counter.printing.other')} <DrawnSign sign="open" />
      </Button>
      <Popover className="options-popover" placement="top end">
        <Menu className="options" aria-label={label} onAction={(id) => onChoose(String(id))}>
          {printers.map((printer) => (
            <MenuItem key={printer.id} id={printer.id} className="option">
              {printer.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
