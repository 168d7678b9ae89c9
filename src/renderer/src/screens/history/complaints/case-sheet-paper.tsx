import type { ReactElement } from 'react';
import { PaperAlone } from '../../../components/paper/paper-alone';
import { sideBySide } from '../../../text/side-by-side';
import { uniqueKeys } from '../../../text/unique-keys';
import type { CaseSheetContent } from './case-sheet-content';
import { sheetLetters } from './sheet-letters';

/** The case sheet on one A4 page. Whoever listens hears the same from the text on the screen. */
export function CaseSheetPaper({ sheet }: { readonly sheet: CaseSheetContent }): ReactElement {
  const { title, from, ids, parts, foot } = sheet;
  const { points, columns } = sheetLetters(sheet);
  return (
    <PaperAlone>
      <article className="case-sheet-page" aria-label={title} style={{ fontSize: `${points}pt` }}>
        <header>
          <h1>{title}</h1>
          <p>
            {from.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
        </header>
        <dl>
          {ids.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className="case-sheet-columns" data-columns={columns} style={{ columnCount: columns }}>
          {parts.map((part) => {
            const keys = uniqueKeys(part.lines.map(({ at, what }) => `${at} ${what}`));
            return (
              <section key={part.title}>
                <h2>{part.title}</h2>
                <ol>
                  {part.lines.map(({ at, what, more }, place) => (
                    <li key={keys[place]}>
                      <time>{at}</time>
                      <div>
                        {what}
                        {more.length > 0 && <small>{sideBySide(more)}</small>}
                      </div>
                    </li>
                  ))}
                </ol>
              </section>
            );
          })}
        </div>
        <footer>{foot}</footer>
      </article>
    </PaperAlone>
  );
}
