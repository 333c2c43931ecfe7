import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { reaches } from "~/assessment/rules/grading/mastery";
import { revisionLines } from "~/assessment/rules/revision-changes";
import { anEffort } from "~/kit/text/shortest-way";
import { wordChanges, type Piece } from "~/kit/text/text-changes";
import type { RegradeBody } from "~/assessment/rules/steps";
import type { Inline } from "~/curriculum/rules/tree";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { textsFor } from "~/assessment/services/texts.server";
import { findNames } from "~/assessment/queries/person-quizzes";
import { findRegrades, type SatBy } from "~/assessment/queries/regrading";
import type { Store } from "~db/store";
import { planRegrade, type PlannedChange } from "./plan-regrade.server";
import { findRegradable, quizToRegrade, type Regradable } from "./regradable.server";
import type { RegradeChoice } from "~/assessment/rules/kinds";

/** So many people are named; the sums count everyone. */
const MOST_NAMED = 200;

interface Input extends Call<Trainer> {
  moduleKey: string;
  activityKey: string;
}

/** A quiz's questions that past attempts were asked in an earlier revision, each with what changed and what was decided before. */
export async function showRegradable({ store, actor, now, ...place }: Input) {
  const { module, activity, quiz, companies, satBy } = await quizToRegrade({
    store,
    actor,
    now,
    ...place,
  });
  const page = {
    module: { key: module.key, title: module.body.title },
    key: activity.key,
    title: quiz.title,
    timeZone: companies[0]?.timeZone ?? "UTC",
    companies: companies.map(({ name }) => name),
  };
  const regradable = await findRegradable(store.read, quiz, satBy);
  const effort = anEffort();
  const [first] = companies;
  if (regradable.length === 0 || !first) return { ...page, questions: [] };
  const render = await textsFor(store, first);
  const plain = (source: string) => plainText(render(source));
  const decided = await lastDecisions(store, satBy);
  const questions = regradable.map(({ key, asked, current, attempts, mayRescore }) => ({
    key,
    revisionId: asked.revisionId,
    number: asked.number,
    currentNumber: current.number,
    stem: plain(current.body.stem),
    attempts: attempts.length,
    mayRescore,
    sameType: asked.body.type === current.body.type,
    decided: decided.get(asked.revisionId) ?? null,
    lines: revisionLines(asked.body, current.body, plain).map(({ label, before, after }) => {
      const pieces: Piece[] = wordChanges(before ?? "", after ?? "", effort);
      return { label, changed: before !== after, pieces };
    }),
  }));
  return { ...page, questions };
}

export type RegradableView = Awaited<ReturnType<typeof showRegradable>>;

/** What one choice for one question would do, person by person. Null where the choice is not to be had. */
export async function previewRegrade({
  store,
  actor,
  now,
  revisionId,
  choice,
  ...place
}: Input & { revisionId: string; choice: RegradeChoice }) {
  const { quiz, satBy } = await quizToRegrade({ store, actor, now, ...place });
  const regradable = await findRegradable(store.read, quiz, satBy);
  const question = regradable.find(({ asked }) => asked.revisionId === revisionId);
  if (!question) throw notFound("question");
  if (!offers(question, choice)) return null;
  const { changes, outlook, mark } = await planRegrade(store.read, satBy, question, choice);
  return {
    revisionId,
    choice,
    mark,
    outlook,
    unchanged: question.attempts.length - changes.length,
    people: changes
      .toSorted(byWeight)
      .slice(0, MOST_NAMED)
      .map(({ attempt, before, after, marks }) => ({
        id: attempt.id,
        name: attempt.name,
        company: attempt.company,
        number: attempt.number,
        maxPoints: after.maxPoints,
        before: { points: before.points, basisPoints: before.basisPoints, passed: before.passed },
        after: { points: after.points, basisPoints: after.basisPoints, passed: after.passed },
        below: after.passed && !reaches(after.byQuestion, marks),
      })),
  };
}

/** Who newly passes comes first, then who falls below the pass mark. */
function byWeight(one: PlannedChange, other: PlannedChange): number {
  const weight = ({ before, after, marks }: PlannedChange) => {
    if (after.passed && !before.passed) return 0;
    return after.passed && !reaches(after.byQuestion, marks) ? 1 : 2;
  };
  return weight(one) - weight(other);
}

export type RegradePreview = NonNullable<Awaited<ReturnType<typeof previewRegrade>>>;

export function offers({ mayRescore }: Regradable, choice: RegradeChoice): boolean {
  return choice === "award" || mayRescore;
}

/** By question revision: what was decided last, by whom, and for how many attempts. */
async function lastDecisions(store: Store, satBy: SatBy) {
  const rows = await findRegrades(store.read, satBy);
  const names = await findNames(
    store.read,
    rows.map(({ body }) => (body as RegradeBody).by),
  );
  const decisions = new Map<
    string,
    { choice: RegradeChoice; by: string; reason: string; at: Date; attempts: number }
  >();
  for (const { body, at } of rows) {
    const { questionRevisionId, choice, by, reason } = body as RegradeBody;
    const known = decisions.get(questionRevisionId);
    const together = known?.at.getTime() === at.getTime();
    const attempts = together ? known.attempts + 1 : 1;
    const name = names.get(by) ?? m.assessment_trainer_someone();
    decisions.set(questionRevisionId, { choice, by: name, reason, at, attempts });
  }
  return decisions;
}

/** The words of a text without its emphasis. */
function plainText(inline: readonly Inline[]): string {
  return inline
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.type === "break") return " ";
      return part.type === "image" ? part.alt : plainText(part.children);
    })
    .join("");
}
