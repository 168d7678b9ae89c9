import type { ReactElement } from 'react';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { Say } from '../../../../preload/contract/words/say';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';
import { Note } from './note';
import './said.css';

/**
 * What an action came to, in one sentence. A refusal is kept by its code, or by how it is said where it has none: it is said in
 * the language of now.
 */
export type Remark = { readonly tone: 'good' | 'bad' | 'plain' } & (
  { readonly text: string } | { readonly failure: Failure } | { readonly says: (say: Say) => string }
);

/** The sentence of a remark. */
export function remarkText(say: Say, remark: Remark): string {
  if ('failure' in remark) return failureText(say, remark.failure);
  return 'says' in remark ? remark.says(say) : remark.text;
}

/** The place where the outcome of an action is said, also to those who listen; empty until then. */
export function Said({ remark }: { readonly remark: Remark | null }): ReactElement {
  const say = useSay();
  return (
    <output className="said">
      {remark !== null && <Note tone={remark.tone}>{remarkText(say, remark)}</Note>}
    </output>
  );
}
