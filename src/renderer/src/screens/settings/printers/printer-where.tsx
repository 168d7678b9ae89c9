import type { ReactElement } from 'react';
import type { FoundPrinters } from '../../../../../preload/contract/printing/slip';
import type { SavedPrinter } from '../../../../../preload/contract/printing/saved-printer';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { useSay } from '../../../page/use-say';
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
  const say = useSay();
  const offers = offersFor(form.way, found, printers);
  const nothingThere = form.way === 'device' && offers.length === 0;

  const reachBy = (chosen: string): void => {
    const next = ways.find((each) => each === chosen);
    if (next === undefined || next === form.way) return;
    const there = offersFor(next, found, printers);
    // The only queue or device there is will be the one that is meant. A folder or an address is another printer's.
    const only = next !== 'network' && next !== 'pdf_folder' && there.length === 1 ? there[0] : undefined;
    onChange({ way: next, place: only?.place ?? '' });
  };

  return (
    <fieldset className="printer-part">
      <legend>{say('settings.printers.where')}</legend>
      <div className="printer-fields">
        <TextField
          label={say('settings.printers.name')}
          help={say('settings.printers.name_help')}
          value={form.label}
          onChange={(label) => onChange({ label })}
          problem={problems.label}
        />
        <Picker
          label={say('settings.printers.connected_by')}
          value={form.way}
          options={ways.map((value) => ({
            value,
            name: say(`settings.printers.way.${value}.name`),
            help: say(`settings.printers.way.${value}.help`),
          }))}
          onChange={reachBy}
        />
        <TextField
          label={say(`settings.printers.way.${form.way}.asks`)}
          help={say(nothingThere ? 'settings.printers.no_device' : `settings.printers.way.${form.way}.help`)}
          value={form.place}
          onChange={(place) => onChange({ place })}
          problem={problems.place}
        />
        {offers.length > 0 && (
          <Picker
            label={say(offersLabel[form.way])}
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
  network: 'settings.printers.offers.addresses',
  driver: 'settings.printers.offers.computer',
  cups_raw: 'settings.printers.offers.computer',
  windows_raw: 'settings.printers.offers.computer',
  device: 'settings.printers.offers.computer',
  pdf_folder: 'settings.printers.offers.folders',
} as const satisfies Readonly<Record<PrinterForm['way'], PhraseKey>>;
