import { useEffect, useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { FailureOf } from '../../../../../preload/contract/calls';
import { slipLanguages, type SystemPrinter } from '../../../../../preload/contract/receipt';
import type { Result } from '../../../../../preload/contract/result';
import type { PrintingSettings } from '../../../../../preload/contract/saved-printer';
import { galla } from '../../../bridge';
import { Button } from '../../../components/button';
import { Picker } from '../../../components/picker';
import { Said, type Remark } from '../../../components/said';
import { failureText } from '../../../text/failures';
import { slipLanguageNames } from '../../../text/slip-languages';
import { PrinterEditor } from './printer-editor';
import { newPrinter, placeOf, printerForm, ways, type PrinterForm } from './printer-form';

/** Stands for "no printer" in the list; no printer has an empty id. */
const PDF = '';

type Answer = Result<PrintingSettings, FailureOf<'printers:choose'>>;

/** The printers of the shop, the one that slips go to, and what slips speak. */
export function PrintersSection(): ReactElement | null {
  const [printing, setPrinting] = useState<PrintingSettings | null>(null);
  const [found, setFound] = useState<readonly SystemPrinter[]>([]);
  const [editing, setEditing] = useState<PrinterForm | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);

  useEffect(() => {
    const read = async (): Promise<void> => {
      const saved = await galla['printers:saved']({});
      if (saved.ok) setPrinting(saved.value);
    };
    void read();
  }, []);

  const edit = async (form: PrinterForm): Promise<void> => {
    setSaid(null);
    setEditing(form);
    const listed = await galla['printers:list']({});
    if (listed.ok) setFound(listed.value);
  };

  const take = (answer: Answer, text: string): void => {
    if (answer.ok) setPrinting(answer.value);
    setSaid(answer.ok ? { tone: 'good', text } : { tone: 'bad', text: failureText(answer.failure) });
  };

  const choose = async (change: Partial<Pick<PrintingSettings, 'printer' | 'language'>>): Promise<void> => {
    if (printing === null) return;
    const { printer, language } = { ...printing, ...change };
    take(await galla['printers:choose']({ printer, language }), 'Saved.');
  };

  if (printing === null) return null;
  const { printers, printer, language } = printing;
  return (
    <section className="section" aria-label="Printers">
      <Heading level={2}>Printers</Heading>
      <p className="lead">Where slips go. A printer that hangs never holds up a sale.</p>
      <div className="pairs">
        <Picker
          label="Slips go to"
          value={printer ?? PDF}
          options={[
            { value: PDF, name: 'PDF file', help: 'Saved in a folder, no printer needed' },
            ...printers.map(({ id, label, target }) => ({ value: id, name: label, help: placeOf(target) })),
          ]}
          onChange={(id) => void choose({ printer: id === PDF ? null : id })}
        />
        <Picker
          label="Language of slips"
          value={language}
          options={slipLanguages.map((value) => ({ value, name: slipLanguageNames[value] }))}
          onChange={(chosen) =>
            void choose({ language: slipLanguages.find((each) => each === chosen) ?? language })
          }
        />
      </div>
      {printers.length > 0 && (
        <ul className="printers" aria-label="Printers of the shop">
          {printers.map((each) => (
            <li key={each.id} className="printer-row">
              <span>
                <b>{each.label}</b>{' '}
                <small>
                  {ways.find(({ value }) => value === each.target.kind)?.name}, {placeOf(each.target)},{' '}
                  {each.profile.width} mm
                </small>
              </span>
              <Button aria-label={`Edit ${each.label}`} onPress={() => void edit(printerForm(each))}>
                Edit
              </Button>
              <Button
                kind="quiet"
                aria-label={`Remove ${each.label}`}
                onPress={() => {
                  const remove = async (): Promise<void> =>
                    take(await galla['printers:remove']({ id: each.id }), `${each.label} is removed.`);
                  void remove();
                }}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {editing === null ? (
        <div className="form-row">
          <Button onPress={() => void edit(newPrinter)}>Add a printer</Button>
        </div>
      ) : (
        <PrinterEditor
          key={editing.id}
          initial={editing}
          found={found}
          onSaved={(settings) => {
            setPrinting(settings);
            setEditing(null);
            setSaid({ tone: 'good', text: 'Saved.' });
          }}
          onCancel={() => setEditing(null)}
        />
      )}
      <Said remark={said} />
    </section>
  );
}
