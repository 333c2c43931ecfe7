import type { SignOff } from "~/clearance/rules/standing/facts";
import { Time } from "~/kit/parts/time/time";
import "./trainers-words.css";

/** What the trainer said when signing. */
export function TrainersWords({
  signOff,
  timeZone,
}: {
  signOff: SignOff | null;
  timeZone: string;
}) {
  if (!signOff) return null;
  return (
    <figure className="trainers-words quoted">
      <blockquote>
        {signOff.comment === "" ? "Signed as competent, without a comment." : signOff.comment}
      </blockquote>
      <figcaption className="small muted">
        {signOff.by}, trainer, <Time at={signOff.at} timeZone={timeZone} />
      </figcaption>
    </figure>
  );
}
