import { newestFirst, type HistoryEvent } from "~/clearance/rules/history";
import { ledgerNumbers } from "~/ledger/services/ledger-numbers.server";
import { findQuizTitles, listAllowances } from "~/assessment/queries/allowances";
import { listCredits } from "~/clearance/queries/credits";
import * as history from "~/clearance/queries/history";
import { findNames } from "~/assessment/queries/person-quizzes";
import type { Db } from "~db/store";

type Titles = ReadonlyMap<string, { title: string }>;

/** Every recorded fact about a person, newest first, in a fixed number of queries. */
export async function personHistory(
  db: Db,
  one: history.OnePerson,
  { programmes, modules, leftAt }: { programmes: Titles; modules: Titles; leftAt: Date | null },
): Promise<HistoryEvent[]> {
  const titleOf = (programmeId: string) => programmes.get(programmeId)?.title ?? "A programme";
  const events: HistoryEvent[] = [];

  for (const { id, at, by, dueOn, programmeId } of await history.listEnrolled(db, one)) {
    events.push({ kind: "enrolled", id, at, by, dueOn, programme: titleOf(programmeId) });
  }
  for (const { programmeId, ...row } of await history.listEnrolmentChanges(db, one)) {
    events.push({ kind: "enrolment-changed", ...row, programme: titleOf(programmeId) });
  }
  for (const { id, at, body } of await history.listLessonsDone(db, one)) {
    events.push({ kind: "lesson", id, at, title: body.title });
  }
  events.push(...(await quizEvents(db, one)));
  events.push(...(await allowanceEvents(db, one)));
  for (const row of await history.listAcknowledged(db, one)) {
    events.push({ kind: "acknowledged", ...row });
  }
  for (const { kind: of, programmeId, ...row } of await history.listSignOffs(db, one)) {
    const { id, at, verdict, comment, by } = row;
    const programme = titleOf(programmeId);
    events.push({ kind: "sign-off", id, at, of, verdict, comment, by, programme });
  }
  for (const { id, at, programmeId } of await history.listRequests(db, one)) {
    events.push({ kind: "asked-again", id, at, programme: titleOf(programmeId) });
  }
  events.push(...grantedEvents(await history.listGranted(db, one), titleOf));
  for (const { decidedBy: _, remedialModuleId, ...row } of await history.listHeldBack(db, one)) {
    const asked = remedialModuleId === null ? null : modules.get(remedialModuleId);
    const remedial = asked === null ? null : (asked?.title ?? "a module");
    events.push({ kind: "held-back", ...row, remedial });
  }
  events.push(...creditEvents(await listCredits(db, one), modules));
  if (leftAt) events.push({ kind: "left", id: `${one.personId}-left`, at: leftAt });
  const numbers = await ledgerNumbers(db, one);
  return newestFirst(events.map((event) => ({ ...event, ledger: numbers.get(event.id) })));
}

/** Attempts and grades, and what was decided about them. */
async function quizEvents(db: Db, one: history.OnePerson): Promise<HistoryEvent[]> {
  const decisions = await history.listAttemptDecisions(db, one);
  const names = await findNames(
    db,
    decisions.map(({ body }) => body.by),
  );
  const regraded = new Set(
    decisions.flatMap((row) =>
      row.kind === "regraded" ? [`${row.attemptId} ${row.body.grade}`] : [],
    ),
  );
  const attempts = await history.listAttempts(db, one);
  return [
    ...attempts.map((row) => attemptEvent(row, regraded)),
    ...decisions.map((row): HistoryEvent => {
      const { attemptId, seq, at, attempt, quiz, body } = row;
      return {
        kind: "attempt-decision",
        id: `${attemptId}-${seq}`,
        at,
        decision: row.kind === "regraded" ? row.body.choice : row.kind,
        title: quiz.title,
        attempt,
        reason: body.reason,
        by: names.get(body.by) ?? "Somebody",
      };
    }),
  ];
}

async function allowanceEvents(db: Db, one: history.OnePerson): Promise<HistoryEvent[]> {
  const granted = await listAllowances(db, one);
  const titles = await findQuizTitles(
    db,
    granted.flatMap(({ activityId }) => activityId ?? []),
  );
  return granted.map(({ id, at, kind: of, amount, activityId, reason, by }) => {
    const quiz = activityId === null ? null : (titles.get(activityId) ?? "a quiz");
    return { kind: "allowance", id, at, of, amount, quiz, reason, by };
  });
}

function creditEvents(
  rows: Awaited<ReturnType<typeof listCredits>>,
  modules: Titles,
): HistoryEvent[] {
  return rows.flatMap(({ id, at, moduleId, endedAt, endedBy, endReason, kind: of, ...credit }) => {
    const module = modules.get(moduleId)?.title ?? "a module";
    const given: HistoryEvent = { kind: "credit", id, at, of, module, ...credit };
    if (endedAt === null) return [given];
    const why = { reason: endReason ?? "", by: endedBy };
    return [given, { kind: "credit-ended", id: `${id}-end`, at: endedAt, of, module, ...why }];
  });
}

type AttemptRow = Awaited<ReturnType<typeof history.listAttempts>>[number];

function attemptEvent(row: AttemptRow, regrades: ReadonlySet<string>): HistoryEvent {
  const { title } = row.body;
  const { gradeId, gradeNumber, gradedAt, basisPoints, passed } = row;
  if (gradeId === null || gradedAt === null || basisPoints === null) {
    return { kind: "quiz-begun", id: row.id, at: row.startedAt, title, attempt: row.number };
  }
  return {
    kind: "quiz",
    id: gradeId,
    at: gradedAt,
    title,
    attempt: row.number,
    basisPoints,
    passed: passed === true,
    regraded: regrades.has(`${row.id} ${gradeNumber}`),
  };
}

type GrantedRow = Awaited<ReturnType<typeof history.listGranted>>[number];
type Granted = Extract<HistoryEvent, { kind: "granted" }>;

function grantedEvents(rows: GrantedRow[], titleOf: (id: string) => string): Granted[] {
  const granted = new Map<string, Granted>();
  for (const { id, at, level, validFrom, validUntil, channel, programmeId } of rows) {
    const known: Granted = granted.get(id) ?? {
      kind: "granted",
      id,
      at,
      programme: titleOf(programmeId),
      level,
      validFrom,
      validUntil,
      channels: [],
    };
    granted.set(id, known);
    if (channel !== null) known.channels.push(channel);
  }
  return [...granted.values()];
}
