import { coverageOf, peopleIn, type Alike } from "~/clearance/rules/coverage/coverage";
import { alikeAs, type Known } from "~/clearance/rules/coverage/alike";
import type { Hours } from "~/clearance/rules/coverage/hours";
import { OUTLOOK_DAYS, shownAway, type Outlook } from "~/clearance/rules/board/outlook";
import { findHours } from "~/clearance/queries/hours";
import { findAlike, findCounts } from "~/clearance/queries/standings/counts";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { LocalDate } from "~/kit/time/moment";
import { companyOf, teamsIn, type OwnCompany, type Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { boardOutlooks } from "~/clearance/services/board/board-rows.server";
import { upToDate } from "~/clearance/services/board/up-to-date.server";

/** Somebody of those who are alike to coverage, `key` being which of them. */
interface OneAlike {
  id: string;
  name: string;
  key: string;
  away: Outlook["away"];
}

/** The people whose coverage is told, as far as it is counted from them. */
export interface Crowd {
  rules: CompanyRules;
  today: LocalDate;
  people: readonly Alike[];
  /** The first by name of some of them, of each up to so many. */
  findFirst: (keys: readonly string[], limit: number) => Promise<OneAlike[]>;
}

/** The coming weeks of a company: who covers which channel on which day. */
export async function companyCoverage(store: Store, asked: { company: Reach; now: Date }) {
  const crowd = teamsIn(asked.company) ? await everyone(store, asked) : await counted(store, asked);
  return coverageAmong(crowd);
}

export function coverageAmong(crowd: Crowd) {
  const { rules, today, people } = crowd;
  const channels = coverageOf({
    channelIds: rules.channels.map(({ id }) => id),
    people,
    today,
    days: OUTLOOK_DAYS,
  });
  /** Those who are cleared, and never said when they work. */
  const silent = people.filter(({ clear, hours }) => clear.length > 0 && hours.length === 0);
  return { ...crowd, channels, silent, silentPeople: peopleIn(silent) };
}

/** As they are counted: nobody is read. */
async function counted(
  store: Store,
  { company: reach, now }: { company: Reach; now: Date },
): Promise<Crowd> {
  const company: OwnCompany = companyOf(reach);
  const { rules, today } = await upToDate(store, { company, now });
  const rows = await findCounts(store.read, company, ["cover"]);
  return {
    rules,
    today,
    people: rows.map(({ key, people, about }) => {
      return { id: key, people, ...(JSON.parse(about ?? "") as Known) };
    }),
    findFirst: async (keys, limit) =>
      (await findAlike(store.read, company, "cover", { keys, limit })).map(
        ({ outlook, ...one }) => ({ ...one, away: shownAway(outlook) }),
      ),
  };
}

/** One by one: those within the reach of somebody who manages teams. */
async function everyone(
  store: Store,
  { company, now }: { company: Reach; now: Date },
): Promise<Crowd> {
  const { people: found, rules, today } = await boardOutlooks(store, { company, now });
  const hours = new Map<string, Hours[]>();
  for (const { personId, validFrom, week } of await findHours(store.read, company)) {
    const known = hours.get(personId);
    if (known) known.push({ validFrom, week });
    else hours.set(personId, [{ validFrom, week }]);
  }
  return {
    rules,
    today,
    ...crowdOf(
      found.map(({ person: { id, name }, outlook }) => {
        return { id, name, outlook, hours: hours.get(id) ?? [] };
      }),
      today,
    ),
  };
}

/** People by name as a crowd in which each is alike to nobody else. */
export function crowdOf(
  people: readonly { id: string; name: string; outlook: Outlook; hours: readonly Hours[] }[],
  today: LocalDate,
): Pick<Crowd, "people" | "findFirst"> {
  return {
    people: people.map(({ id, outlook, hours }) => {
      return { id, people: 1, ...alikeAs(outlook, hours, today).known };
    }),
    findFirst: async (keys) => {
      const wanted = new Set(keys);
      return people
        .filter(({ id }) => wanted.has(id))
        .map(({ id, name, outlook }) => ({ id, name, key: id, away: outlook.away }));
    },
  };
}
