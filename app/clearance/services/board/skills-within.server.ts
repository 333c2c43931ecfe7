import { summedUp, type SkillSum } from "~/assessment/rules/team-skills";
import { findAlike, findCounts } from "~/clearance/queries/standings/counts";
import { shownCounted, type Counted } from "~/clearance/rules/board/counted";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { companyOf, teamsIn, type Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { boardCounted } from "./board-rows.server";
import { upToDate } from "./up-to-date.server";

interface Answerer {
  id: string;
  name: string;
  team: string | null;
}

/** What the people within somebody’s reach have earned, or one team of them. */
interface Skills {
  rules: CompanyRules;
  teams: string[];
  /** The team that was asked for, where it is one. */
  team: string | null;
  people: number;
  sums: SkillSum[];
  /** The ids of the quizzes that ask about an objective. */
  askedIn: (objective: string) => ReadonlySet<string>;
  /** The first by name of those who have answered about an objective. */
  findAnswered: (objective: string, most: number) => Promise<Answerer[]>;
}

/** Of a whole company they are counted; of teams, what each has earned is added up. */
export async function skillsWithin(
  store: Store,
  { company: reach, now, team }: { company: Reach; now: Date; team: string | null },
): Promise<Skills> {
  const company = companyOf(reach);
  const { rules } = await upToDate(store, { company, now });
  const counts = await findCounts(store.read, company, ["groups", "team", "skill", "skills"]);
  const of = (kind: (typeof counts)[number]["what"]) => counts.filter(({ what }) => what === kind);
  const asked = of("skills").map(({ key, about }) => {
    return { key, asked: JSON.parse(about ?? "[]") as [string, string][] };
  });
  const askedIn = (objective: string) =>
    new Set(
      asked.flatMap((one) =>
        one.asked.flatMap(([about, quiz]) => (about === objective ? [quiz] : [])),
      ),
    );
  const shared = { rules, askedIn };
  const names = of("team").map(({ key }) => key);
  const whole = !teamsIn(reach);
  if (!whole || (team !== null && names.includes(team))) {
    const found = await boardCounted(store.read, reach, whole ? team : null);
    const people = found.map(({ kept, ...person }) => ({ person, earned: earnedIn(kept) }));
    const teams = whole ? names : namesIn(people.map(({ person }) => person));
    const chosen = team !== null && teams.includes(team) ? team : null;
    const group = people.filter(({ person }) => chosen === null || person.team === chosen);
    return {
      ...shared,
      teams,
      team: chosen,
      people: group.length,
      sums: of("skill").map(({ key }) =>
        summedUp(
          key,
          group.flatMap(({ earned }) => earned.get(key) ?? []),
        ),
      ),
      findAnswered: async (objective, most) =>
        group
          .filter(({ earned }) => earned.has(objective))
          .slice(0, most)
          .map(({ person: { id, name, team: own } }) => ({ id, name, team: own })),
    };
  }
  return {
    ...shared,
    teams: names,
    team: null,
    people: of("groups").reduce((sum, { people }) => sum + people, 0),
    sums: of("skill").map(({ key, people, points, possible }) => {
      return { objective: key, people, points, maxPoints: possible };
    }),
    findAnswered: async (objective, most) => {
      const keys = asked
        .filter((one) => one.asked.some(([about]) => about === objective))
        .map(({ key }) => key);
      const first = await findAlike(store.read, company, "skills", { keys, limit: most });
      return first.slice(0, most).map(({ id, name, team: own }) => ({ id, name, team: own }));
    },
  };
}

function namesIn(people: readonly { team: string | null }[]): string[] {
  return [...new Set(people.flatMap(({ team }) => team ?? []))];
}

function earnedIn(kept: string) {
  return new Map(
    shownCounted(kept).flatMap(({ what, key, points, possible }: Counted) =>
      what === "skill" ? [[key, { points, maxPoints: possible }] as const] : [],
    ),
  );
}
