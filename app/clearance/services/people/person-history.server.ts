import { m } from "~/kit/language/m";
import { newestFirst, type HistoryEvent } from "~/clearance/rules/events/history";
import { reasonSaid } from "~/clearance/rules/words/stored-reasons";
import { comingsAndGoings } from "~/clearance/rules/events/comings";
import { entriesAbout, numbersIn } from "~/ledger/services/entries-about.server";
import { findAllowances, findQuizTitles } from "~/assessment/queries/allowances";
import type { OwnPerson } from "~/ledger/rules/own";
import {
  findNames,
  listAttemptDecisions,
  listQuizAttempts,
} from "~/assessment/queries/person-quizzes";
import type { Db } from "~db/store";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { EmployeeRecord } from "~/clearance/services/standing/gather-facts.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import type { ReadersTitles } from "~/curriculum/rules/translation/readers-titles";
import { findRevisionTitles } from "~/curriculum/queries/revision-titles";

/** Everything that happened to a person, newest first, in a fixed number of queries. Leaving is listed once they have left. */
export async function personHistory(
  db: Db,
  facts: EmployeeRecord,
  rules: CompanyRules,
  now: Date,
): Promise<HistoryEvent[]> {
  const { programmes, modules, policies } = rules;
  const titled = titledFor(rules);
  const { leftAt, id: personId } = facts.employee;
  const owner = facts.employee;
  const decisions = await listAttemptDecisions(db, owner);
  const nameOf = await namesOf(db, [
    ...decisions.map(({ body }) => body.by),
    ...facts.enrolments.flatMap(({ enrolledBy, changes }) => [
      enrolledBy,
      ...changes.map(({ decidedBy }) => decidedBy),
    ]),
  ]);
  const moduleOf = (id: string) => {
    const module = modules.get(id);
    return module ? titled.module(module.key, module.title) : m.clearance_history_a_module();
  };
  const events = [
    ...facts.enrolments.flatMap((enrolment) =>
      enrolmentEvents(enrolment, programmes.get(enrolment.programmeId)?.title, nameOf),
    ),
    ...facts.enrolments.flatMap((enrolment) =>
      liveEvents(enrolment, rules, programmes.get(enrolment.programmeId)?.title),
    ),
    ...(await lessonEvents(db, facts, titled)),
    ...decisions.map((decision) => decisionEvent(decision, nameOf, titled)),
    ...(await quizEvents(db, owner, facts, decisions, titled)),
    ...(await allowanceEvents(db, owner, titled)),
    ...facts.acknowledgements.map(({ id, at, policyVersionId, typedName }): HistoryEvent => {
      const version = policies.find((policy) => policy.id === policyVersionId)?.version ?? "";
      return { kind: "policy-acknowledged", id, at, version, typedName };
    }),
    ...facts.suspensions.map((row): HistoryEvent => {
      const { id, at, action, reason, incident, remedialModuleId, by } = row;
      const remedial = remedialModuleId === null ? null : moduleOf(remedialModuleId);
      const said = { reason: reasonSaid(reason), incident, remedial, by };
      return { kind: "held-back", id, at, action, ...said };
    }),
    ...facts.credits.flatMap((credit) => creditEvents(credit, moduleOf)),
  ];
  if (leftAt && leftAt <= now)
    events.push({ kind: "person-left", id: `${personId}-left`, at: leftAt });
  const entries = await entriesAbout(db, owner);
  const numbers = numbersIn(entries);
  return newestFirst([
    ...events.map((event) => ({ ...event, ledger: numbers.get(event.id) })),
    ...comingsAndGoings(entries),
  ]);
}

type NameOf = (personId: string | null) => string | null;

