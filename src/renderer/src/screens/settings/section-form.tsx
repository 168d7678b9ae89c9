import type { ReactElement, ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import { useSay } from '../../page/use-say';
import { Form } from '../../components/form/submit/form';
import type { FramedForm } from '../../components/form/submit/form-context';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { Said } from '../../components/said/said';
import { useUnsaved } from '../../store/unsaved';

interface SectionFormProps {
  readonly section: FramedForm & { readonly unsaved: boolean };
  /** Its place in the settings, which names it. */
  readonly part: 'shop' | 'slips' | 'counter' | 'close' | 'paths';
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a section: heading, fields, one button, and what saving came to. */
export function SectionForm({ section, part, lead, children }: SectionFormProps): ReactElement {
  const say = useSay();
  const title = say(`settings.sections.${part}`);
  useUnsaved(part, section.unsaved);
  return (
    <Form form={section} className="section" label={title}>
      <Heading level={2}>{title}</Heading>
      <p className="lead">{lead}</p>
      {children}
      <div className="form-row">
        <SubmitButton>{say('settings.save')}</SubmitButton>
        {section.unsaved && section.said === null && <p>{say('settings.not_saved_yet')}</p>}
        <Said remark={section.said} />
      </div>
    </Form>
  );
}
