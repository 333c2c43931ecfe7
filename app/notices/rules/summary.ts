import { LEVEL_WORDS, reasonText } from "~/clearance/rules/words/describe";
import { standingOnChannel } from "~/clearance/rules/standing/on-channel";
import type { Standing } from "~/clearance/rules/standing/standing";
import { LEVELS } from "~/curriculum/rules/kinds";
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
        return said.length > 0 ? [`${name}: ${[...new Set(said)].join(" ")}`] : [];
      }),
    );
  const parts: SummaryPart[] = [
    { title: "Cleared, by channel", lines: clearedLines(people, channels) },
    {
      title: "Waiting for a manager",
      lines: lines(({ awaiting, programme }) =>
        awaiting === "manager" ? `“${programme.title}”.` : null,
      ),
    },
    {
      title: "Expiring",
      lines: lines(({ expiring, validUntil, programme }) =>
        expiring && validUntil !== null
          ? `“${programme.title}” ends after ${dayText(validUntil)}.`
          : null,
      ),
    },
    {
      title: "Ended in the last week",
      lines: lines(({ state, validUntil, programme }) =>
        state === "expired" && validUntil !== null && daysBetween(validUntil, today) <= 7
          ? `“${programme.title}” ended after ${dayText(validUntil)}.`
          : null,
      ),
    },
    {
      title: "Paused or taken back",
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
      title: "Overdue",
      lines: lines(({ state, dueOn, programme }) =>
        state === "in-training" && dueOn !== null && dueOn < today
          ? `“${programme.title}” was due on ${dayText(dueOn)}.`
          : null,
      ),
    },
  ];
  return parts.filter((part) => part.lines.length > 0);
}

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
      return count > 0 ? [`${count} to ${LEVEL_WORDS[level].verb}`] : [];
    });
    return counts.length > 0 ? [`${name}: ${counts.join(", ")}`] : [];
  });
}

function named(lines: readonly string[]): string[] {
  const more = lines.length - MOST_NAMED;
  return more > 0 ? [...lines.slice(0, MOST_NAMED), `And ${more} more.`] : [...lines];
}
