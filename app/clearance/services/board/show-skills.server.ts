import {
  skillPoints,
  teamSkills,
  type SkillPoints,
  type TeamSkill,
} from "~/assessment/rules/team-skills";
import type { Manager } from "~/people/rules/actor";
import type { Curriculum } from "~/curriculum/services/curriculum.server";
import { findQuestionBodies } from "~/assessment/queries/assessment";
import { changedSince } from "~/people/queries/changes";
import { findLatestGrades } from "~/assessment/queries/latest-grades";
import type { Store } from "~db/store";
import { boardRows } from "./board-rows.server";

interface Copy {
  stamp: number;
  changes: number;
  skills: SkillPoints;
}

const copies = new WeakMap<Store, Map<string, Copy>>();

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
}: {
  store: Store;
  actor: Manager;
  now: Date;
  team: string | null;
}) {
  const { companyId } = actor;
  const { rows, rules } = await boardRows(store, { companyId, now });
  const teams = [...new Set(rows.flatMap(({ person }) => person.team ?? []))].sort();
  const chosen = team !== null && teams.includes(team) ? team : null;
  const group = rows.filter(({ person }) => chosen === null || person.team === chosen);
  const skills = await skillsOf(store, companyId, rules.curriculum);
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

/** From a copy that is thrown away when anything about the company's people, or the content, has changed. */
async function skillsOf(
  store: Store,
  companyId: string,
  curriculum: Curriculum,
): Promise<SkillPoints> {
  const ofStore = copies.get(store) ?? new Map<string, Copy>();
  copies.set(store, ofStore);
  const known = ofStore.get(companyId);
  const usable = known?.stamp === curriculum.stamp ? known : null;
  const changed = await changedSince(store.read, companyId, usable?.changes ?? 0);
  if (usable && changed.personIds.length === 0) return usable.skills;

  const grades = await findLatestGrades(store.read, companyId);
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
  ofStore.set(companyId, { stamp: curriculum.stamp, changes: changed.number, skills });
  return skills;
}

export type SkillsView = Awaited<ReturnType<typeof showSkills>>;
