import type { Call } from "~/people/services/call";
import { channelWords, type ChannelWords } from "~/clearance/rules/coverage/coverage-words";
import {
  coveredDays,
  gapsOf,
  peopleIn,
  weeksOf,
  type CalendarWeek,
  type ChannelCoverage,
} from "~/clearance/rules/coverage/coverage";
import { weekdayTitle } from "~/clearance/rules/coverage/weekday-words";
import { weekdayOf, type LocalDate } from "~/kit/time/moment";
import { companyOf, teamsIn, type Reach } from "~/ledger/rules/own";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { remembered } from "~/kit/cache/remember";
import { speech } from "~/kit/language/language";
import type { Store } from "~db/store";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { companyCoverage, type Crowd } from "./company-coverage.server";
import { nameNearest } from "./name-nearest.server";

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

/** So many are named of those who never said when they work, or who are asked about on a day. */
const MOST_NAMED = 50;

async function counted({ store, company, now, chosen }: Asked) {
  return viewOf(await companyCoverage(store, { company, now }), { now, chosen });
}

/** What the page says of whatever crowd it is. */
export async function viewOf(
  coverage: Awaited<ReturnType<typeof companyCoverage>>,
  { now, chosen }: Pick<Asked, "now" | "chosen">,
) {
  const { rules, today, people, channels, silent, silentPeople } = coverage;
  const alike = new Map(people.map((each) => [each.id, each]));
  const nearest = await nameNearest(coverage, titledFor(rules));
  const covered = channels.flatMap((each): CoveredChannel[] => {
    const channel = rules.channels.find(({ id }) => id === each.channelId);
    const named = nearest.get(each.channelId);
    if (!channel || !named) return [];
    const { id, key, name, handle } = channel;
    return [
      {
        channel: { id, key, name, handle },
        words: channelWords(channel, each, gapsOf(each), alike, named),
        weeks: weeksOf(
          each.days.map(({ day, working, unknown }) => ({
            day,
            people: peopleIn(working),
            unknown: peopleIn(unknown),
          })),
        ),
      },
    ];
  });
  const unknown = await namesOf(
    coverage,
    silent.map(({ id }) => id),
  );
  return {
    company: rules.company,
    now,
    today,
    channels: covered,
    total: coveredDays(channels),
    people: peopleIn(people),
    unknown: { count: silentPeople, named: unknown.map(({ id, name }) => ({ id, name })) },
    chosen: chosen && (await chosenDay(chosen, coverage)),
  };
}

async function namesOf({ findFirst }: Pick<Crowd, "findFirst">, keys: readonly string[]) {
  return (await findFirst(keys, MOST_NAMED)).slice(0, MOST_NAMED);
}

export type CoverageView = Awaited<ReturnType<typeof showCoverage>>;

/** Null where there is no such channel, or the day is not among those shown. */
async function chosenDay(
  { channel: key, day }: { channel: string; day: LocalDate },
  { rules, channels, findFirst }: Crowd & { channels: readonly ChannelCoverage[] },
) {
  const channel = rules.channels.find((one) => one.key === key);
  const coverage = channels.find(({ channelId }) => channelId === channel?.id);
  const found = coverage?.days.find((one) => one.day === day);
  if (!channel || !found) return null;
  const early = [...found.working].sort((a, b) => startOf(a) - startOf(b));
  const spans = new Map(early.map(({ id, spans: worked }) => [id, worked]));
  const working = await namesOf({ findFirst }, firstOf(early));
  const unknown = await namesOf(
    { findFirst },
    found.unknown.map(({ id }) => id),
  );
  return {
    channel: { key, name: channel.name },
    day,
    weekday: weekdayTitle(weekdayOf(day)),
    covered: found.spans,
    working: {
      count: peopleIn(found.working),
      named: working
        .map(({ id, name, key: of }) => ({ id, name, spans: spans.get(of) ?? [] }))
        .sort((a, b) => startOf(a) - startOf(b)),
    },
    unknown: {
      count: peopleIn(found.unknown),
      named: unknown.map(({ id, name }) => ({ id, name })),
    },
  };
}

type Working = ChannelCoverage["days"][number]["working"][number];

function startOf({ spans }: Pick<Working, "spans">): number {
  return spans[0]?.[0] ?? 0;
}

/** Of those who work on a day, in the order in which they begin, as many as are named, with all who begin when the last of them do. */
function firstOf(early: readonly Working[]): string[] {
  const keys: string[] = [];
  let named = 0;
  let last: number | null = null;
  for (const some of early) {
    if (named >= MOST_NAMED && startOf(some) !== last) break;
    keys.push(some.id);
    named += some.people;
    last = startOf(some);
  }
  return keys;
}
