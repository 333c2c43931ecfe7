import { inNameOrder } from "~/kit/text/name-order";
import type { Call } from "~/people/services/call";
import {
  skillPoints,
  teamSkills,
  type SkillPoints,
  type TeamSkill,
} from "~/assessment/rules/team-skills";
import type { Manager } from "~/people/rules/actor";
import { remembered } from "~/kit/cache/remember";
import type { Curriculum } from "~/curriculum/services/curriculum.server";
import { findQuestionBodies } from "~/assessment/queries/assessment";
import { changedSince } from "~/people/queries/changes";
import { findLatestGrades } from "~/assessment/queries/latest-grades";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { boardRows } from "./board-rows.server";

const counted = remembered<Store, { changes: number; skills: SkillPoints }>();

export interface ShownSkill extends TeamSkill {
  module: string;
  words: string;
}

/** How the company, or one of its teams, does by objective. Only groups: nothing here is about a person. */
export async function showSkills({
  store,
  actor,
  now,
  team,
}: Call<Manager> & { team: string | null }) {
  const { rows, rules } = await boardRows(store, { company: actor, now });
  const teams = [...new Set(rows.flatMap(({ person }) => person.team ?? []))].sort(inNameOrder);
  const chosen = team !== null && teams.includes(team) ? team : null;
  const group = rows.filter(({ person }) => chosen === null || person.team === chosen);
  const skills = await skillsOf(store, actor, rules.curriculum);
  const modules = [...rules.curriculum.modules.values()];
  return {
    company: rules.company,
    teams,
    team: chosen,
    people: group.length,
    skills: teamSkills(skills, new Set(group.map(({ person }) => person.id))).flatMap(
      (skill): ShownSkill[] => {
        const [moduleKey = "", objective = ""] = skill.objective.split("/");
        const module = modules.find(({ key }) => key === moduleKey)?.body;
        const words = module?.objectives[objective] ?? objective;
        return module ? [{ ...skill, module: module.title, words }] : [];
      },
    ),
  };
}

/** Counted again when anything about the company's people, or the content, has changed. */
async function skillsOf(
  store: Store,
  company: OwnCompany,
  curriculum: Curriculum,
): Promise<SkillPoints> {
  const { stamp } = curriculum;
  const known = counted.recall(store, company.companyId, stamp);
  const changed = await changedSince(store.read, company, known?.changes ?? 0);
  if (known && changed.personIds.length === 0) return known.skills;

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
  const skills = skillPoints(grades, (activityId, questionRevisionId) => {
    const module = moduleOf.get(activityId);
    const body = bodies.get(questionRevisionId);
    return module && body ? `${module}/${body.objective}` : null;
  });
  return counted.keep(store, company.companyId, { changes: changed.number, skills }, stamp).skills;
}

export type SkillsView = Awaited<ReturnType<typeof showSkills>>;
