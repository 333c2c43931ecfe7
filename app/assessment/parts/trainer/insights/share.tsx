import { m } from "~/kit/language/m";
import { Bar } from "~/kit/parts/charts/bar";
import { numberText, percentText } from "~/kit/text/amounts";
import "./share.css";

interface ShareProps {
  /** So many of all. */
  count: number;
  of: number;
  /** The same with what they did, for screen readers: “18 of 29 got it right”. */
  words: (values: { count: string; all: string }) => string;
}

/** “18 of 29 · 62%” with its bar. */
export function Share({ count, of, words }: ShareProps) {
  const percent = percentText(of === 0 ? 0 : Math.floor((10_000 * count) / of));
  const values = { count: numberText(count), all: numberText(of) };
  return (
    <span className="share">
      <span className="numbers nowrap">
        <b>{percent}</b> <span className="muted small">{m.assessment_insights_share(values)}</span>
      </span>
      <Bar value={count} max={of} label={words(values)} />
    </span>
  );
}
