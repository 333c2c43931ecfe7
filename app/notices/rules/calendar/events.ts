import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import type { ClearDays, Ending } from "~/clearance/rules/board/outlook";
import { hoursOn, type Hours, type Span } from "~/clearance/rules/coverage/hours";
import type { ChannelCoverage } from "~/clearance/rules/coverage/coverage";
import type { Standing } from "~/clearance/rules/standing/standing";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { addDays, weekdayOf, type LocalDate } from "~/kit/time/moment";

/** What stands in a calendar, on a day or for a part of one, in minutes of the company’s local day. Events of one key are one. */
export interface CalendarEvent {
  key: string;
  title: string;
  /** Where more of it is said: a path of ours. */
  path: string;
  day: LocalDate;
  span: Span | null;
}

interface Channel {
  id: string;
  name: string;
}

interface OwnDates {
  standings: readonly Standing[];
  changes: readonly ContentChange[];
  clear: readonly ClearDays[];
  hours: readonly Hours[];
  channels: readonly Channel[];
  today: LocalDate;
}

/** An employee’s own dates: what is due, what ends and from when it can be renewed, and when they are on which channels. */
export function ownEvents(dates: OwnDates): CalendarEvent[] {
  const { standings, changes, today } = dates;
  const all = [
    ...standings.flatMap(standingEvents),
    ...policyEvents(standings),
    ...changes.flatMap(changeEvents),
  ];
  const coming = all.filter(({ day }) => day >= today);
  return [...new Map([...coming, ...rota(dates)].map((event) => [event.key, event])).values()];
}

function standingEvents(standing: Standing): CalendarEvent[] {
  const { enrolmentId, state, holds, validUntil, renewFrom, dueOn } = standing;
  const programme = standing.programme.title;
  const event = (kind: string, day: LocalDate, title: string, path = "/learn/clearance") => ({
    key: `${kind}:${enrolmentId}:${day}`,
    title,
    path,
    day,
    span: null,
  });
  const found: CalendarEvent[] = [];
  if (state === "in-training" && validUntil === null && dueOn)
    found.push(event("due", dueOn, m.notices_calendar_due({ programme }), "/learn"));
  if (holds && validUntil) {
    found.push(event("last-day", validUntil, m.notices_calendar_last_day({ programme })));
    if (renewFrom && renewFrom < validUntil)
      found.push(event("renew", renewFrom, m.notices_calendar_renew({ programme })));
  }
  return found;
}

/** What has to be done, or done again, until a day. */
function changeEvents({ activityId, asks, number, title, module, key, by }: ContentChange) {
  if (asks === "look") return [];
  const path = `/learn/${module}/${key}`;
  const event = { key: `change:${activityId}:${number}`, path, day: by, span: null };
  return [{ ...event, title: m.notices_calendar_again({ title }) }];
}

/** The last day to sign a policy before its clearances pause. */
function policyEvents(standings: readonly Standing[]): CalendarEvent[] {
  return standings.flatMap(({ holds, policy }) =>
    holds && policy && policy.acknowledgedAt === null
      ? [
          {
            key: `policy:${policy.id}`,
            title: m.notices_calendar_policy({ version: policy.version }),
            path: "/learn/policy",
            day: addDays(policy.overdueFrom, -1),
            span: null,
          },
        ]
      : [],
  );
}

/** Each stretch of a day on which they are cleared and work, with the channels that they may reply on. */
function rota({ clear, hours, channels, today }: OwnDates): CalendarEvent[] {
  const last = clear.reduce<LocalDate>((day, { until }) => (until > day ? until : day), today);
  const events: CalendarEvent[] = [];
  for (let day = today; day <= last; day = addDays(day, 1)) {
    const open = channels.filter(({ id }) =>
      clear.some((each) => each.channelId === id && each.from <= day && day <= each.until),
    );
    const spans = hoursOn(hours, day)?.week[weekdayOf(day) - 1] ?? [];
    if (open.length === 0) continue;
    for (const span of spans)
      events.push({
        key: `rota:${day}:${span[0]}`,
        title: m.notices_calendar_on({ channels: listed(open.map(({ name }) => name)) }),
        path: "/learn/clearance",
        day,
        span,
      });
  }
  return events;
}

interface TeamDates {
  endings: readonly (Pick<Ending, "enrolmentId" | "validUntil"> & {
    programme: { title: string };
    person: { id: string; name: string };
  })[];
  coverage: readonly Pick<ChannelCoverage, "channelId" | "days">[];
  channels: readonly Channel[];
}

/**
 * A manager’s dates: when clearances of their people end, and the days on which nobody covers a channel that somebody covers on others.
 */
export function teamEvents({ endings, coverage, channels }: TeamDates): CalendarEvent[] {
  const ends = endings.map(({ enrolmentId, validUntil, programme, person }) => ({
    key: `ends:${enrolmentId}:${validUntil}`,
    title: m.notices_calendar_ends({ name: person.name, programme: programme.title }),
    path: `/clearance/people/${person.id}`,
    day: validUntil,
    span: null,
  }));
  const kept = coverage.filter(({ days }) => days.some(({ working }) => working.length > 0));
  const open = new Map<LocalDate, string[]>();
  for (const { channelId, days } of kept) {
    const name = channels.find(({ id }) => id === channelId)?.name;
    for (const { day, working } of days)
      if (name !== undefined && working.length === 0)
        open.set(day, [...(open.get(day) ?? []), name]);
  }
  const gaps = [...open].map(([day, names]) => ({
    key: `gap:${day}`,
    title: m.notices_calendar_gap({ channels: listed(names) }),
    path: "/clearance/coverage",
    day,
    span: null,
  }));
  return [...ends, ...gaps];
}
