import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { FoundPrinters } from '../../../../../preload/contract/printing/slip';
import type {
  PrinterTry,
  PrintingSettings,
  SavedPrinter,
} from '../../../../../preload/contract/printing/saved-printer';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Said, type Remark } from '../../../components/said/said';
import { useUnsaved } from '../../../store/unsaved';
import { failureText } from '../../../text/failures';
import type { PrinterForm } from './printer-form';
import { drawsPages } from './printer-place';
import { PrinterPaper } from './printer-paper';
import { PrinterWhere } from './printer-where';
import { readPrinter, type PrinterProblems } from './read-printer';

/** By which it is told that a printer is not saved. */
export const PRINTER = 'printer';

interface PrinterEditorProps {
  readonly initial: PrinterForm;
  /** What this computer offers to print on. */
  readonly found: FoundPrinters;
  /** The printers that are saved. */
  readonly printers: readonly SavedPrinter[];
  readonly onSaved: (settings: PrintingSettings) => void;
  readonly onCancel: () => void;
}

/** One printer: where it is, what it can do, and a page to try it with before it is saved. */
export function PrinterEditor({
  initial,
  found,
  printers,
  onSaved,
  onCancel,
}: PrinterEditorProps): ReactElement {
  const say = useSay();
  const [form, setForm] = useState(initial);
  const [problems, setProblems] = useState<PrinterProblems>({});
  const [said, setSaid] = useState<Remark | null>(null);
  const [busy, setBusy] = useState<'save' | PrinterTry | null>(null);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), [box]);
  useUnsaved(PRINTER, form !== initial);
  const set = (change: Partial<PrinterForm>): void => setForm((old) => ({ ...old, ...change }));

  const withPrinter = async (
    what: 'save' | PrinterTry,
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
    else setSaid({ tone: 'bad', text: failureText(say, answer.failure) });
  };

  const tryOut = async (printer: SavedPrinter, what: PrinterTry): Promise<void> => {
    const answer = await galla['printers:test']({ printer, what });
    if (!answer.ok) return setSaid({ tone: 'bad', text: failureText(say, answer.failure) });
    const tried = answer.value;
    setSaid(
      tried.state === 'sent'
        ? { tone: 'good', text: drawsPages(form.way) ? 'The test page is made.' : takenSentences[what] }
        : { tone: tried.state === 'failed' ? 'bad' : 'plain', text: say(`print.${tried.cause}`) },
    );
  };

  return (
    <form
      ref={box}
      className="inner-form"
      aria-label={initial.id === '' ? 'New printer' : `Printer ${initial.label}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void withPrinter('save', save);
      }}
    >
      <PrinterWhere form={form} problems={problems} found={found} printers={printers} onChange={set} />
      <PrinterPaper form={form} problems={problems} onChange={set} />
      <div className="form-row">
        <Button type="submit" kind="primary" isPending={busy === 'save'}>
          Save printer
        </Button>
        <Button
          isPending={busy === 'page'}
          onPress={() => void withPrinter('page', (printer) => tryOut(printer, 'page'))}
        >
          Print test page
        </Button>
        {form.drawer && !drawsPages(form.way) && (
          <Button
            isPending={busy === 'drawer'}
            onPress={() => void withPrinter('drawer', (printer) => tryOut(printer, 'drawer'))}
          >
            Try the drawer
          </Button>
        )}
        <Button kind="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
      <Said remark={said} />
    </form>
  );
}

const takenSentences = {
  page: 'The test page was sent. The longest ruler on one row shows the columns.',
  drawer: 'The printer was told to open the drawer.',
} as const satisfies Readonly<Record<PrinterTry, string>>;
