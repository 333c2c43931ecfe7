import type { Marks } from "~/assessment/rules/grading/mastery";
import { scoreByObjective } from "~/assessment/rules/grading/objectives";
import type { PersonFacts, SignOff } from "~/clearance/rules/standing/facts";
import { triesToPass, type LookedAt, type QuizLookedAt } from "~/clearance/rules/sign-offs/unusual";
import { reasonSaid } from "~/clearance/rules/words/stored-reasons";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import {
  certainAndWrong,
  type CertainlyWrong,
} from "~/assessment/services/trainer/certain-and-wrong.server";
import { findQuestionBodies } from "~/assessment/queries/assessment";
import { findAverages } from "~/assessment/queries/latest-grades";
import { listAttemptsOf, type Owners } from "~/assessment/queries/person-quizzes";
import type { ActivityBody } from "~/curriculum/rules/bodies";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { readersTitles } from "~/curriculum/rules/translation/readers-titles";
import { language } from "~/kit/language/language";
import { approvedReplies, type ApprovedReply } from "~/practice/services/judging/approved.server";
import type { Store } from "~db/store";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";

/** What a signer looks at, beside what the programme's evidence says. */
export interface Dossier extends LookedAt {
  quizzes: QuizLookedAt[];
  certainAndWrong: CertainlyWrong;
  /** What they wrote in practice and a trainer approved, oldest first. */
  replies: ApprovedReply[];
  /** Earlier “not yet” decisions, newest first. */
  notYets: SignOff[];
  /** Suspensions, reinstatements and revocations, the newest first. */
  decisions: PersonFacts["suspensions"];
}

/** Fewer who passed a quiz have no average that says anything. */
const ENOUGH_PEOPLE = 5;

/** Who waits with what, before it is laid out. */
export interface ToLayOut {
  facts: EmployeeFacts;
  programme: PersonProgramme;
}

/** What there is to look at of these, in a fixed number of queries however many they are. */
export async function dossiersOf(
  store: Store,
  rules: CompanyRules,
  waiting: readonly ToLayOut[],
): Promise<(one: ToLayOut) => Dossier> {
  const personIds = [...new Set(waiting.map(({ facts }) => facts.employee.id))];
  const owners: Owners = { company: rules.owner, personIds };
  const attempts = personIds.length > 0 ? await listAttemptsOf(store.read, owners) : [];
  const averages = attempts.length > 0 ? await findAverages(store.read, rules.owner) : null;
  const wrong = await certainAndWrong(store, owners, attempts);
  const replies = personIds.length > 0 ? await approvedReplies(store, rules.owner, personIds) : [];
  const byPersonAndQuiz = new Map<string, typeof attempts>();
  for (const row of attempts) {
    const key = `${row.personId} ${row.activityId}`;
    byPersonAndQuiz.set(key, [...(byPersonAndQuiz.get(key) ?? []), row]);
  }
  const latest = [...byPersonAndQuiz.values()].flatMap((rows) => lastGraded(rows) ?? []);
  const asked = latest.flatMap(({ grade }) =>
    (grade?.byQuestion ?? []).map(({ questionRevisionId }) => questionRevisionId),
  );
  const bodies = await findQuestionBodies(store.read, [...new Set(asked)]);

  const titles = readersTitles(rules.curriculum, language());
  const averageOf = (activityId: string): number | null => {
    const found = averages?.get(activityId);
    return found && found.people >= ENOUGH_PEOPLE ? found.average : null;
  };
  const quizOf = (rows: typeof attempts): QuizLookedAt[] => {
    const [newest] = rows;
    if (!newest) return [];
    const { activityId, moduleKey, body } = newest;
    const last = lastGraded(rows);
    const module = rules.curriculum.modules.get(moduleKey);
    const words = module ? moduleText(module, language()).objectives : {};
    const scores = scoreByObjective(
      last?.grade?.byQuestion ?? [],
      (id) => bodies.get(id)?.objective ?? "",
      marksOf(last?.body),
    );
    return [
      {
        activityId,
        title: titles.byId(activityId, body.title),
        attempts: rows.length,
        passedAtTry: triesToPass(rows.flatMap(({ grade }) => (grade ? [grade.passed] : []))),
        average: averageOf(activityId),
        last: last?.grade
          ? {
              attemptId: last.id,
              at: last.ending?.at ?? last.startedAt,
              basisPoints: last.grade.basisPoints,
              passed: last.grade.passed,
              objectives: scores.map(({ objective, ...score }) => ({
                ...score,
                words: objectiveWords(words, objective),
              })),
            }
          : null,
      },
    ];
  };
  return ({ facts, programme: { standing } }) => {
    const personId = facts.employee.id;
    const enrolment = facts.enrolments.find(({ id }) => id === standing.enrolmentId);
    return {
      quizzes: standing.modules
        .flatMap((module) => module.activities)
        .flatMap(({ id }) => quizOf(byPersonAndQuiz.get(`${personId} ${id}`) ?? [])),
      certainAndWrong: wrong(personId),
      replies: replies.filter(
        (reply) =>
          reply.personId === personId &&
          standing.modules.some(({ activities }) =>
            activities.some(({ id }) => id === reply.activityId),
          ),
      ),
      notYets: (enrolment?.signOffs ?? []).filter(({ verdict }) => verdict === "not-yet").reverse(),
      decisions: facts.person.suspensions
        .map((one) => ({ ...one, reason: reasonSaid(one.reason) }))
        .reverse(),
    };
  };
}

type AttemptRow = Awaited<ReturnType<typeof listAttemptsOf>>[number];

function lastGraded(rows: readonly AttemptRow[]): AttemptRow | null {
  return rows.find(({ grade }) => grade !== null) ?? null;
}

/** What an attempt had to reach by the revision that it was at. */
function marksOf(body: ActivityBody | undefined): Marks {
  return body?.kind === "quiz" ? body : { passBasisPoints: 0 };
}
