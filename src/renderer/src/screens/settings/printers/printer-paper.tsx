import type { ReactElement } from 'react';
import { useSay } from '../../../page/use-say';
import type { CodePage, Darkness } from '../../../../../preload/contract/printing/saved-printer';
import { Choice } from '../../../components/form/choice';
import { Picker } from '../../../components/form/picker';
import { TextField } from '../../../components/form/text-field';
import { Toggle } from '../../../components/form/toggle';
import { papers } from '../papers';
import { PrinterDrawer } from './printer-drawer';
import { paperDefaults, withPaper, type PrinterForm } from './printer-form';
import { drawsPages } from './printer-place';
import type { PrinterProblems } from './read-printer';

const pages = ['ascii', 'pc437', 'pc858', 'wpc1252'] as const satisfies readonly CodePage[];
const darknesses = [
  'as_is',
  'lighter',
  'darker',
  'darkest',
] as const satisfies readonly PrinterForm['darkness'][];
const commands = ['heat', 'density'] as const satisfies readonly Darkness['command'][];

/** What printers call these themselves. */
const ownNames = {
  pc437: 'PC437',
  pc858: 'PC858',
  wpc1252: 'WPC1252',
  heat: 'ESC 7',
  density: 'GS ( K',
} as const;

interface PrinterPaperProps {
  readonly form: PrinterForm;
  readonly problems: PrinterProblems;
  readonly onChange: (change: Partial<PrinterForm>) => void;
}

/** What paper a printer has and what it can do. A queue that draws pages itself is only asked for the paper. */
export function PrinterPaper({ form, problems, onChange }: PrinterPaperProps): ReactElement {
  const say = useSay();
  const paper = (
    <Choice
      label={say('settings.paper')}
      value={form.width}
      options={papers(say)}
      onChange={(width) => onChange(withPaper(form, width))}
    />
  );
  if (drawsPages(form.way)) {
    return (
      <fieldset className="printer-part">
        <legend>{say('settings.paper')}</legend>
        {paper}
      </fieldset>
    );
  }
  return (
    <>
      <fieldset className="printer-part">
        <legend>{say('settings.printers.paper_and_letters')}</legend>
        <div className="printer-fields-narrow level">
          {paper}
          <TextField
            label={say('settings.printers.columns')}
            help={say('settings.printers.columns_help')}
            inputMode="numeric"
            value={form.columns}
            onChange={(columns) => onChange({ columns })}
            problem={problems.columns}
          />
          <TextField
            label={say('settings.printers.dots')}
            help={say('settings.printers.dots_help', {
              width: form.width,
              dots: paperDefaults[form.width].dots,
            })}
            inputMode="numeric"
            value={form.dots}
            onChange={(dots) => onChange({ dots })}
            problem={problems.dots}
          />
          <Picker
            label={say('settings.printers.code_page')}
            value={form.codePage}
            options={pages.map((page) =>
              page === 'ascii'
                ? {
                    value: page,
                    name: say('settings.printers.plain_letters'),
                    help: say('settings.printers.plain_letters_help'),
                  }
                : { value: page, name: ownNames[page] },
            )}
            onChange={(chosen) => onChange({ codePage: pages.find((page) => page === chosen) ?? 'ascii' })}
          />
        </div>
      </fieldset>
      <fieldset className="printer-part">
        <legend>{say('settings.printers.has')}</legend>
        <div className="printer-toggles">
          <Toggle on={form.cutter} onChange={(cutter) => onChange({ cutter })}>
            {say('settings.printers.cuts')}
          </Toggle>
          <Toggle on={form.drawer} onChange={(drawer) => onChange({ drawer })}>
            {say('settings.printers.has_drawer')}
          </Toggle>
          <Toggle on={form.nativeQr} onChange={(nativeQr) => onChange({ nativeQr })}>
            {say('settings.printers.own_qr')}
          </Toggle>
        </div>
        {form.drawer && <PrinterDrawer form={form} onChange={onChange} />}
        <div className="printer-fields">
          <Picker
            label={say('settings.printers.darkness.name')}
            value={form.darkness}
            options={darknesses.map((value) => ({
              value,
              name: say(`settings.printers.darkness.${value}`),
              help: value === 'as_is' ? say('settings.printers.darkness.as_is_help') : '',
            }))}
            onChange={(chosen) =>
              onChange({ darkness: darknesses.find((each) => each === chosen) ?? 'as_is' })
            }
          />
          {form.darkness !== 'as_is' && (
            <Picker
              label={say('settings.printers.darkness.command')}
              value={form.darknessCommand}
              options={commands.map((value) => ({
                value,
                name: ownNames[value],
                help: say(`settings.printers.darkness.${value}_help`),
              }))}
              onChange={(chosen) =>
                onChange({
                  darknessCommand: commands.find((each) => each === chosen) ?? 'heat',
                })
              }
            />
          )}
        </div>
        {form.darkness !== 'as_is' && <p className="field-help">{say('settings.printers.darkness.help')}</p>}
      </fieldset>
    </>
  );
}
