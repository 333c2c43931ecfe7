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
import { companyOf, teamsIn, type Reach } from "~/ledger/rules/own";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { remembered } from "~/kit/cache/remember";
import { speech } from "~/kit/language/language";
import type { Store } from "~db/store";
import { companyCoverage } from "./company-coverage.server";

export interface CoveredChannel {
  channel: { id: string; key: string; name: string; handle: string };
  words: ChannelWords;
  weeks: CalendarWeek<{ day: LocalDate; people: number; unknown: number }>[];
}

type Asked = Omit<Call, "actor"> & {
  company: Reach;
  chosen: { channel: string; day: LocalDate } | null;
};

const kept = remembered<Store, Awaited<ReturnType<typeof counted>>>();

/**
 * The page of coverage; `chosen` opens one channel's day and says who that is. What it says of a whole company is kept until anything
 * of that changes, or the day: it is counted from everybody.
 */
export async function showCoverage(asked: Asked) {
  const { store, company: reach, now, chosen } = asked;
  if (chosen || teamsIn(reach)) return counted(asked);
  const company = companyOf(reach);
  const { today, version } = await upToDate(store, { company, now });
  const name = `${company.companyId} ${speech()}`;
  const stamp = `${version} ${today}`;
  const known = kept.recall(store, name, stamp);
  return { ...(known ?? kept.keep(store, name, await counted(asked), stamp)), now };
}

async function counted({ store, company, now, chosen }: Asked) {
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
