import type { ReactElement, ReactNode } from 'react';
import type {
  ChangedOperator,
  ImportPreview as Preview,
  ImportProblem,
} from '../../../../../../preload/contract/operators/operator-import';
import { Note } from '../../../../components/said/note';
import { operatorProblemText } from '../../../../text/operator-problems';
import { plannedWords } from './import-words';
import { useSay } from '../../../../page/use-say';
import '../../../../components/plain-table.css';

const tiles = ['added', 'changed', 'removed', 'unchanged'] as const;

/** What a file of operators would do: its problems line by line, or what is added, changed and removed. */
export function ImportPreview({
  file,
  preview,
}: {
  readonly file: string;
  readonly preview: Preview;
}): ReactElement {
  const say = useSay();
  const { count, added, changed, removed, problems } = preview;
  const nothing = count.added + count.changed + count.removed === 0;
  const tone = count.problems > 0 ? 'bad' : nothing ? 'plain' : 'good';
  return (
    <section className="import-preview" aria-label={say('settings.import.preview')}>
      <Note tone={tone}>{plannedWords(say, file, count)}</Note>
      {count.problems === 0 && (
        <dl className="import-counts">
          {tiles.map((name) => (
            <div key={name} data-none={count[name] === 0}>
              <dt>{say(`settings.import.count.${name}`)}</dt>
              <dd className="digits">{count[name].toLocaleString('en-IN')}</dd>
            </div>
          ))}
        </dl>
      )}
      <Part title={say('settings.import.correct')} shown={problems.length} of={count.problems}>
        <Problems problems={problems} />
      </Part>
      <Part title={say('settings.import.changed')} shown={changed.length} of={count.changed}>
        <Changes changed={changed} />
      </Part>
      <Part title={say('settings.import.removed')} shown={removed.length} of={count.removed}>
        <Names operators={removed} />
      </Part>
      <Part title={say('settings.import.added')} shown={added.length} of={count.added}>
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
  const say = useSay();
  if (of === 0) return null;
  return (
    <section className="import-part" aria-label={title}>
      <h3>
        {title}
        {shown < of && <small> · {say('settings.import.first', { count: shown })}</small>}
      </h3>
      {children}
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly ImportProblem[] }): ReactElement {
  const say = useSay();
  return (
    <table className="plain-table" aria-label={say('settings.import.problems')}>
      <thead>
        <tr>
          <th scope="col">{say('settings.import.line')}</th>
          <th scope="col">{say('settings.import.column')}</th>
          <th scope="col">{say('settings.import.wrong')}</th>
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
  const say = useSay();
  return (
    <table className="plain-table" aria-label={say('settings.import.changes')}>
      <thead>
        <tr>
          <th scope="col">{say('settings.import.operator')}</th>
          <th scope="col">{say('settings.import.column')}</th>
          <th scope="col">{say('settings.import.before')}</th>
          <th scope="col">{say('settings.import.after')}</th>
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
  const say = useSay();
  return <em>{say('settings.import.nothing')}</em>;
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
