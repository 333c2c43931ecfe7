import { inNameOrder } from "~/kit/text/name-order";
import type { Call } from "~/people/services/call";
import {
  FEWEST_PEOPLE,
  skillPoints,
  teamSkills,
  type SkillPoints,
  type TeamSkill,
} from "~/assessment/rules/team-skills";
import type { Manager } from "~/people/rules/actor";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { shownText } from "~/curriculum/rules/translation/shown";
import { language } from "~/kit/language/language";
import { remembered } from "~/kit/cache/remember";
import type { CurrentModule, Curriculum } from "~/curriculum/services/curriculum.server";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import { findQuestionBodies } from "~/assessment/queries/assessment";
import { changedSince } from "~/people/queries/changes";
import { findLatestGrades } from "~/assessment/queries/latest-grades";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { boardPeople } from "./board-rows.server";

type BoardPeople = Awaited<ReturnType<typeof boardPeople>>["people"][number];

interface Counted {
  skills: SkillPoints;
  /** The quizzes whose questions are about an objective, by id. */
  askedIn: ReadonlyMap<string, ReadonlySet<string>>;
}

const counted = remembered<Store, Counted & { changes: number }>();

export interface ShownSkill extends TeamSkill {
  module: string;
  words: string;
}

/**
 * How the company, or one of its teams, does by objective. Scores are of groups only. Of one objective, `skill`, it also tells which
 * quizzes ask about it, never with which questions, and who has answered, where they are enough not to give anyone’s score away.
 */
export async function showSkills({
  store,
  actor,
  now,
  team,
  skill,
}: Call<Manager> & { team: string | null; skill: string | null }) {
  const { people: everybody, rules } = await boardPeople(store, { company: actor, now });
  const teams = [...new Set(everybody.flatMap((one) => one.team ?? []))].sort(inNameOrder);
  const chosen = team !== null && teams.includes(team) ? team : null;
  const group = everybody.filter((one) => chosen === null || one.team === chosen);
  const known = await skillsOf(store, rules.owner, rules.curriculum);
  const modules = [...rules.curriculum.modules.values()];
  const people = new Set(group.map(({ id }) => id));
  const skills = teamSkills(known.skills, people).flatMap((each): ShownSkill[] => {
    const [moduleKey = "", objective = ""] = each.objective.split("/");
    const found = modules.find(({ key }) => key === moduleKey);
    const module = found && moduleText(found, language());
    const words = objectiveWords(module?.objectives, objective);
    return module ? [{ ...each, module: module.title, words }] : [];
  });
  const one = skills.find(({ objective }) => objective === skill);
  return {
    company: rules.company,
    teams,
    team: chosen,
    people: group.length,
    skills,
    one: one ? { ...one, ...behind(one, known, { modules, group }) } : null,
  };
}

function behind(
  { objective }: TeamSkill,
  { skills, askedIn }: Counted,
  { modules, group }: { modules: readonly CurrentModule[]; group: readonly BoardPeople[] },
) {
  const quizzes = askedIn.get(objective);
  const answered = group.filter(({ id }) => skills.get(objective)?.has(id));
  return {
    quizzes: modules
      .flatMap(({ activities }) => activities)
      .filter(({ id }) => quizzes?.has(id))
      .map((activity) => shownText(activity, language()).title),
    answered:
      answered.length < FEWEST_PEOPLE
        ? null
        : answered.map(({ id, name, team }) => ({ id, name, team })),
  };
}

/** Counted again when anything about the company's people, or the content, has changed. */
async function skillsOf(
  store: Store,
  company: OwnCompany,
  curriculum: Curriculum,
): Promise<Counted> {
  const { stamp } = curriculum;
  const known = counted.recall(store, company.companyId, stamp);
  const changed = await changedSince(store.read, company, known?.changes ?? 0);
  if (known && changed.personIds.length === 0) return known;

  const grades = await findLatestGrades(store.read, company);
  const asked = new Set(
    grades.flatMap(({ byQuestion }) => byQuestion.map((question) => question.questionRevisionId)),
  );
  const bodies = await findQuestionBodies(store.read, [...asked]);
  const moduleOf = new Map(
    [...curriculum.modules.values()].flatMap((module) =>
      module.activities.map(({ id }) => [id, module.key] as const),
    ),
  );
  const askedIn = new Map<string, Set<string>>();
  const skills = skillPoints(grades, (activityId, questionRevisionId) => {
    const module = moduleOf.get(activityId);
    const body = bodies.get(questionRevisionId);
    if (!module || !body) return null;
    const objective = `${module}/${body.objective}`;
    askedIn.set(objective, (askedIn.get(objective) ?? new Set()).add(activityId));
    return objective;
  });
  const fresh = { changes: changed.number, skills, askedIn };
  return counted.keep(store, company.companyId, fresh, stamp);
}

export type SkillsView = Awaited<ReturnType<typeof showSkills>>;
