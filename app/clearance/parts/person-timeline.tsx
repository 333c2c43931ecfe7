import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { HistoryEvent } from "~/clearance/rules/events/history";
import type { TimelineWords } from "~/clearance/rules/events/event";
import { timelineWords } from "~/clearance/rules/events/events";
import { Timeline, TimelineItem } from "~/kit/parts/time/timeline";
import { Reference } from "./reference";

/** Everything that happened to a person's clearance, newest first. */
export function PersonTimeline({
  events,
  timeZone,
  recordOf,
}: {
  events: readonly HistoryEvent[];
  timeZone: string;
  /** Where the record of a signature under a policy's version is. */
  recordOf?: ((version: string) => string) | undefined;
}) {
  return (
    <Timeline>
      {events.map((event) => {
        const { title, more, ...mark } = timelineWords(event);
        return (
          <TimelineItem
            key={`${event.kind}-${event.id}`}
            at={event.at}
            timeZone={timeZone}
            title={title}
            {...mark}
            note={event.ledger && m.clearance_timeline_ledger({ number: numberText(event.ledger) })}
          >
            <More words={more} />
            {event.kind === "policy-acknowledged" && recordOf && (
              <>
                . <Link to={recordOf(event.version)}>{m.clearance_timeline_see_signed()}</Link>
              </>
            )}
          </TimelineItem>
        );
      })}
    </Timeline>
  );
}

function More({ words }: { words: TimelineWords["more"] }) {
  if (words === undefined || typeof words === "string") return words;
  return words.map((part, index) =>
    typeof part === "string" ? part : <Reference key={index} text={part.reference} />,
  );
}
