import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { AutoPrint, SlipState } from '../../../../../preload/contract/printing/auto-print';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import { slipLanguages, type FoundPrinters } from '../../../../../preload/contract/printing/slip';
import type { Result } from '../../../../../preload/contract/result';
import type { PrintingSettings, SlipKind } from '../../../../../preload/contract/printing/saved-printer';
import { galla } from '../../../page/bridge';
import { useSay, useSayRich } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { Picker } from '../../../components/form/picker';
import { bold, keyCap } from '../../../components/said/text-looks';
import { Said, type Remark } from '../../../components/said/said';
import { takePrintingSettings, usePrintingSettings } from '../../../store/printing-settings-store';
import { tellUnsaved } from '../../../store/unsaved';
import { languageName } from '../../../text/language-name';
import { AutoPrintTable } from './auto-print-table';
import { PRINTER, PrinterEditor } from './printer-editor';
import { newPrinter, printerForm, type PrinterForm } from './printer-form';
import { PrinterList } from './printer-list';
import { placeOf } from './printer-place';
import { SlipPrinters } from './slip-printers';
import './printers.css';

/** Stands for "no printer" in the list; no printer has an empty id. */
const PDF = '';
const nothingFound: FoundPrinters = { queues: [], devices: [] };

type Answer = Result<PrintingSettings, FailureOf<'printers:choose'>>;

/** The printers of the shop, what goes to which, and what is printed by itself. */
export function PrintersSection(): ReactElement | null {
  const say = useSay();
  const sayRich = useSayRich();
  const printing = usePrintingSettings((state) => state.printing);
  const [found, setFound] = useState(nothingFound);
  const [editing, setEditing] = useState<PrinterForm | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);

  useEffect(() => {
    if (editing === null) tellUnsaved(PRINTER, false);
  }, [editing]);

  const edit = async (form: PrinterForm): Promise<void> => {
    setSaid(null);
    setEditing(form);
    const asked = await galla['printers:find']({});
    if (asked.ok) setFound(asked.value);
  };

  /** Closes the editor; the focus goes back to what opened it, once that is drawn. */
  const close = (): void => {
    const opener = editing === null || editing.id === '' ? 'add-printer' : `edit-printer-${editing.id}`;
    setEditing(null);
    requestAnimationFrame(() => document.getElementById(opener)?.focus());
  };

  const take = (answer: Answer, text = say('settings.printers.saved')): void => {
    if (answer.ok) takePrintingSettings(answer.value);
    setSaid(answer.ok ? { tone: 'good', text } : { tone: 'bad', failure: answer.failure });
  };

  if (printing === null) return null;
  const { printers, printer, language, autoPrint } = printing;

  const choose = async (change: Partial<Pick<PrintingSettings, 'printer' | 'language'>>): Promise<void> =>
    take(await galla['printers:choose']({ printer, language, ...change }));
  const assign = async (kind: SlipKind, to: string | null): Promise<void> =>
    take(await galla['printers:assign']({ kind, printer: to }));
  const rule = async (state: SlipState, chosen: AutoPrint): Promise<void> =>
    take(await galla['printers:auto-print']({ state, rule: chosen }));
  const remove = async (id: string, label: string): Promise<void> =>
    take(await galla['printers:remove']({ id }), say('settings.printers.removed', { name: label }));

  return (
    <section className="section printers-section" aria-label={say('settings.sections.printers')}>
      <Heading level={2}>{say('settings.sections.printers')}</Heading>
      <p className="lead">{say('settings.printers.lead')}</p>
      {printers.length > 0 && (
        <PrinterList
          printers={printers}
          onEdit={(each) => void edit(printerForm(each))}
          onRemove={({ id, label }) => void remove(id, label)}
        />
      )}
      {editing === null ? (
        <div className="form-row">
          <Button id="add-printer" onPress={() => void edit(newPrinter)}>
            {say('settings.printers.add')}
          </Button>
        </div>
      ) : (
        <PrinterEditor
          key={editing.id}
          initial={editing}
          found={found}
          printers={printers}
          onSaved={(settings) => {
            takePrintingSettings(settings);
            setSaid({ tone: 'good', says: (inWords) => inWords('settings.printers.saved') });
            close();
          }}
          onCancel={close}
        />
      )}
      <Said remark={said} />
      <Heading level={3}>{say('settings.printers.where_slips_go')}</Heading>
      <div className="printer-fields">
        <Picker
          label={say('settings.printers.slips_go_to')}
          value={printer ?? PDF}
          options={[
            { value: PDF, name: say('settings.printers.pdf'), help: say('settings.printers.pdf_help') },
            ...printers.map(({ id, label, target }) => ({ value: id, name: label, help: placeOf(target) })),
          ]}
          onChange={(id) => void choose({ printer: id === PDF ? null : id })}
        />
        <Picker
          label={say('settings.printers.language')}
          value={language}
          options={slipLanguages.map((value) => ({ value, name: languageName(say, value) }))}
          onChange={(chosen) =>
            void choose({ language: slipLanguages.find((each) => each === chosen) ?? language })
          }
        />
      </div>
      {printers.length > 0 && (
        <SlipPrinters printing={printing} onChange={(kind, to) => void assign(kind, to)} />
      )}
      <Heading level={3}>{say('settings.printers.auto.title')}</Heading>
      <p className="lead">
        {sayRich('settings.printers.auto.says', { print: 'F9', back: 'Esc', bold, keyCap })}
      </p>
      <AutoPrintTable rules={autoPrint} onChange={(state, chosen) => void rule(state, chosen)} />
    </section>
  );
}
