import { useState, type ReactElement } from 'react';
import type { PrintingSettings, SavedPrinter } from '../../../../../preload/contract/saved-printer';
import type { SystemPrinter } from '../../../../../preload/contract/receipt';
import { galla } from '../../../bridge';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { Picker } from '../../../components/picker';
import { Said, type Remark } from '../../../components/said';
import { TextField } from '../../../components/text-field';
import { Toggle } from '../../../components/toggle';
import { failureText } from '../../../text/failures';
import { printCauseSentences } from '../../../text/print-causes';
import { readPrinter, ways, type PrinterForm } from './printer-form';

const papers = [
  { value: '58', name: '58 mm' },
  { value: '80', name: '80 mm' },
] as const;

const pages = [
  { value: 'ascii', name: 'Plain letters', help: 'Fits every printer; the rest is drawn' },
  { value: 'pc437', name: 'PC437' },
  { value: 'pc858', name: 'PC858' },
  { value: 'wpc1252', name: 'WPC1252' },
] as const;

interface PrinterEditorProps {
  readonly initial: PrinterForm;
  /** Printers that this computer knows. */
  readonly found: readonly SystemPrinter[];
  readonly onSaved: (settings: PrintingSettings) => void;
  readonly onCancel: () => void;
}

/** One printer: where it is, what paper it has, and a page to try it with before it is saved. */
export function PrinterEditor({ initial, found, onSaved, onCancel }: PrinterEditorProps): ReactElement {
  const [form, setForm] = useState(initial);
  const [problems, setProblems] = useState<{ label?: string; place?: string; columns?: string }>({});
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState<'save' | 'test' | null>(null);
  const set = (change: Partial<PrinterForm>): void => setForm((old) => ({ ...old, ...change }));
  const way = ways.find(({ value }) => value === form.way) ?? ways[0];
  const drawn = form.way === 'driver' || form.way === 'pdf_folder';

  const withPrinter = async (
    what: 'save' | 'test',
    work: (printer: SavedPrinter) => Promise<void>,
  ): Promise<void> => {
    const read = readPrinter(form);
    setProblems(read.ok ? {} : read.failure);
    setSaid(null);
    if (!read.ok) return;
    setBusy(what);
    await work(read.value);
    setBusy(null);
  };

  const save = async (printer: SavedPrinter): Promise<void> => {
    const answer = await galla['printers:save']({ printer });
    if (answer.ok) onSaved(answer.value);
    else setSaid({ tone: 'bad', text: failureText(answer.failure) });
  };

  const test = async (printer: SavedPrinter): Promise<void> => {
    const answer = await galla['printers:test']({ printer });
    if (!answer.ok) return setSaid({ tone: 'bad', text: failureText(answer.failure) });
    const tried = answer.value;
    setSaid(
      tried.state === 'sent'
        ? {
            tone: 'good',
            text: 'The printer took the test page. The longest ruler on one row says the columns.',
          }
        : { tone: tried.state === 'failed' ? 'bad' : 'plain', text: printCauseSentences[tried.cause] },
    );
  };

  return (
    <form
      className="inner-form"
      aria-label={initial.id === '' ? 'New printer' : `Printer ${initial.label}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void withPrinter('save', save);
      }}
    >
      <div className="pairs">
        <TextField
          label="Name in the shop"
          value={form.label}
          onChange={(label) => set({ label })}
          problem={problems.label}
        />
        <Picker
          label="Connected by"
          value={form.way}
          options={ways}
          onChange={(value) => set({ way: ways.find((each) => each.value === value)?.value ?? form.way })}
        />
        <TextField
          label={way.asks}
          help={way.help}
          value={form.place}
          onChange={(place) => set({ place })}
          problem={problems.place}
        />
        {found.length > 0 && way.asks.endsWith('name') && (
          <Picker
            label="Found on this computer"
            value={form.place}
            options={found.map(({ name, description }) => ({ value: name, name, help: description }))}
            onChange={(place) => set({ place })}
          />
        )}
        <Choice
          label="Paper"
          value={form.width}
          options={papers}
          onChange={(width) => set({ width, columns: width === '58' ? '32' : '48' })}
        />
        {!drawn && (
          <TextField
            label="Columns"
            help="Letters a line: 32, 42 or 48. The test page shows it."
            inputMode="numeric"
            value={form.columns}
            onChange={(columns) => set({ columns })}
            problem={problems.columns}
          />
        )}
        {!drawn && (
          <Picker
            label="Code page"
            value={form.codePage}
            options={pages}
            onChange={(page) =>
              set({ codePage: pages.find(({ value }) => value === page)?.value ?? 'ascii' })
            }
          />
        )}
      </div>
      {!drawn && (
        <div className="pairs">
          <Toggle on={form.cutter} onChange={(cutter) => set({ cutter })}>
            It cuts the paper
          </Toggle>
          <Toggle on={form.drawer} onChange={(drawer) => set({ drawer })}>
            A cash drawer hangs on it
          </Toggle>
        </div>
      )}
      <div className="form-row">
        <Button type="submit" kind="primary" isPending={busy === 'save'}>
          Save printer
        </Button>
        <Button isPending={busy === 'test'} onPress={() => void withPrinter('test', test)}>
          Print test page
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
      <Said remark={said} />
    </form>
  );
}
