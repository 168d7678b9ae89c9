import type { ReactElement, ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import { Form } from '../../components/form/submit/form';
import type { FramedForm } from '../../components/form/submit/form-context';
import { SubmitButton } from '../../components/form/submit/submit-button';
import { Said } from '../../components/said/said';
import { useUnsaved } from '../../store/unsaved';

interface SectionFormProps {
  readonly section: FramedForm & { readonly unsaved: boolean };
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a section: heading, fields, one button, and what saving came to. */
export function SectionForm({ section, title, lead, children }: SectionFormProps): ReactElement {
  useUnsaved(title, section.unsaved);
  return (
    <Form form={section} className="section" label={title}>
      <Heading level={2}>{title}</Heading>
      <p className="lead">{lead}</p>
      {children}
      <div className="form-row">
        <SubmitButton>Save</SubmitButton>
        {section.unsaved && section.said === null && <p>Not saved yet.</p>}
        <Said remark={section.said} />
      </div>
    </Form>
  );
}
