import type { ReactElement } from 'react';
import type { FoundPrinters } from '../../../../../preload/contract/printing/slip';
import {
  printerTries,
  type PrinterTry,
  type PrintingSettings,
  type SavedPrinter,
} from '../../../../../preload/contract/printing/saved-printer';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Form } from '../../../components/form/submit/form';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { Said } from '../../../components/said/said';
import { useUnsaved } from '../../../store/unsaved';
import type { PrinterForm } from './printer-form';
import { drawsPages } from './printer-place';
import { PrinterPaper } from './printer-paper';
import { PrinterWhere } from './printer-where';
import { readPrinter } from './read-printer';

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
  const form = useForm({
    initial,
    read: (typed) => readPrinter(say, typed),
    submit: (printer) => galla['printers:save']({ printer }),
    done: (settings) => {
      onSaved(settings);
      return null;
    },
    others: printerTries,
  });
  useUnsaved(PRINTER, form.unsaved);
  const { typed, problems, change, busy } = form;
  const isDrawn = drawsPages(typed.way);

  const tryOut = (what: PrinterTry): Promise<void> =>
    form.submitAs(what, {
      submit: (printer) => galla['printers:test']({ printer, what }),
      done: (tried) =>
        tried.state === 'sent'
          ? {
              tone: 'good',
              says: (inWords) =>
                inWords(isDrawn ? 'settings.printers.tried.drawn' : `settings.printers.tried.${what}`),
            }
          : {
              tone: tried.state === 'failed' ? 'bad' : 'plain',
              says: (inWords) => inWords(`print.${tried.cause}`),
            },
    });

  return (
    <Form
      form={form}
      className="inner-form"
      label={
        initial.id === ''
          ? say('settings.printers.new')
          : say('settings.printers.one', { name: initial.label })
      }
      startsHere
    >
      <PrinterWhere form={typed} problems={problems} found={found} printers={printers} onChange={change} />
      <PrinterPaper form={typed} problems={problems} onChange={change} />
      <div className="form-row">
        <SubmitButton>{say('settings.printers.save')}</SubmitButton>
        <Button isPending={busy === 'page'} onPress={() => void tryOut('page')}>
          {say('settings.printers.try_page')}
        </Button>
        {typed.drawer && !isDrawn && (
          <Button isPending={busy === 'drawer'} onPress={() => void tryOut('drawer')}>
            {say('settings.printers.try_drawer')}
          </Button>
        )}
        <Button kind="quiet" onPress={onCancel}>
          {say('settings.cancel')}
        </Button>
      </div>
      <Said remark={form.said} />
    </Form>
  );
}
