import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";
import { trainerCalibrationPath } from "~/practice/rules/judging/paths";

interface CalibrateFirstProps {
  sets: readonly { moduleKey: string; activityKey: string; title: string; waiting: number }[];
}

/** The sets whose replies wait until the trainer has calibrated, each with the way there. */
export function CalibrateFirst({ sets }: CalibrateFirstProps) {
  if (sets.length === 0) return null;
  return (
    <Notice tone="warn" icon="lock" title={m.practice_reviews_calibrate()}>
      <p>{m.practice_reviews_calibrate_text()}</p>
      <ul className="plain-list">
        {sets.map((set) => (
          <li key={`${set.moduleKey}/${set.activityKey}`}>
            <Link to={trainerCalibrationPath(set)}>
              {m.practice_reviews_calibrate_on({ title: set.title })}
            </Link>
            {" · "}
            {m.practice_reviews_waiting({ count: set.waiting })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
