import { classes } from "~/kit/parts/classes";
import "./day-kinds.css";
import "./day-strip.css";

interface DayStripProps {
  /** What it shows, in words, for people who can’t see it. The numbers are in a table nearby. */
  label: string;
  /** How many, day by day, in weeks. */
  weeks: readonly (readonly number[])[];
}

const WIDTH = 10;
const HEIGHT = 22;

/** Days side by side: empty with a cross for none, half full for one, full for more. */
export function DayStrip({ label, weeks }: DayStripProps) {
  const counts = weeks.flat();
  const weekStarts = weeks
    .slice(0, -1)
    .map((_, index) => weeks.slice(0, index + 1).reduce((sum, week) => sum + week.length, 0));
  return (
    <svg
      className="day-strip"
      viewBox={`0 0 ${counts.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {counts.map((count, index) => {
        const x = index * WIDTH + 0.75;
        const width = WIDTH - 1.5;
        return (
          <g key={index} className={classes("", kindOf(count))}>
            <rect className="day-strip-ground" x={x} y={0} width={width} height={HEIGHT} rx={1.5} />
            {count === 0 && (
              <path
                d={`M${x + 2} 7l${width - 4} 8m0-8l${4 - width} 8`}
                className="day-strip-none"
              />
            )}
            {count === 1 && (
              <rect
                className="day-strip-fill"
                x={x}
                y={HEIGHT / 2}
                width={width}
                height={HEIGHT / 2}
                rx={1.5}
              />
            )}
            {count > 1 && (
              <rect className="day-strip-fill" x={x} y={0} width={width} height={HEIGHT} rx={1.5} />
            )}
          </g>
        );
      })}
      {weekStarts.map((index) => (
        <line key={index} x1={index * WIDTH} x2={index * WIDTH} y1={0} y2={HEIGHT} />
      ))}
    </svg>
  );
}

function kindOf(count: number): string {
  if (count === 0) return "day-none";
  return count === 1 ? "day-one" : "day-some";
}
