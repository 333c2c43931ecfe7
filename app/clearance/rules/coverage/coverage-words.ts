import { weekdayOf, type LocalDate } from "~/kit/time/moment";
import { plural, spelled } from "~/kit/text/amounts";
import { dayText, listed } from "~/kit/text/formats";
import type { ChannelCoverage, CoveragePerson, Gaps } from "./coverage";
import { stepsText } from "~/clearance/rules/words/describe";
import { hoursOn, spansText, WEEKDAYS, weekText } from "./hours";

/** Somebody who would soon be cleared for a channel. */
interface Near {
  id: string;
  name: string;
  nextStep: string;
  hoursKnown: boolean;
}

/** What a manager is told of one channel. */
export interface ChannelWords {
  channelId: string;
  tone: "ok" | "warn" | "bad";
  title: string;
  /** “Mon–Fri 09:00–17:00; Sat, Sun nobody”; null where nobody ever covers it. */
  covered: string | null;
  /** Whoever is nearest to being cleared, and works when nobody does, or may. */
  near: { steps: number; people: Near[] } | null;
  /** What else to know, a sentence each. */
  notes: string[];
}

/** So near that it is worth naming them: the last step, or the two sign-offs. */
const NEAR_STEPS = [1, 2];

export function channelWords(
  channel: { id: string; name: string },
  coverage: ChannelCoverage,
  gaps: Gaps,
  people: ReadonlyMap<string, CoveragePerson>,
): ChannelWords {
  const uncovered = coverage.days.filter(({ working }) => working.length === 0);
  const unknown = new Set(coverage.days.flatMap((day) => day.unknown));
  const notes: string[] = [];
  if (unknown.size > 0)
    notes.push(
      `${spelled(unknown.size, "person", "people")} cleared for it ${plural(unknown.size, "has", "have")} not said when they work, and so ${plural(unknown.size, "does", "do")} not count.`,
    );
  const ending = endingNote(channel.id, coverage, people);
  if (ending) notes.push(ending);
  const wanted = uncovered.length > 0 || coverage.cleared.length < 2;
  const near = wanted ? nearestTo(channel.id, uncovered, people, notes) : null;
  return {
    channelId: channel.id,
    ...headline(channel.name, coverage, gaps, unknown.size),
    covered:
      uncovered.length === coverage.days.length
        ? null
        : weekText(gaps.covered.map((spans) => (spans ? coveredText(spans) : "nobody"))),
    near,
    notes,
  };
}

/** Those who are cleared now and will not be at the end, whatever the reason. */
function endingNote(
  channelId: string,
  { days, cleared }: ChannelCoverage,
  people: ReadonlyMap<string, CoveragePerson>,
): string | null {
  const last = days.at(-1)?.day ?? "";
  const ends = cleared.flatMap((id) => {
    const until = (people.get(id)?.clear ?? [])
      .filter((clear) => clear.channelId === channelId)
      .reduce((latest, clear) => (clear.until > latest ? clear.until : latest), "");
    return until < last ? [until] : [];
  });
  const [first] = ends.sort();
  if (first === undefined) return null;
  const after = plural(ends.length, "after", "the first after");
  return `${spelled(ends.length, "person stops", "people stop")} being cleared in these weeks if nothing is done, ${after} ${dayText(first)}.`;
}

/** Where people take turns, a weekday may be covered every week and at no hour in all of them. */
function coveredText(spans: Parameters<typeof spansText>[0]): string {
  return spans.length === 0 ? "at different hours each week" : spansText(spans);
}

function headline(
  name: string,
  { days, cleared }: ChannelCoverage,
  gaps: Gaps,
  unknown: number,
): Pick<ChannelWords, "tone" | "title"> {
  if (cleared.length === 0) return { tone: "bad", title: `Nobody is cleared for ${name}.` };
  if (days.every(({ working }) => working.length === 0)) {
    return unknown === cleared.length
      ? { tone: "bad", title: `Nobody cleared for ${name} has said when they work.` }
      : { tone: "bad", title: `Nobody cleared for ${name} works in these weeks.` };
  }
  const first = days[0]?.day ?? "";
  if (gaps.weekdays.length > 0) {
    const also = gaps.days.length > 0 ? `, nor ${datesText(gaps.days, first)}` : "";
    return {
      tone: "bad",
      title: `Nobody covers ${name} ${weekdaysText(gaps.weekdays)}${also}.`,
    };
  }
  if (gaps.days.length > 0)
    return { tone: "bad", title: `Nobody covers ${name} ${datesText(gaps.days, first)}.` };
  if (gaps.single.length === WEEKDAYS.length)
    return { tone: "warn", title: `Only one person covers ${name} on any day.` };
  if (gaps.single.length > 0)
    return { tone: "warn", title: `Only one person covers ${name} ${weekdaysText(gaps.single)}.` };
  return { tone: "ok", title: `${name} is covered every day.` };
}

/** “at weekends”, “on Mondays and Saturdays”, “on weekdays”; 1 is Monday. */
function weekdaysText(weekdays: readonly number[]): string {
  const key = weekdays.join("");
  if (key === "67") return "at weekends";
  if (key === "12345") return "on weekdays";
  return `on ${listed(weekdays.map((weekday) => `${WEEKDAYS[weekday - 1]}s`))}`;
}

/** “today and on 25 December 2026”, “on 25 December 2026 and 1 January 2027”, “on 25 December 2026 and five other days”. */
function datesText(days: readonly LocalDate[], today: LocalDate): string {
  const [first, ...others] = days;
  if (first === today) return others.length > 0 ? `today and ${datesText(others, today)}` : "today";
  if (days.length <= 3) return `on ${listed(days.map((day) => dayText(day)))}`;
  return `on ${dayText(first ?? "")} and ${spelled(others.length, "other day").toLowerCase()}`;
}

function nearestTo(
  channelId: string,
  uncovered: readonly { day: LocalDate }[],
  people: ReadonlyMap<string, CoveragePerson>,
  notes: string[],
): ChannelWords["near"] {
  for (const steps of NEAR_STEPS) {
    const all = [...people.values()].flatMap((person) => {
      const away = person.away.find((one) => one.channelId === channelId && one.steps === steps);
      return away ? [{ person, nextStep: away.nextStep }] : [];
    });
    if (all.length === 0) continue;
    const helping = all.flatMap(({ person, nextStep }): Near[] => {
      const weeks = uncovered.map(({ day }) => ({
        worked: hoursOn(person.hours, day)?.week[weekdayOf(day) - 1],
      }));
      const hoursKnown = weeks.every(({ worked }) => worked !== undefined);
      const helps = !hoursKnown || weeks.some(({ worked }) => worked && worked.length > 0);
      return helps || uncovered.length === 0
        ? [{ id: person.id, name: person.name, nextStep, hoursKnown }]
        : [];
    });
    if (helping.length > 0) return { steps, people: helping };
    notes.push(
      all.length === 1
        ? `${all[0]!.person.name} is ${stepsText(steps)} away, but does not work then.`
        : `${spelled(all.length, "person", "people")} are ${stepsText(steps)} away, but none of them works then.`,
    );
  }
  return null;
}
