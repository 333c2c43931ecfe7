import { findLatestGrades } from "~/assessment/queries/latest-grades";
import { findQuestionBodies } from "~/assessment/queries/assessment";
import { skillPoints } from "~/assessment/rules/team-skills";
import { earnedBy, type Counted } from "~/clearance/rules/board/counted";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { Tx } from "~db/store";

/** What somebody has earned of each objective by their latest attempts, and which quizzes asked them about it. */
export interface Earned {
  points: Pick<Counted, "key" | "points" | "possible">[];
  /** Objectives, each with the id of a quiz. */
  asked: [objective: string, activityId: string][];
}

/** The same of some of a company’s people, by person; who has had no quiz is not among them. */
export async function findEarned(
  tx: Tx,
  { owner, curriculum }: CompanyRules,
  personIds: readonly string[],
): Promise<Map<string, Earned>> {
  const grades = await findLatestGrades(tx, owner, personIds);
  const answered = grades.flatMap(({ byQuestion }) => byQuestion);
  const ids = new Set(answered.map(({ questionRevisionId }) => questionRevisionId));
  const bodies = ids.size === 0 ? new Map() : await findQuestionBodies(tx, [...ids]);
  const moduleOf = new Map(
    [...curriculum.modules.values()].flatMap(({ key, activities }) =>
      activities.map(({ id }) => [id, key] as const),
    ),
  );
  const objectiveOf = (activityId: string, questionRevisionId: string) => {
    const module = moduleOf.get(activityId);
    const body = bodies.get(questionRevisionId);
    return module && body ? `${module}/${body.objective}` : null;
  };
  const skills = skillPoints(grades, objectiveOf);
  const earned = new Map<string, Earned>();
  for (const personId of new Set(grades.map((grade) => grade.personId))) {
    const own = grades.filter((grade) => grade.personId === personId);
    const asked = own.flatMap(({ activityId, byQuestion }) =>
      byQuestion.flatMap(({ questionRevisionId }) => {
        const objective = objectiveOf(activityId, questionRevisionId);
        return objective === null ? [] : [JSON.stringify([objective, activityId])];
      }),
    );
    earned.set(personId, {
      points: earnedBy(skills, personId),
      asked: [...new Set(asked)].sort().map((one) => JSON.parse(one) as [string, string]),
    });
  }
  return earned;
}
