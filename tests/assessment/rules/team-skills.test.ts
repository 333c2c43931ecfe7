import fc from "fast-check";
import { expect, test } from "vitest";
import {
  FEWEST_PEOPLE,
  skillPoints,
  summedUp,
  teamSkills,
  type LatestGrade,
} from "~/assessment/rules/team-skills";

const aQuestion = fc
  .tuple(fc.constantFrom("tone-1", "tone-2", "risk-1", "gone-1"), fc.nat({ max: 4 }))
  .map(([questionRevisionId, points]) => ({
    questionRevisionId,
    answered: true,
    correct: points === 4,
    points,
    maxPoints: 4,
  }));
const someGrades: fc.Arbitrary<LatestGrade[]> = fc.array(
  fc.record({
    personId: fc.constantFrom("a", "b", "c", "d", "e"),
    activityId: fc.constantFrom("one", "two"),
    byQuestion: fc.array(aQuestion, { maxLength: 5 }),
  }),
  { maxLength: 12 },
);
const objectiveOf = (_: string, id: string) => (id.startsWith("gone") ? null : id.slice(0, 4));

test("a group’s share is its points of those it could have earned, and says nothing below three people", () => {
  fc.assert(
    fc.property(someGrades, fc.subarray(["a", "b", "c", "d", "e"]), (grades, members) => {
      const group = new Set(members);
      const shown = teamSkills(
        [...skillPoints(grades, objectiveOf)].map(([objective, people]) =>
          summedUp(
            objective,
            [...people].flatMap(([personId, points]) => (group.has(personId) ? [points] : [])),
          ),
        ),
      );
      for (const { objective, people, basisPoints } of shown) {
        expect(objective).not.toBe("gone");
        const asked = grades
          .filter(({ personId }) => group.has(personId))
          .flatMap(({ personId, byQuestion }) =>
            byQuestion
              .filter(({ questionRevisionId }) => questionRevisionId.startsWith(objective))
              .map((question) => ({ personId, ...question })),
          );
        const met = new Set(asked.map(({ personId }) => personId)).size;
        const points = asked.reduce((sum, question) => sum + question.points, 0);
        expect(people).toBe(met < FEWEST_PEOPLE ? null : met);
        expect(basisPoints).toBe(
          met < FEWEST_PEOPLE ? null : Math.floor((points * 10_000) / (asked.length * 4)),
        );
      }
      const shares = shown.map(({ basisPoints }) => basisPoints ?? Infinity);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }),
  );
});
