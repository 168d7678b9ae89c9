import { useEffect, useEffectEvent, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { LinesField } from '../../../components/form/lines-field';
import { Form } from '../../../components/form/submit/form';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { Said } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useUnsaved } from '../../../store/unsaved';
import { readReasons } from './read-reasons';

/** How many lines are in sight. */
const ROWS = 8;

/** What money is paid out of the drawer for, one reason a line: staff choose from it. */
export function DrawerSection(): ReactElement {
  const say = useSay();
  const form = useForm({
    initial: { reasons: '' },
    read: (typed) => readReasons(say, typed.reasons),
    submit: ({ reasons }) => galla['drawer:save-reasons']({ reasons }),
    done: (saved) => {
      form.begin({ reasons: saved.join('\n') });
      return { tone: 'good', says: (inWords) => inWords('drawer.reasons.saved') };
    },
    otherwise: 'reasons',
  });
  useUnsaved('drawer', form.unsaved);
  const take = useEffectEvent((reasons: readonly string[]): void => {
    if (!form.unsaved) form.begin({ reasons: reasons.join('\n') });
  });
  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await galla['drawer:reasons']({});
      if (answer.ok) take(answer.value);
    };
    void read();
  }, []);
  return (
    <Form form={form} className="section" label={say('settings.sections.drawer')}>
      <Heading level={2}>{say('settings.sections.drawer')}</Heading>
      <LinesField
        label={say('drawer.reasons.name')}
        help={say('drawer.reasons.help')}
        rows={ROWS}
        {...form.field('reasons')}
      />
      <div className="form-row">
        <SubmitButton>{say('settings.save')}</SubmitButton>
        <Said remark={form.said} />
      </div>
    </Form>
  );
}
