import type { ReactElement } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { Result } from '../../../../../preload/contract/result';
import type { GatewayPaths } from '../../../../../preload/contract/settings/settings';
import type { PhraseKey } from '../../../../../preload/contract/words/say';
import { useSay } from '../../../page/use-say';
import { TextField } from '../../../components/form/text-field';
import { readPaths } from './paths-form';
import { savedWords } from '../saved-words';
import { ComplaintSwitch } from './complaint-switch';
import { SectionForm } from '../section-form';
import { useSection } from '../use-section';

const order = ['recharge', 'status', 'balance', 'complaint'] as const;

interface PathsSectionProps {
  readonly paths: GatewayPaths;
  readonly onSave: (paths: GatewayPaths) => Promise<Result<null, FailureOf<'settings:save'>>>;
}

/** Where on the gateway each question goes. */
export function PathsSection({ paths, onSave }: PathsSectionProps): ReactElement {
  const say = useSay();
  const section = useSection({
    initial: paths,
    read: (typed) => readPaths(say, typed),
    save: onSave,
    savedWords: (inWords, next) => savedWords(inWords, paths, next, labels),
  });
  return (
    <SectionForm section={section} part="paths" lead={say('settings.paths.lead')}>
      {order.map((field) => (
        <TextField
          key={field}
          label={say(`settings.paths.${field}`)}
          // Only the recharge path stands in the gateway's own document.
          help={say(field === 'recharge' ? 'settings.paths.documented' : 'settings.paths.inferred')}
          {...section.field(field)}
        />
      ))}
      <ComplaintSwitch path={paths.complaint} />
    </SectionForm>
  );
}

const labels = {
  recharge: 'settings.paths.saved.recharge',
  status: 'settings.paths.saved.status',
  balance: 'settings.paths.saved.balance',
  complaint: 'settings.paths.saved.complaint',
} as const satisfies Readonly<Record<keyof GatewayPaths, PhraseKey>>;
