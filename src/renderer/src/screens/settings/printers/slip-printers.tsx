import type { ReactElement } from 'react';
import {
  slipKinds,
  type PrintingSettings,
  type SlipKind,
} from '../../../../../preload/contract/printing/saved-printer';
import { useSay } from '../../../page/use-say';
import { Picker } from '../../../components/form/picker';

/** Stands for "the printer of the shop" in the list; no printer has an empty id. */
const AS_THE_SHOP = '';

interface SlipPrintersProps {
  readonly printing: PrintingSettings;
  readonly onChange: (kind: SlipKind, printer: string | null) => void;
}

/** Where each kind of slip goes, when not to the printer of the shop. */
export function SlipPrinters({ printing, onChange }: SlipPrintersProps): ReactElement {
  const say = useSay();
  const { printers, slipPrinters } = printing;
  return (
    <div className="printer-kinds">
      {slipKinds.map((kind) => (
        <Picker
          key={kind}
          label={say(`settings.printers.kind.${kind}`)}
          value={slipPrinters[kind] ?? AS_THE_SHOP}
          options={[
            { value: AS_THE_SHOP, name: say('settings.printers.as_all') },
            ...printers.map(({ id, label }) => ({ value: id, name: label })),
          ]}
          onChange={(id) => onChange(kind, id === AS_THE_SHOP ? null : id)}
        />
      ))}
    </div>
  );
}
