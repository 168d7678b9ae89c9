import type { ReactElement } from 'react';
import type { SavedPrinter } from '../../../../../preload/contract/printing/saved-printer';
import { Button } from '../../../components/button';
import { oneStop } from '../../../keyboard/one-stop';
import { placeOf, ways } from './printer-place';

interface PrinterListProps {
  readonly printers: readonly SavedPrinter[];
  readonly onEdit: (printer: SavedPrinter) => void;
  readonly onRemove: (printer: SavedPrinter) => void;
}

/** The printers of the shop, each with where it is. */
export function PrinterList({ printers, onEdit, onRemove }: PrinterListProps): ReactElement {
  return (
    <ul className="printers" ref={oneStop} aria-label="Printers of the shop">
      {printers.map((printer) => (
        <li key={printer.id} className="printer-row">
          <span>
            <b>{printer.label}</b>{' '}
            <small>
              {ways.find(({ value }) => value === printer.target.kind)?.name}, {placeOf(printer.target)},{' '}
              {printer.profile.width} mm
            </small>
          </span>
          <Button
            id={`edit-printer-${printer.id}`}
            aria-label={`Edit ${printer.label}`}
            onPress={() => onEdit(printer)}
          >
            Edit
          </Button>
          <Button kind="quiet" aria-label={`Remove ${printer.label}`} onPress={() => onRemove(printer)}>
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}
