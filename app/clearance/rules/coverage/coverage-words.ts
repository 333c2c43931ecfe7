import { weekdayOf, type LocalDate } from "~/kit/time/moment";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";
import type { ChannelCoverage, CoveragePerson, Gaps } from "./coverage";
import { hoursOn, spansText, WEEKDAYS, weekText } from "./hours";

/** Someone who would soon be cleared for a channel. */
interface Near {
  id: string;
  name: string;
  nextStep: string;
  hoursKnown: boolean;
}

/** What a manager reads about one channel. */
export interface ChannelWords {
  channelId: string;
  tone: "ok" | "warn" | "bad";
  title: string;
  /** “Mon–Fri 09:00–17:00; Sat, Sun nobody”; null where nobody ever covers it. */
  covered: string | null;
  /** Those nearest to being cleared who work when nobody does, or may. */
  near: { steps: NearSteps; people: Near[] } | null;
  /** What else to know, a sentence each. */
  notes: string[];
}

/** So near that it is worth naming them: the last step, or the two sign-offs. */
const NEAR_STEPS = [1, 2] as const;
type NearSteps = (typeof NEAR_STEPS)[number];

export function channelWords(
  channel: { id: string; name: string },
  coverage: ChannelCoverage,
  gaps: Gaps,
  people: ReadonlyMap<string, CoveragePerson>,
): ChannelWords {
  const uncovered = coverage.days.filter(({ working }) => working.length === 0);
  const unknown = new Set(coverage.days.flatMap((day) => day.unknown));
  const notes: string[] = [];
  if (unknown.size > 0) notes.push(m.clearance_coverage_words_unknown({ count: unknown.size }));
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
        : weekText(
            gaps.covered.map((spans) =>
              spans ? coveredText(spans) : m.clearance_coverage_words_nobody(),
            ),
          ),
    near,
    notes,
  };
}

/** The people cleared now who won’t be at the end, whatever the reason. */
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
  return m.clearance_coverage_words_ending({ count: ends.length, day: dayText(first) });
}

/** Where people take turns, a weekday may be covered every week and at no hour in all of them. */
function coveredText(spans: Parameters<typeof spansText>[0]): string {
  return spans.length === 0 ? m.clearance_coverage_words_different() : spansText(spans);
}

function headline(
  channel: string,
  { days, cleared }: ChannelCoverage,
  gaps: Gaps,
  unknown: number,
): Pick<ChannelWords, "tone" | "title"> {
  const bad = (title: string) => ({ tone: "bad" as const, title });
  if (cleared.length === 0) return bad(m.clearance_coverage_words_nobody_cleared({ channel }));
  if (days.every(({ working }) => working.length === 0)) {
    return unknown === cleared.length
      ? bad(m.clearance_coverage_words_nobody_hours({ channel }))
      : bad(m.clearance_coverage_words_nobody_works({ channel }));
  }
  const first = days[0]?.day ?? "";
  const dates = gaps.days.length > 0 ? datesText(gaps.days, first) : null;
  if (gaps.weekdays.length > 0) {
    const when = weekdaysText(gaps.weekdays);
    return dates === null
      ? bad(m.clearance_coverage_words_nobody_covers({ channel, when }))
      : bad(m.clearance_coverage_words_nobody_covers_nor({ channel, when, dates }));
  }
  if (dates !== null)
    return bad(m.clearance_coverage_words_nobody_covers({ channel, when: dates }));
  if (gaps.single.length === WEEKDAYS.length)
    return { tone: "warn", title: m.clearance_coverage_words_one_any({ channel }) };
  if (gaps.single.length > 0) {
    const when = weekdaysText(gaps.single);
    return { tone: "warn", title: m.clearance_coverage_words_one_when({ channel, when }) };
  }
  return { tone: "ok", title: m.clearance_coverage_words_every_day({ channel }) };
}

/** “at weekends”, “on Mondays and Saturdays”, “on weekdays”; 1 is Monday. */
function weekdaysText(weekdays: readonly number[]): string {
  const key = weekdays.join("");
  if (key === "67") return m.clearance_coverage_words_weekends();
  if (key === "12345") return m.clearance_coverage_words_working_days();
  const named = weekdays.map((one) => m.clearance_coverage_words_weekday({ weekday: String(one) }));
  return m.clearance_coverage_words_on_weekdays({ days: listed(named) });
}

/** “today and on 25 December 2026”, “on 25 December 2026 and 1 January 2027”, “on 25 December 2026 and 5 other days”. */
function datesText(days: readonly LocalDate[], today: LocalDate): string {
  const [first, ...others] = days;
  if (first === today)
    return others.length > 0
      ? m.clearance_coverage_words_today_and({ dates: datesText(others, today) })
      : m.clearance_coverage_words_today();
  if (days.length <= 3) {
    const named = days.map((day) => m.clearance_coverage_words_date({ day: dayText(day) }));
    return m.clearance_coverage_words_on_dates({ dates: listed(named) });
  }
  return m.clearance_coverage_words_date_and_others({
    day: dayText(first ?? ""),
    count: others.length,
  });
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
        ? m.clearance_coverage_words_near_off_one({ name: all[0]!.person.name, steps })
        : m.clearance_coverage_words_near_off({ people: numberText(all.length), steps }),
    );
  }
  return null;
}
