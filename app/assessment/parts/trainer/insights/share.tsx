import { Bar } from "~/kit/parts/charts/bar";
import "./share.css";

interface ShareProps {
  /** So many of all. */
  count: number;
  of: number;
  /** What they did, for screen readers: “got it right”. */
  what: string;
}

/** “18 of 29 · 62%” with its bar. */
export function Share({ count, of, what }: ShareProps) {
  const percent = of === 0 ? 0 : Math.floor((100 * count) / of);
  return (
    <span className="share">
      <span className="numbers nowrap">
        <b>{percent}%</b> <span className="muted small">{`${count} of ${of}`}</span>
      </span>
      <Bar value={count} max={of} label={`${count} of ${of} ${what}`} />
    </span>
  );
}
