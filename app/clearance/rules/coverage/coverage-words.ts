import type { LocalDate } from "~/kit/time/moment";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";
import type { NearSteps } from "./alike";
import { peopleIn, type Alike, type ChannelCoverage, type Gaps } from "./coverage";
import { spansText, WEEKDAYS, weekText } from "./hours";

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
  near: { steps: NearSteps; count: number; people: Near[] } | null;
  /** What else to know, a sentence each. */
  notes: string[];
}

/** Those nearest to being cleared for a channel, with the first of them by name, and those nearer of whom nobody helps. */
export interface NamedNearest {
  near: ChannelWords["near"];
  off: readonly { steps: NearSteps; people: number; name: string }[];
}

export function channelWords(
  channel: { id: string; name: string },
  coverage: ChannelCoverage,
  gaps: Gaps,
  people: ReadonlyMap<string, Alike>,
  { near, off }: NamedNearest,
): ChannelWords {
  const uncovered = coverage.days.filter(({ working }) => working.length === 0);
  const unknown = peopleIn(
    new Map(coverage.days.flatMap((day) => day.unknown.map((some) => [some.id, some]))).values(),
  );
  const notes: string[] = [];
  if (unknown > 0) notes.push(m.clearance_coverage_words_unknown({ count: unknown }));
  const ending = endingNote(channel.id, coverage, people);
  if (ending) notes.push(ending);
  for (const { steps, people: count, name } of off)
    notes.push(
      count === 1
        ? m.clearance_coverage_words_near_off_one({ name, steps })
        : m.clearance_coverage_words_near_off({ people: numberText(count), steps }),
    );
  return {
    channelId: channel.id,
    ...headline(channel.name, coverage, gaps, unknown),
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
  people: ReadonlyMap<string, Alike>,
): string | null {
  const last = days.at(-1)?.day ?? "";
  const ends = cleared.flatMap(({ id, people: count }) => {
    const until = (people.get(id)?.clear ?? [])
      .filter((clear) => clear.channelId === channelId)
      .reduce((latest, clear) => (clear.until > latest ? clear.until : latest), "");
    return until < last ? [{ until, people: count }] : [];
  });
  const [first] = ends.map(({ until }) => until).sort();
  if (first === undefined) return null;
  return m.clearance_coverage_words_ending({ count: peopleIn(ends), day: dayText(first) });
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
    return unknown === peopleIn(cleared)
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
