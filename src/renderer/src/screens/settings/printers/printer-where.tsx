import type { ReactElement } from 'react';
import type { FoundPrinters } from '../../../../../preload/contract/printing/slip';
import type { SavedPrinter } from '../../../../../preload/contract/printing/saved-printer';
import { Picker } from '../../../components/form/picker';
import { TextField } from '../../../components/form/text-field';
import type { PrinterForm } from './printer-form';
import { offersFor, ways } from './printer-place';
import type { PrinterProblems } from './read-printer';

interface PrinterWhereProps {
  readonly form: PrinterForm;
  readonly problems: PrinterProblems;
  readonly found: FoundPrinters;
  readonly printers: readonly SavedPrinter[];
  readonly onChange: (change: Partial<PrinterForm>) => void;
}

/** What the shop calls a printer and how it is reached; what is known to be there need not be typed. */
export function PrinterWhere({ form, problems, found, printers, onChange }: PrinterWhereProps): ReactElement {
  const way = ways.find(({ value }) => value === form.way) ?? ways[0];
  const offers = offersFor(form.way, found, printers);
  const nothingThere = form.way === 'device' && offers.length === 0;

  const reachBy = (chosen: string): void => {
    const next = ways.find(({ value }) => value === chosen)?.value;
    if (next === undefined || next === form.way) return;
    const there = offersFor(next, found, printers);
    // The only queue or device there is will be the one that is meant. A folder or an address is another printer's.
    const only = next !== 'network' && next !== 'pdf_folder' && there.length === 1 ? there[0] : undefined;
    onChange({ way: next, place: only?.place ?? '' });
  };

  return (
    <fieldset className="printer-part">
      <legend>Where it is</legend>
      <div className="printer-fields">
        <TextField
          label="Name in the shop"
          help="Such as Counter printer"
          value={form.label}
          onChange={(label) => onChange({ label })}
          problem={problems.label}
        />
        <Picker label="Connected by" value={form.way} options={ways} onChange={reachBy} />
        <TextField
          label={way.asks}
          help={nothingThere ? 'No /dev/usb/lp… or /dev/lp… is there now' : way.help}
          value={form.place}
          onChange={(place) => onChange({ place })}
          problem={problems.place}
        />
        {offers.length > 0 && (
          <Picker
            label={offersLabel[form.way]}
            value={form.place}
            options={offers.map(({ place, help }) => ({ value: place, name: place, help }))}
            onChange={(place) => onChange({ place })}
          />
        )}
      </div>
    </fieldset>
  );
}

const offersLabel = {
  network: 'Addresses of the shop',
  driver: 'Found on this computer',
  cups_raw: 'Found on this computer',
  windows_raw: 'Found on this computer',
  device: 'Found on this computer',
  pdf_folder: 'Folders of the shop',
} as const satisfies Readonly<Record<PrinterForm['way'], string>>;
