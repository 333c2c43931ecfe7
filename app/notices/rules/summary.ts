import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { reasonText } from "~/clearance/rules/words/describe";
import { supervisedLine } from "~/clearance/rules/words/supervision-words";
import { standingOnChannel } from "~/clearance/rules/standing/on-channel";
import type { Standing } from "~/clearance/rules/standing/standing";
import { LEVELS, type Level } from "~/curriculum/rules/kinds";
import { dayText } from "~/kit/text/formats";
import { daysBetween, type LocalDate } from "~/kit/time/moment";

export interface SummaryPerson {
  name: string;
  standings: readonly Standing[];
}

/** One part of the week's summary: its heading, and a line for each channel or person. */
export interface SummaryPart {
  title: string;
  lines: string[];
}

/** So many people are named; the board has the others. */
const MOST_NAMED = 10;

/** Where a company's people stand, for its managers. Parts that have nothing to say are left out. */
export function weekSummary(
  people: readonly SummaryPerson[],
  channels: readonly { id: string; name: string }[],
  today: LocalDate,
): SummaryPart[] {
  const lines = (of: (standing: Standing) => string | null) =>
    named(
      people.flatMap(({ name, standings }) => {
        const said = standings.map(of).filter((line) => line !== null);
        return said.length > 0
          ? [m.notices_summary_person({ name, lines: [...new Set(said)].join(" ") })]
          : [];
      }),
    );
  const parts: SummaryPart[] = [
    { title: m.notices_summary_cleared(), lines: clearedLines(people, channels) },
    {
      title: m.notices_summary_waiting(),
      lines: lines(({ awaiting, programme }) =>
        awaiting === "manager"
          ? m.notices_summary_waiting_line({ programme: programme.title })
          : null,
      ),
    },
    {
      title: m.notices_summary_expiring(),
      lines: lines(({ expiring, validUntil, programme }) =>
        expiring && validUntil !== null
          ? m.notices_summary_expiring_line({
              programme: programme.title,
              day: dayText(validUntil),
            })
          : null,
      ),
    },
    {
      title: m.notices_summary_ended(),
      lines: lines(({ state, validUntil, programme }) =>
        state === "expired" && validUntil !== null && daysBetween(validUntil, today) <= 7
          ? m.notices_summary_ended_line({ programme: programme.title, day: dayText(validUntil) })
          : null,
      ),
    },
    {
      title: m.notices_summary_paused(),
      lines: lines(({ state, reasons }) =>
        state === "paused" || state === "revoked"
          ? reasons
              .filter(({ code }) => code !== "steps-left")
              .map(reasonText)
              .join(" ")
          : null,
      ),
    },
    {
      title: m.notices_summary_supervised(),
      lines: lines(({ supervised }) => supervised && supervisedLine(supervised)),
    },
    {
      title: m.notices_summary_overdue(),
      lines: lines(({ state, dueOn, programme }) =>
        state === "in-training" && dueOn !== null && dueOn < today
          ? m.notices_summary_overdue_line({ programme: programme.title, day: dayText(dueOn) })
          : null,
      ),
    },
  ];
  return parts.filter((part) => part.lines.length > 0);
}

const CLEARED_TO: Record<Level, (said: { count: string }) => string> = {
  share: m.notices_summary_to_share,
  reply: m.notices_summary_to_reply,
  post: m.notices_summary_to_post,
  crisis: m.notices_summary_to_crisis,
};

/** “Instagram: 3 to reply, 1 to post”. */
function clearedLines(
  people: readonly SummaryPerson[],
  channels: readonly { id: string; name: string }[],
): string[] {
  return channels.flatMap(({ id, name }) => {
    const holding = people
      .map(({ standings }) => standingOnChannel(standings, id))
      .filter((standing) => standing?.holds);
    const counts = LEVELS.flatMap((level) => {
      const count = holding.filter((standing) => standing?.level === level).length;
      return count > 0 ? [CLEARED_TO[level]({ count: numberText(count) })] : [];
    });
    return counts.length > 0
      ? [m.notices_summary_cleared_line({ channel: name, counts: counts.join(", ") })]
      : [];
  });
}

function named(lines: readonly string[]): string[] {
  const more = lines.length - MOST_NAMED;
  return more > 0
    ? [...lines.slice(0, MOST_NAMED), m.notices_summary_more({ count: more })]
    : [...lines];
}
