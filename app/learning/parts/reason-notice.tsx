import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { ReasonWords } from "~/clearance/rules/words/reason-words";
import { Reference } from "~/clearance/parts/reference";
import { Notice } from "~/kit/parts/notice";
import type { Tone } from "~/kit/text/tone";

interface ReasonNoticeProps {
  title: string;
  tone: Tone;
  reasons: readonly ReasonWords[];
}

/** What is paused, why, and what puts it right. */
export function ReasonNotice({ title, tone, reasons }: ReasonNoticeProps) {
  return (
    <Notice tone={tone} title={title} icon={tone === "bad" ? "pause" : undefined}>
      {reasons.map(({ why, remedy, incident }) => (
        <p key={why} className="anywhere">
          {why} {remedy && <strong>{remedy}</strong>}
          {incident && (
            <>
              {" "}
              <Rich
                of={m.learning_home_incident.parts()}
                as={{ reference: () => <Reference text={incident} /> }}
              />
            </>
          )}
        </p>
      ))}
    </Notice>
  );
}
