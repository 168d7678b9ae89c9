import type { ReactElement, ReactNode } from 'react';
import type {
  ChangedOperator,
  ImportPreview as Preview,
  ImportProblem,
} from '../../../../../../preload/contract/operators/operator-import';
import { Note } from '../../../../components/said/note';
import { operatorProblemText } from '../../../../text/operator-problems';
import { inIndia, plannedWords } from './import-words';
import { useSay } from '../../../../page/use-say';
import '../../../../components/plain-table.css';

const tiles = [
  ['added', 'added'],
  ['changed', 'changed'],
  ['removed', 'removed'],
  ['unchanged', 'unchanged'],
] as const;

/** What a file of operators would do: its problems line by line, or what is added, changed and removed. */
export function ImportPreview({
  file,
  preview,
}: {
  readonly file: string;
  readonly preview: Preview;
}): ReactElement {
  const { count, added, changed, removed, problems } = preview;
  const nothing = count.added + count.changed + count.removed === 0;
  const tone = count.problems > 0 ? 'bad' : nothing ? 'plain' : 'good';
  return (
    <section className="import-preview" aria-label="What the file would do">
      <Note tone={tone}>{plannedWords(file, count)}</Note>
      {count.problems === 0 && (
        <dl className="import-counts">
          {tiles.map(([name, word]) => (
            <div key={name} data-none={count[name] === 0}>
              <dt>{word}</dt>
              <dd className="digits">{inIndia(count[name])}</dd>
            </div>
          ))}
        </dl>
      )}
      <Part title="Correct these lines" shown={problems.length} of={count.problems}>
        <Problems problems={problems} />
      </Part>
      <Part title="Changed" shown={changed.length} of={count.changed}>
        <Changes changed={changed} />
      </Part>
      <Part title="Removed" shown={removed.length} of={count.removed}>
        <Names operators={removed} />
      </Part>
      <Part title="Added" shown={added.length} of={count.added}>
        <Names operators={added} />
      </Part>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  /** How many of how many are listed. */
  readonly shown: number;
  readonly of: number;
  readonly children: ReactNode;
}

function Part({ title, shown, of, children }: PartProps): ReactElement | null {
  if (of === 0) return null;
  return (
    <section className="import-part" aria-label={title}>
      <h3>
        {title}
        {shown < of && <small> · the first {inIndia(shown)}</small>}
      </h3>
      {children}
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly ImportProblem[] }): ReactElement {
  const say = useSay();
  return (
    <table className="plain-table" aria-label="Problems">
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Column</th>
          <th scope="col">What is wrong</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => (
          <tr key={`${problem.line} ${problem.column} ${problem.code}`}>
            <td className="digits">{problem.line ?? '–'}</td>
            <td>{problem.column === '' ? '–' : problem.column}</td>
            <td>{operatorProblemText(say, problem)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ changed }: { readonly changed: readonly ChangedOperator[] }): ReactElement {
  return (
    <table className="plain-table" aria-label="Changes">
      <thead>
        <tr>
          <th scope="col">Operator</th>
          <th scope="col">Column</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {changed.flatMap(({ code, name, changes }) =>
          changes.map(({ column, before, after }, place) => (
            <tr key={`${code} ${column}`} data-first={place === 0}>
              <td>
                {place === 0 && (
                  <>
                    <strong>{name}</strong> {code}
                  </>
                )}
              </td>
              <td>{column}</td>
              <td className="import-before">{before === '' ? <Nothing /> : before}</td>
              <td className="import-after">{after === '' ? <Nothing /> : after}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Nothing(): ReactElement {
  return <em>nothing</em>;
}

function Names({
  operators,
}: {
  readonly operators: readonly { readonly code: string; readonly name: string }[];
}): ReactElement {
  return (
    <ul className="import-names">
      {operators.map(({ code, name }) => (
        <li key={code}>
          <strong>{name}</strong> {code}
        </li>
      ))}
    </ul>
  );
}
