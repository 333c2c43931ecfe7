import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Notice } from "~/kit/parts/notice";
import { trainerCalibrationPath } from "~/practice/rules/judging/paths";

export function SecondLookNotice() {
  return (
    <Notice tone="info" icon="people" title={m.practice_judge_is_second()}>
      {m.practice_judge_is_second_text()}
    </Notice>
  );
}

export function UncalibratedNotice({
  place,
}: {
  place: { moduleKey: string; activityKey: string };
}) {
  return (
    <Notice tone="idle" icon="chart" title={m.practice_judge_calibrate()}>
      <Rich
        of={m.practice_judge_calibrate_text.parts()}
        as={{ link: (words) => <Link to={trainerCalibrationPath(place)}>{words}</Link> }}
      />
    </Notice>
  );
}

/** The set’s replies are judged only by trainers who agree with its key. */
export function ClosedNotice({ place }: { place: { moduleKey: string; activityKey: string } }) {
  return (
    <Notice tone="warn" icon="lock" title={m.practice_judge_closed()}>
      <Rich
        of={m.practice_judge_closed_text.parts()}
        as={{ link: (words) => <Link to={trainerCalibrationPath(place)}>{words}</Link> }}
      />
    </Notice>
  );
}
