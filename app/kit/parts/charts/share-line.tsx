import { percentText } from "~/kit/text/amounts";
import "./share-line.css";

interface SharePoint {
  /** `2026-11-21` */
  day: string;
  /** Of 10,000. */
  basisPoints: number;
}

interface ShareLineProps {
  /** What it shows, in words. The numbers stand in a table near it. */
  label: string;
  /** Oldest first, at least two. */
  points: readonly SharePoint[];
}

const WIDTH = 600;
const HEIGHT = 180;
const LEFT = 44;
const TOP = 10;
const BOTTOM = 12;

/** A share of a whole over time: it stays as it was until it changes. */
export function ShareLine({ label, points }: ShareLineProps) {
  const times = points.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const [from, until] = [Math.min(...times), Math.max(...times)];
  const x = (time: number) =>
    Math.round(LEFT + ((time - from) / Math.max(1, until - from)) * (WIDTH - LEFT - 10));
  const y = (basisPoints: number) =>
    Math.round(TOP + ((10_000 - basisPoints) / 10_000) * (HEIGHT - TOP - BOTTOM));
  const marks = points.map(({ basisPoints }, index) => ({
    x: x(times[index] ?? from),
    y: y(basisPoints),
  }));
  const path = marks
    .map((mark, index) => (index === 0 ? `M${mark.x} ${mark.y}` : `H${mark.x}V${mark.y}`))
    .join("");
  return (
    <svg className="share-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 5_000, 10_000].map((basisPoints) => (
        <g key={basisPoints}>
          <line x1={LEFT} x2={WIDTH} y1={y(basisPoints)} y2={y(basisPoints)} />
          <text x={LEFT - 8} y={y(basisPoints) + 4} textAnchor="end">
            {percentText(basisPoints)}
          </text>
        </g>
      ))}
      <path d={path} />
      {marks.map((mark, index) => (
        <circle key={index} cx={mark.x} cy={mark.y} r={5} />
      ))}
    </svg>
  );
}
