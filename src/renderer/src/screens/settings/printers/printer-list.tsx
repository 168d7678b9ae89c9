import type { ReactElement } from 'react';
import type { SavedPrinter } from '../../../../../preload/contract/printing/saved-printer';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { oneStop } from '../../../keyboard/one-stop';
import { placeOf } from './printer-place';

interface PrinterListProps {
  readonly printers: readonly SavedPrinter[];
  readonly onEdit: (printer: SavedPrinter) => void;
  readonly onRemove: (printer: SavedPrinter) => void;
}

/** The printers of the shop, each with where it is. */
export function PrinterList({ printers, onEdit, onRemove }: PrinterListProps): ReactElement {
  const say = useSay();
  return (
    <ul className="printers" ref={oneStop} aria-label={say('settings.printers.list')}>
      {printers.map((printer) => (
        <li key={printer.id} className="printer-row">
          <span>
            <b>{printer.label}</b>{' '}
            <small>
              {say('settings.printers.facts', {
                way: say(`settings.printers.way.${printer.target.kind}.name`),
                place: placeOf(printer.target),
                width: String(printer.profile.width),
              })}
            </small>
          </span>
          <Button
            id={`edit-printer-${printer.id}`}
            aria-label={say('settings.printers.edit_one', { name: printer.label })}
            onPress={() => onEdit(printer)}
          >
            {say('settings.edit')}
          </Button>
          <Button
            kind="quiet"
            aria-label={say('settings.printers.remove_one', { name: printer.label })}
            onPress={() => onRemove(printer)}
          >
            {say('settings.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
