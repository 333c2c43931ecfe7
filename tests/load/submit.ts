import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readContent } from "~/authoring/services/folder/read-files.server";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { findOwnAttempt } from "~/assessment/queries/assessment";
import { openSqliteStore } from "~db/store.sqlite";
import { aPlaybook, aQuiz, enrolled } from "../support/questions/a-quiz";
import { aCompany, anEmployee, NOON } from "../support/makers";
import { fieldsFor } from "../support/harness/responses";

const QUESTIONS = 20;
const SUBMITS = 200;

/** Twenty of the shipped questions, the types taking turns. */
function twentyQuestions(): Record<string, QuestionBody> {
  const { content } = readContent(path.resolve("content"));
  const byType = new Map<string, QuestionBody[]>();
  for (const module of content.modules)
    for (const { questions } of module.activities)
      for (const { body } of questions)
        byType.set(body.type, [...(byType.get(body.type) ?? []), body]);
  const chosen: QuestionBody[] = [];
  for (let round = 0; chosen.length < QUESTIONS; round += 1)
    for (const ofType of byType.values()) chosen.push(...ofType.slice(round, round + 1));
  return Object.fromEntries(chosen.slice(0, QUESTIONS).map((body, index) => [`q${index}`, body]));
}

/** Milliseconds of CPU that grading and storing an attempt of 20 questions costs, on a database that waits for the disk. */
export async function measureSubmit(): Promise<{ median: number; p95: number; submits: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-submit-"));
  const store = openSqliteStore({ file: path.join(folder, "firsthand.db") });
  try {
    const company = await aCompany(store);
    await aPlaybook(store, company);
    const actor = await anEmployee(store, company);
    const questions = twentyQuestions();
    const quiz = await aQuiz(store, { questions, cooldownMinutes: 0 });
    await enrolled(store, actor, quiz);
    const costs: number[] = [];
    for (let sitting = 0; sitting < SUBMITS; sitting += 1) {
      const now = new Date(NOON.getTime() + sitting * 60_000);
      const place = { moduleKey: "reply", activityKey: "quiz" };
      const started = await startAttempt({ store, actor, now, ...place });
      if (!started.ok) throw new Error("An attempt could not be started.");
      const { attemptId } = started;
      const row = await findOwnAttempt(store.read, actor, attemptId);
      const answers = await fieldsFor(store, row!.asked, () => sitting % 2 === 0);
      await saveAnswer({ store, actor, now, attemptId, answers });
      const before = process.cpuUsage();
      await submitAttempt({ store, actor, now, attemptId });
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1000);
    }
    const sorted = costs.slice(SUBMITS / 4).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
    return { median: at(0.5), p95: at(0.95), submits: sorted.length };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
