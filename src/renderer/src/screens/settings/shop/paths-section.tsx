import type { ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import type { GatewayPaths } from '../../../../../preload/contract/settings/settings';
import { TextField } from '../../../components/form/text-field';
import { readPaths } from './paths-form';
import { savedWords } from '../saved-words';
import { SectionForm } from '../section-form';
import { useSection } from '../use-section';

const INFERRED = 'Not confirmed by Deeperweb. Compare it with your panel.';

/** Only the recharge path stands in the gateway's own document. */
const fields = {
  recharge: { label: 'Recharge path', help: 'From Deeperweb’s own document.' },
  status: { label: 'Status path', help: INFERRED },
  balance: { label: 'Balance path', help: INFERRED },
  complaint: { label: 'Complaint path', help: INFERRED },
} as const satisfies Readonly<Record<keyof GatewayPaths, { label: string; help: string }>>;

const order = ['recharge', 'status', 'balance', 'complaint'] as const;

interface PathsSectionProps {
  readonly paths: GatewayPaths;
  readonly onSave: (paths: GatewayPaths) => Promise<Result<null, FailureOf<'settings:save'>>>;
}

/** Where on the gateway each question goes. */
export function PathsSection({ paths, onSave }: PathsSectionProps): ReactElement {
  const section = useSection({
    initial: paths,
    read: readPaths,
    save: onSave,
    savedWords: (next) => savedWords(paths, next, labels),
  });
  return (
    <SectionForm
      section={section}
      title="Gateway paths"
      lead="Where Galla asks the gateway. Change a path only when Deeperweb tells you to."
    >
      {order.map((field) => (
        <TextField
          key={field}
          label={fields[field].label}
          help={fields[field].help}
          {...section.field(field)}
        />
      ))}
    </SectionForm>
  );
}

const labels = {
  recharge: 'recharge path',
  status: 'status path',
  balance: 'balance path',
  complaint: 'complaint path',
} as const satisfies Readonly<Record<keyof GatewayPaths, string>>;
