import type { ReactElement } from 'react';
import { Note } from './note';
import './said.css';

/** What an action came to, in one sentence. */
export interface Remark {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly text: string;
}

/** The place where the outcome of an action is said, also to those who listen; empty until then. */
export function Said({ remark }: { readonly remark: Remark | null }): ReactElement {
  return <output className="said">{remark !== null && <Note tone={remark.tone}>{remark.text}</Note>}</output>;
}
