import type { Call } from "~/people/services/call";
import { channelWords, type ChannelWords } from "~/clearance/rules/coverage/coverage-words";
import {
  coveredDays,
  gapsOf,
  weeksOf,
  type CalendarWeek,
  type ChannelCoverage,
  type CoveragePerson,
} from "~/clearance/rules/coverage/coverage";
import { weekdayTitle } from "~/clearance/rules/coverage/weekday-words";
import { weekdayOf, type LocalDate } from "~/kit/time/moment";
import type { Reach } from "~/ledger/rules/own";
import { companyCoverage } from "./company-coverage.server";

export interface CoveredChannel {
  channel: { id: string; key: string; name: string; handle: string };
  words: ChannelWords;
  weeks: CalendarWeek<{ day: LocalDate; people: number; unknown: number }>[];
}

/** The page of coverage; `chosen` opens one channel's day and says who that is. */
export async function showCoverage({
  store,
  company,
  now,
  chosen,
}: Omit<Call, "actor"> & {
  company: Reach;
  chosen: { channel: string; day: LocalDate } | null;
}) {
  const { rules, today, people, channels } = await companyCoverage(store, { company, now });
  const covered = channels.flatMap((coverage): CoveredChannel[] => {
    const channel = rules.channels.find(({ id }) => id === coverage.channelId);
    if (!channel) return [];
    const { id, key, name, handle } = channel;
    return [
      {
        channel: { id, key, name, handle },
        words: channelWords(channel, coverage, gapsOf(coverage), people),
        weeks: weeksOf(
          coverage.days.map(({ day, working, unknown }) => ({
            day,
            people: working.length,
            unknown: unknown.length,
          })),
        ),
      },
    ];
  });
  const unknown = [...people.values()].filter(
    ({ clear, hours }) => clear.length > 0 && hours.length === 0,
  );
  return {
    company: rules.company,
    now,
    today,
    channels: covered,
    total: coveredDays(channels),
    people: people.size,
    unknown: unknown.map(({ id, name }) => ({ id, name })),
    chosen: chosen && chosenDay(chosen, rules.channels, channels, people),
  };
}

export type CoverageView = Awaited<ReturnType<typeof showCoverage>>;

/** Null where there is no such channel, or the day is not among those shown. */
function chosenDay(
  { channel: key, day }: { channel: string; day: LocalDate },
  named: readonly { id: string; key: string; name: string }[],
  channels: readonly ChannelCoverage[],
  people: ReadonlyMap<string, CoveragePerson>,
) {
  const channel = named.find((one) => one.key === key);
  const coverage = channels.find(({ channelId }) => channelId === channel?.id);
  const found = coverage?.days.find((one) => one.day === day);
  if (!channel || !found) return null;
  const nameOf = (id: string) => people.get(id)?.name ?? "";
  return {
    channel: { key, name: channel.name },
    day,
    weekday: weekdayTitle(weekdayOf(day)),
    covered: found.spans,
    working: found.working
      .map(({ personId, spans }) => ({ id: personId, name: nameOf(personId), spans }))
      .sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0)),
    unknown: found.unknown.map((id) => ({ id, name: nameOf(id) })),
  };
}
