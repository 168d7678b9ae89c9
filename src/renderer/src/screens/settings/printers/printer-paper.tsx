import type { ReactElement } from 'react';
import { Choice } from '../../../components/form/choice';
import { Picker } from '../../../components/form/picker';
import { TextField } from '../../../components/form/text-field';
import { Toggle } from '../../../components/form/toggle';
import { PrinterDrawer } from './printer-drawer';
import { paperDefaults, withPaper, type PrinterForm } from './printer-form';
import { drawsPages } from './printer-place';
import type { PrinterProblems } from './read-printer';

const papers = [
  { value: '58', name: '58 mm' },
  { value: '80', name: '80 mm' },
] as const;

const pages = [
  { value: 'ascii', name: 'Plain letters', help: 'Fits every printer, other signs are drawn' },
  { value: 'pc437', name: 'PC437' },
  { value: 'pc858', name: 'PC858' },
  { value: 'wpc1252', name: 'WPC1252' },
] as const;

const darknesses = [
  { value: 'as_is', name: 'As the printer is', help: 'No command is sent' },
  { value: 'lighter', name: 'Lighter' },
  { value: 'darker', name: 'Darker' },
  { value: 'darkest', name: 'Darkest' },
] as const;

const darknessWays = [
  { value: 'heat', name: 'ESC 7', help: 'Small 58 mm printers' },
  { value: 'density', name: 'GS ( K', help: 'Epson and many 80 mm printers' },
] as const;

interface PrinterPaperProps {
  readonly form: PrinterForm;
  readonly problems: PrinterProblems;
  readonly onChange: (change: Partial<PrinterForm>) => void;
}

/** What paper a printer has and what it can do. A queue that draws pages itself is only asked for the paper. */
export function PrinterPaper({ form, problems, onChange }: PrinterPaperProps): ReactElement {
  const paper = (
    <Choice
      label="Paper"
      value={form.width}
      options={papers}
      onChange={(width) => onChange(withPaper(form, width))}
    />
  );
  if (drawsPages(form.way)) {
    return (
      <fieldset className="printer-part">
        <legend>Paper</legend>
        {paper}
      </fieldset>
    );
  }
  return (
    <>
      <fieldset className="printer-part">
        <legend>Paper and letters</legend>
        <div className="printer-fields-narrow">
          {paper}
          <TextField
            label="Columns"
            help="Letters a line, 16 to 64. The test page shows it."
            inputMode="numeric"
            value={form.columns}
            onChange={(columns) => onChange({ columns })}
            problem={problems.columns}
          />
          <TextField
            label="Dots"
            help={`Of the print head. ${form.width} mm printers have ${paperDefaults[form.width].dots}.`}
            inputMode="numeric"
            value={form.dots}
            onChange={(dots) => onChange({ dots })}
            problem={problems.dots}
          />
          <Picker
            label="Code page"
            value={form.codePage}
            options={pages}
            onChange={(page) =>
              onChange({ codePage: pages.find(({ value }) => value === page)?.value ?? 'ascii' })
            }
          />
        </div>
      </fieldset>
      <fieldset className="printer-part">
        <legend>What it has</legend>
        <div className="printer-toggles">
          <Toggle on={form.cutter} onChange={(cutter) => onChange({ cutter })}>
            It cuts the paper
          </Toggle>
          <Toggle on={form.drawer} onChange={(drawer) => onChange({ drawer })}>
            A cash drawer is connected
          </Toggle>
          <Toggle on={form.nativeQr} onChange={(nativeQr) => onChange({ nativeQr })}>
            It prints QR codes itself
          </Toggle>
        </div>
        {form.drawer && <PrinterDrawer form={form} onChange={onChange} />}
        <div className="printer-fields">
          <Picker
            label="Darkness"
            value={form.darkness}
            options={darknesses}
            onChange={(chosen) =>
              onChange({ darkness: darknesses.find(({ value }) => value === chosen)?.value ?? 'as_is' })
            }
          />
          {form.darkness !== 'as_is' && (
            <Picker
              label="Darkness command"
              value={form.darknessCommand}
              options={darknessWays}
              onChange={(chosen) =>
                onChange({
                  darknessCommand: darknessWays.find(({ value }) => value === chosen)?.value ?? 'heat',
                })
              }
            />
          )}
        </div>
        {form.darkness !== 'as_is' && (
          <p className="field-help">
            Not every printer knows this command. If the test page begins with a strange letter, choose the
            other command.
          </p>
        )}
      </fieldset>
    </>
  );
}
