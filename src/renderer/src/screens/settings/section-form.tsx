import type { ReactElement, ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import { Button } from '../../components/button';
import { Said } from '../../components/said/said';
import { useUnsaved } from '../../store/unsaved';
import type { Section } from './use-section';

interface SectionFormProps {
  readonly section: Pick<Section<object>, 'said' | 'busy' | 'unsaved' | 'save'>;
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a section: heading, fields, one button, and what saving came to. */
export function SectionForm({ section, title, lead, children }: SectionFormProps): ReactElement {
  useUnsaved(title, section.unsaved);
  return (
    <form
      className="section"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void section.save();
      }}
    >
      <Heading level={2}>{title}</Heading>
      <p className="lead">{lead}</p>
      {children}
      <div className="form-row">
        <Button type="submit" kind="primary" isPending={section.busy}>
          Save
        </Button>
        {section.unsaved && section.said === null && <p>Not saved yet.</p>}
        <Said remark={section.said} />
      </div>
    </form>
  );
}
