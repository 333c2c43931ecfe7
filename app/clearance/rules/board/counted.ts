import type { SkillPoints } from "~/assessment/rules/team-skills";
import type { CountedKind } from "~/clearance/rules/kinds";
import type { Standing } from "~/clearance/rules/standing/standing";
import { groupsIn, type columnsOf } from "./kept";
import type { Outlook } from "./outlook";
import type { BoardGroup } from "~/clearance/rules/kinds";

/** What is counted of people under a key, with what they have earned, where it is an objective. */
export interface Counted {
  what: CountedKind;
  key: string;
  people: number;
  points: number;
  possible: number;
}

const one = (what: CountedKind, key: string): Counted => ({
  what,
  key,
  people: 1,
  points: 0,
  possible: 0,
});

/** What is counted of one person. `cover` and `skills` are the keys of those who are alike to them. */
export function countedOf(
  { groups, enrolled, team, step }: ReturnType<typeof columnsOf>,
  {
    standings,
    endings,
  }: { standings: readonly Pick<Standing, "programme" | "holds">[]; endings: Outlook["endings"] },
  earned: readonly Pick<Counted, "key" | "points" | "possible">[],
  { cover, skills }: { cover: string; skills: string | null },
): Counted[] {
  const ends = endings.map(({ validUntil }) => validUntil).sort();
  return [
    one("groups", groupsKey(groups, enrolled)),
    ...(team === null ? [] : [one("team", team)]),
    ...(step === null ? [] : [one("step", step)]),
    ...standings.map(({ programme }) => one("programme", programme.id)),
    ...standings.flatMap(({ programme, holds }) => (holds ? [one("cleared", programme.id)] : [])),
    ...ends.slice(0, 1).map((day) => one("first-end", day)),
    ...ends.map((day) => one("end", day)),
    ...earned.map((each) => ({ what: "skill" as const, people: 1, ...each })),
    ...(skills === null ? [] : [one("skills", skills)]),
    one("cover", cover),
  ];
}

function groupsKey(groups: number, enrolled: boolean): string {
  return `${groups}${enrolled ? " enrolled" : ""}`;
}

/** What such a key says. */
export function groupsOfKey(key: string): { groups: BoardGroup[]; enrolled: boolean } {
  const [bits = "0", enrolled] = key.split(" ");
  return { groups: groupsIn(Number(bits)), enrolled: enrolled !== undefined };
}

/** What a person has earned of each objective, from what people have. */
export function earnedBy(skills: SkillPoints, personId: string) {
  return [...skills].flatMap(([key, people]) => {
    const sum = people.get(personId);
    return sum ? [{ key, points: sum.points, possible: sum.maxPoints }] : [];
  });
}

/** As it is kept beside a person, so that it can be taken away again. */
export function keptCounted(counted: readonly Counted[]): string {
  return JSON.stringify(
    counted.map(({ what, key, people, points, possible }) => [what, key, people, points, possible]),
  );
}

export function shownCounted(kept: string): Counted[] {
  const rows = JSON.parse(kept) as [CountedKind, string, number, number, number][];
  return rows.map(([what, key, people, points, possible]) => ({
    what,
    key,
    people,
    points,
    possible,
  }));
}

/** What has to be added to counts where some is not counted any more, and some is now. */
export function countedMore(before: readonly Counted[], after: readonly Counted[]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const [sign, all] of [
    [-1, before],
    [1, after],
  ] as const)
    for (const { what, key, people, points, possible } of all) {
      const name = `${what} ${key}`;
      const sum = sums.get(name) ?? { what, key, people: 0, points: 0, possible: 0 };
      sum.people += sign * people;
      sum.points += sign * points;
      sum.possible += sign * possible;
      sums.set(name, sum);
    }
  return [...sums.values()].filter(
    ({ people, points, possible }) => people !== 0 || points !== 0 || possible !== 0,
  );
}
