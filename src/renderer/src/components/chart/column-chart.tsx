import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';
import type { ChartBar } from './chart-bar';
import { everyNthName } from './every-nth-name';
import { uniqueKeys } from '../../text/unique-keys';
import { useWidth } from './use-width';
import './chart.css';

interface ColumnChartProps {
  readonly bars: readonly ChartBar[];
  /** What a line of the grid reads. */
  readonly tick: (value: number) => string;
}

const HEIGHT = 220;
const TOP = 12;
const BOTTOM = 26;
const LEFT = 84;

/**
 * Bars that stand side by side, as of days or hours. A picture of the table that stands with it: who hears the page hears that,
 * so this one is silent.
 */
export function ColumnChart({ bars, tick }: ColumnChartProps): ReactElement {
  const [ref, width] = useWidth(640);
  const names = bars.map(({ name }) => name);
  const keys = uniqueKeys(names);
  const y = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [HEIGHT - BOTTOM, TOP]).nice(4);
  const x = scaleBand(
    bars.map((_, place) => place),
    [LEFT, width],
  ).padding(0.25);
  const each = everyNthName(names, x.step());
  return (
    <div className="chart" ref={ref} aria-hidden>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%">
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line className="chart-grid" x1={LEFT} x2={width} y1={y(value)} y2={y(value)} />
            <text className="chart-tick" x={LEFT - 8} y={y(value)} textAnchor="end" dominantBaseline="middle">
              {tick(value)}
            </text>
          </g>
        ))}
        {bars.map(({ name, value }, place) => (
          <g key={keys[place]}>
            <rect
              className="chart-bar"
              x={x(place)}
              y={y(value)}
              width={x.bandwidth()}
              height={y(0) - y(value)}
            />
            {place % each === 0 && (
              <text
                className="chart-name"
                x={(x(place) ?? 0) + x.bandwidth() / 2}
                y={HEIGHT - 8}
                textAnchor="middle"
              >
                {name}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
