import { inNameOrder } from "~/kit/text/name-order";
import type { Call } from "~/people/services/call";
import { FEWEST_PEOPLE, teamSkills, type TeamSkill } from "~/assessment/rules/team-skills";
import type { Manager } from "~/people/rules/actor";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { shownText } from "~/curriculum/rules/translation/shown";
import { language } from "~/kit/language/language";
import type { CurrentModule } from "~/curriculum/services/curriculum.server";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import { skillsWithin } from "./skills-within.server";

export interface ShownSkill extends TeamSkill {
  module: string;
  words: string;
}

/** So many of those who have answered are named. */
const MOST_NAMED = 50;

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
  const known = await skillsWithin(store, { company: actor, now, team });
  const { rules } = known;
  const modules = [...rules.curriculum.modules.values()];
  const skills = teamSkills(known.sums).flatMap((each): ShownSkill[] => {
    const [moduleKey = "", objective = ""] = each.objective.split("/");
    const found = modules.find(({ key }) => key === moduleKey);
    const module = found && moduleText(found, language());
    const words = objectiveWords(module?.objectives, objective);
    return module ? [{ ...each, module: module.title, words }] : [];
  });
  const one = skills.find(({ objective }) => objective === skill);
  return {
    company: rules.company,
    teams: [...known.teams].sort(inNameOrder),
    team: known.team,
    people: known.people,
    skills,
    one: one ? { ...one, ...(await behind(one, known, modules)) } : null,
  };
}

async function behind(
  { objective, people }: TeamSkill,
  { askedIn, findAnswered }: Awaited<ReturnType<typeof skillsWithin>>,
  modules: readonly CurrentModule[],
) {
  const quizzes = askedIn(objective);
  return {
    quizzes: modules
      .flatMap(({ activities }) => activities)
      .filter(({ id }) => quizzes.has(id))
      .map((activity) => shownText(activity, language()).title),
    answered:
      people === null || people < FEWEST_PEOPLE ? null : await findAnswered(objective, MOST_NAMED),
  };
}

export type SkillsView = Awaited<ReturnType<typeof showSkills>>;
