import type { ReactElement } from 'react';
import { drawerPulses, usualDrawerPulse } from '../../../../../preload/contract/printing/saved-printer';
import { useSay } from '../../../page/use-say';
import { Choice } from '../../../components/form/choice';
import { Picker } from '../../../components/form/picker';
import type { PrinterForm } from './printer-form';

const pins = ['2', '5'] as const;

interface PrinterDrawerProps {
  readonly form: PrinterForm;
  readonly onChange: (change: Partial<PrinterForm>) => void;
}

/** How the cash drawer of a printer is opened. */
export function PrinterDrawer({ form: { drawerPulse }, onChange }: PrinterDrawerProps): ReactElement {
  const say = useSay();
  return (
    <>
      <div className="printer-fields">
        <Choice
          label={say('settings.printers.drawer.plug')}
          value={drawerPulse.pin === 5 ? '5' : '2'}
          options={pins.map((value) => ({
            value,
            name: say('settings.printers.drawer.pin', { pin: value }),
          }))}
          onChange={(pin) => onChange({ drawerPulse: { ...drawerPulse, pin: pin === '5' ? 5 : 2 } })}
        />
        <Picker
          label={say('settings.printers.drawer.pulse')}
          value={String(drawerPulse.ms)}
          options={drawerPulses.map((ms) => ({
            value: String(ms),
            name: say('settings.printers.drawer.milliseconds', { ms: String(ms) }),
            help: ms === usualDrawerPulse.ms ? say('settings.printers.drawer.usual') : '',
          }))}
          onChange={(chosen) => {
            const ms = drawerPulses.find((each) => String(each) === chosen) ?? usualDrawerPulse.ms;
            onChange({ drawerPulse: { ...drawerPulse, ms } });
          }}
        />
      </div>
      <p className="field-help">{say('settings.printers.drawer.help')}</p>
    </>
  );
}