/** Null for nobody, and for someone who doesn’t exist. */
async function namesOf(db: Db, personIds: readonly (string | null)[]): Promise<NameOf> {
  const names = await findNames(
    db,
    personIds.filter((id) => id !== null),
  );
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

function enrolmentEvents(
  enrolment: EmployeeRecord["enrolments"][number],
  title: string | undefined,
  nameOf: NameOf,
): HistoryEvent[] {
  const programme = title ?? m.clearance_history_a_programme();
  const { id, enrolledAt, enrolledBy, firstDueOn, changes, signOffs, requestRows, periods } =
    enrolment;
  const by = nameOf(enrolledBy);
  return [
    { kind: "enrolled", id, at: enrolledAt, programme, by, dueOn: firstDueOn },
    ...changes.map(({ decidedBy, kind: change, ...row }): HistoryEvent => {
      const { id, at, dueOn, reason } = row;
      const by = nameOf(decidedBy);
      return { kind: "enrolment-changed", id, at, change, programme, dueOn, reason, by };
    }),
    ...signOffs.map(({ id, at, kind: of, verdict, comment, by }): HistoryEvent => {
      return { kind: "signed-off", id, at, programme, of, verdict, comment, by };
    }),
    ...requestRows.map(({ id, at }): HistoryEvent => {
      return { kind: "sign-off-requested", id, at, programme };
    }),
    ...periods.map((period): HistoryEvent => {
      const { id, grantedAt: at, level, channelNames: channels, validFrom, validUntil } = period;
      const scope = { level, channels, validFrom, validUntil };
      return { kind: "clearance-granted", id, at, programme, ...scope };
    }),
  ];
}

function liveEvents(
  { live }: EmployeeRecord["enrolments"][number],
  { channels }: CompanyRules,
  title: string | undefined,
): HistoryEvent[] {
  const programme = title ?? m.clearance_history_a_programme();
  return live.flatMap(({ review, reviewId, channelId, finding }): HistoryEvent[] => {
    if (!review || reviewId === null) return [];
    const { verdict, by, at } = review;
    const channel = channels.find(({ id }) => id === channelId)?.name ?? "";
    const said = { programme, channel, verdict, by, finding };
    return [{ kind: "live-reply-reviewed", id: reviewId, at, ...said }];
  });
}

async function lessonEvents(
  db: Db,
  { completions }: EmployeeRecord,
  titles: ReadersTitles,
): Promise<HistoryEvent[]> {
  const called = await findRevisionTitles(
    db,
    completions.map(({ revisionId }) => revisionId),
  );
  return completions.map(({ id, at, activityId, revisionId }) => {
    const title = called.get(revisionId);
    return {
      kind: "lesson-done",
      id,
      at,
      title: title === undefined ? m.clearance_history_a_lesson() : titles.byId(activityId, title),
    };
  });
}

type AttemptDecision = Awaited<ReturnType<typeof listAttemptDecisions>>[number];

function decisionEvent(
  decision: AttemptDecision,
  nameOf: NameOf,
  titles: ReadersTitles,
): HistoryEvent {
  const { attemptId, seq, at, attempt, quiz, body } = decision;
  const id = `${attemptId}-${seq}`;
  const why = { reason: body.reason, by: nameOf(body.by) ?? m.clearance_history_someone() };
  const about = { id, at, quiz: titles.byId(decision.activityId, quiz.title), attempt };
  return decision.kind === "regraded"
    ? { kind: "attempt-regraded", ...about, choice: decision.body.choice, ...why }
    : { kind: "attempt-changed", ...about, change: decision.kind, ...why };
}

/** One for every grade, and one for an attempt that has none. */
async function quizEvents(
  db: Db,
  owner: OwnPerson,
  { grades }: EmployeeRecord,
  decisions: readonly AttemptDecision[],
  titles: ReadersTitles,
): Promise<HistoryEvent[]> {
  const regrades = new Set(
    decisions.flatMap((row) =>
      row.kind === "regraded" ? [`${row.attemptId} ${row.body.grade}`] : [],
    ),
  );
  const attempts = await listQuizAttempts(db, owner);
  return attempts.flatMap((row): HistoryEvent[] => {
    const { number: attempt, startedAt } = row;
    const quiz = titles.byId(row.activityId, row.body.title);
    const given = grades.filter(({ attemptId }) => attemptId === row.id);
    if (given.length === 0)
      return [{ kind: "quiz-begun", id: row.id, at: startedAt, quiz, attempt }];
    return given.map(({ id, at, number, basisPoints, passed }) => {
      const regraded = regrades.has(`${row.id} ${number}`);
      return { kind: "attempt-graded", id, at, quiz, attempt, basisPoints, passed, regraded };
    });
  });
}

async function allowanceEvents(
  db: Db,
  owner: OwnPerson,
  titles: ReadersTitles,
): Promise<HistoryEvent[]> {
  const granted = await findAllowances(db, owner);
  const called = await findQuizTitles(
    db,
    granted.flatMap(({ activityId }) => activityId ?? []),
  );
  return granted.map(({ id, at, kind: of, amount, activityId, reason, by }) => {
    const title = activityId === null ? undefined : called.get(activityId);
    const quiz =
      activityId === null
        ? null
        : title === undefined
          ? m.clearance_history_a_quiz()
          : titles.byId(activityId, title);
    return { kind: "allowance-granted", id, at, of, amount, quiz, reason, by };
  });
}

function creditEvents(
  credit: EmployeeRecord["credits"][number],
  moduleOf: (id: string) => string,
): HistoryEvent[] {
  const { id, at, kind: of, moduleId, endedAt, endReason, endedBy } = credit;
  const { completedOn, validUntil, evidence, reason, by } = credit;
  const module = moduleOf(moduleId);
  const given: HistoryEvent = {
    kind: "module-credited",
    id,
    at,
    of,
    module,
    completedOn,
    validUntil,
    evidence,
    reason: reasonSaid(reason),
    by,
  };
  if (endedAt === null) return [given];
  const why = endReason ?? "";
  return [
    given,
    { kind: "credit-ended", id: `${id}-end`, at: endedAt, of, module, reason: why, by: endedBy },
  ];
}
