import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';
import type { ChartBar } from './chart-bar';
import { uniqueKeys } from '../../text/unique-keys';
import { useWidth } from './use-width';
import './chart.css';

const ROW = 34;
/** A letter at this size, roughly, in CSS pixels. */
const LETTER = 8.5;

/**
 * Bars that lie below each other, each with its name and what it reads: as of operators. A picture of the table that stands
 * with it: who hears the page hears that, so this one is silent.
 */
export function RowChart({ bars }: { readonly bars: readonly ChartBar[] }): ReactElement {
  const [ref, width] = useWidth(640);
  const keys = uniqueKeys(bars.map(({ name }) => name));
  const height = Math.max(1, bars.length) * ROW;
  const left = Math.min(width * 0.32, longest(bars.map(({ name }) => name)) * LETTER + 12);
  const right = longest(bars.map(({ says }) => says)) * LETTER + 12;
  const x = scaleLinear(
    [0, Math.max(1, ...bars.map(({ value }) => value))],
    [0, Math.max(1, width - left - right)],
  );
  const y = scaleBand(
    bars.map((_, place) => place),
    [0, height],
  ).padding(0.3);
  return (
    <div className="chart" ref={ref} aria-hidden>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%">
        {bars.map(({ name, value, says }, place) => {
          const middle = (y(place) ?? 0) + y.bandwidth() / 2;
          return (
            <g key={keys[place]}>
              <text
                className="chart-name"
                x={left - 12}
                y={middle}
                textAnchor="end"
                dominantBaseline="central"
              >
                {cut(name, (left - 12) / LETTER)}
              </text>
              <rect className="chart-bar" x={left} y={y(place)} width={x(value)} height={y.bandwidth()} />
              <text className="chart-value" x={left + x(value) + 8} y={middle} dominantBaseline="central">
                {says}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

/** The whole name stands in the table. */
function cut(name: string, letters: number): string {
  const most = Math.max(3, Math.floor(letters));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
