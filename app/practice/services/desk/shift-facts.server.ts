import type { ShiftFacts } from "~/practice/rules/desk/facts";
import { decisionsNeeded } from "~/practice/rules/decisions-needed";
import { rightIn } from "~/practice/rules/desk/progress";
import { decisionsIn, isShiftOver, isWhole, postsOf } from "~/practice/rules/desk/shift";
import type { DeskSetting } from "./setting.server";

export function shiftFacts({
  work,
  counting,
  progress,
  open,
  left,
  body,
}: DeskSetting): ShiftFacts {
  const whole = counting.shifts.findLast(
    (shift) => isWhole(shift) && isShiftOver(shift, work.replies),
  );
  const asked = open?.body ?? body;
  const of = asked.posts.length;
  const decisions = whole && rightIn(whole, work.replies);
  const standings = progress.writing.map(({ standing }) => standing);
  const count = (of: string) => standings.filter((standing) => standing === of).length;
  return {
    open: open && {
      handled: decisionsIn(open, work.replies).size,
      of: postsOf(open).length,
    },
    last:
      whole && decisions
        ? {
            ...decisions,
            needed: decisionsNeeded(whole.body.decisionBasisPoints, decisions.of),
            enough: progress.decided,
          }
        : null,
    // How many replies a trainer reads would tell which decisions are right: it is said once those were told.
    replies: whole
      ? {
          approved: count("approved"),
          waiting: count("waiting"),
          again: count("again"),
          of: standings.length,
        }
      : { approved: 0, waiting: 0, again: 0, of: 0 },
    left: open ? 0 : left.length,
    calibration: body.calibration === null ? "none" : progress.calibrated ? "passed" : "asked",
    doneAt: work.doneAt.at(-1) ?? null,
    begun: work.shifts.length > 0,
    mark: progress.decided ? null : { needed: decisionsNeeded(asked.decisionBasisPoints, of), of },
  };
}
