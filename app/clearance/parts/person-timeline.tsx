import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { TimelineLine } from "~/clearance/rules/events/event";
import { Timeline, TimelineItem } from "~/kit/parts/time/timeline";
import { Reference } from "./reference";

/** Everything that happened to a person's clearance, newest first. */
export function PersonTimeline({
  lines,
  timeZone,
  recordOf,
}: {
  lines: readonly TimelineLine[];
  timeZone: string;
  /** Where the record of a signature under a policy's version is. */
  recordOf?: ((version: string) => string) | undefined;
}) {
  return (
    <Timeline>
      {lines.map(({ key, at, title, icon, tone, more, ledger, version }) => (
        <TimelineItem
          key={key}
          at={at}
          timeZone={timeZone}
          title={title}
          icon={icon}
          tone={tone}
          note={ledger && m.clearance_timeline_ledger({ number: numberText(ledger) })}
        >
          <More words={more} />
          {version !== null && recordOf && (
            <>
              . <Link to={recordOf(version)}>{m.clearance_timeline_see_signed()}</Link>
            </>
          )}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

function More({ words }: { words: TimelineLine["more"] }) {
  if (words === undefined || typeof words === "string") return words;
  return words.map((part, index) =>
    typeof part === "string" ? part : <Reference key={index} text={part.reference} />,
  );
}
