import type { ReactElement } from 'react';
import { drawerPulses, usualDrawerPulse } from '../../../../../preload/contract/printing/saved-printer';
import { Choice } from '../../../components/form/choice';
import { Picker } from '../../../components/form/picker';
import type { PrinterForm } from './printer-form';

const pins = [
  { value: '2', name: 'Pin 2' },
  { value: '5', name: 'Pin 5' },
] as const;

const pulses = drawerPulses.map((ms) => ({
  value: String(ms),
  name: `${ms} ms`,
  ...(ms === usualDrawerPulse.ms ? { help: 'Opens most drawers' } : {}),
}));

interface PrinterDrawerProps {
  readonly form: PrinterForm;
  readonly onChange: (change: Partial<PrinterForm>) => void;
}

/** How the cash drawer of a printer is opened. */
export function PrinterDrawer({ form: { drawerPulse }, onChange }: PrinterDrawerProps): ReactElement {
  return (
    <>
      <div className="printer-fields">
        <Choice
          label="Drawer plug"
          value={drawerPulse.pin === 5 ? '5' : '2'}
          options={pins}
          onChange={(pin) => onChange({ drawerPulse: { ...drawerPulse, pin: pin === '5' ? 5 : 2 } })}
        />
        <Picker
          label="Drawer pulse"
          value={String(drawerPulse.ms)}
          options={pulses}
          onChange={(chosen) => {
            const ms = drawerPulses.find((each) => String(each) === chosen) ?? usualDrawerPulse.ms;
            onChange({ drawerPulse: { ...drawerPulse, ms } });
          }}
        />
      </div>
      <p className="field-help">If the drawer stays shut, try the other pin, then a longer pulse.</p>
    </>
  );
}
