import { useEffect, useState, type ReactElement } from 'react';
import type { SystemPrinter } from '../../../../preload/contract/receipt';
import { galla } from '../../bridge';
import { Picker } from '../../components/picker';

/** Stands for "no printer" in the list; no system printer has an empty name. */
const PDF = '';

interface PrinterFieldProps {
  /** The system's name of it; `null`: a PDF file. */
  readonly printer: string | null;
  readonly onChange: (printer: string | null) => void;
}

/** Where slips go: a PDF file, or a printer this computer knows. A printer that has gone stays chosen. */
export function PrinterField({ printer, onChange }: PrinterFieldProps): ReactElement {
  const [printers, setPrinters] = useState<readonly SystemPrinter[]>([]);

  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await galla['printers:list']({});
      if (answer.ok) setPrinters(answer.value);
    };
    void read();
  }, []);

  const gone = printer !== null && !printers.some(({ name }) => name === printer);
  return (
    <Picker
      label="Slip printer"
      value={printer ?? PDF}
      options={[
        { value: PDF, name: 'PDF file', help: 'Saved in a folder, no printer needed' },
        ...printers.map(({ name, description, isDefault }) => ({
          value: name,
          name,
          help: [isDefault ? 'Default of this computer' : '', description].filter(Boolean).join(' · '),
        })),
        ...(gone ? [{ value: printer, name: printer, help: 'Not found on this computer now' }] : []),
      ]}
      onChange={(value) => onChange(value === PDF ? null : value)}
    />
  );
}
