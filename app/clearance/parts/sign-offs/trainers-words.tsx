import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
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
        {signOff.comment === "" ? m.clearance_sign_offs_page_no_comment() : signOff.comment}
      </blockquote>
      <figcaption className="small muted">
        <Rich
          of={m.clearance_sign_offs_page_by_trainer.parts({ name: signOff.by })}
          as={{ time: () => <Time at={signOff.at} timeZone={timeZone} /> }}
        />
      </figcaption>
    </figure>
  );
}
