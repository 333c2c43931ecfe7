import type { CurrentQuestion } from "~/domain/assessment/ask";
import { questionType } from "~/domain/assessment/question-types/registry";
import type { Render } from "~/domain/assessment/question-types/question-type";
import type { QuizBody } from "~/domain/curriculum/bodies";
import type { Inline } from "~/domain/curriculum/tree";
import type { Trainer } from "~/domain/people/actor";
import { notFound } from "~/domain/refusal";
import { textsFor } from "~/services/assessment/texts.server";
import { companyRules } from "~/services/clearance/company-rules.server";
import { trainersCompanies } from "~/services/clearance/engaged-company.server";
import { currentCurriculum } from "~/services/curriculum/curriculum.server";
import { renderedLesson } from "~/services/learning/rendered-lesson.server";
import { findCurrentQuestions } from "~db/queries/assessment";
import type { Store } from "~db/store";
import { findRegradable } from "./regradable.server";

/** A lesson or a quiz as the people of one of the trainer's companies meet it, with what they do not see: source and key. */
export async function previewActivity({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  companyKey,
}: {
  store: Store;
  actor: Trainer;
  now: Date;
  moduleKey: string;
  activityKey: string;
  /** Null for the first of the trainer's companies. */
  companyKey: string | null;
}) {
  const { modules } = await currentCurriculum(store);
  const module = modules.get(moduleKey);
  const activity = module?.activities.find((candidate) => candidate.key === activityKey);
  if (!module || !activity) throw notFound("lesson");
  const companies = await trainersCompanies(store.read, actor, now);
  const company =
    companyKey === null ? companies[0] : companies.find(({ key }) => key === companyKey);
  if (!company) throw notFound("company");

  const rules = await companyRules(store, company.id);
  const { body, number, publishedAt } = activity;
  const page = {
    module: { key: module.key, title: module.body.title },
    key: activity.key,
    title: body.title,
    minutes: body.minutes,
    number,
    publishedAt,
    company: { key: company.key, name: company.name, timeZone: company.timeZone },
    companies: companies.map(({ key, name }) => ({ key, name })),
  };
  if (body.kind === "lesson") {
    const { tree } = renderedLesson(rules, { activity, lesson: body });
    return { ...page, kind: "lesson" as const, lead: body.lead, source: body.source, tree };
  }
  const current = await findCurrentQuestions(store.read, activity.id);
  const text = await textsFor(store, company.id);
  const { passBasisPoints } = body;
  const questions = questionsWithKey(body, current, text, module.body.objectives);
  const companyIds = companies.map(({ id }) => id);
  const satBy = { companyIds, activityId: activity.id };
  const mended = (await findRegradable(store.read, body, satBy)).length;
  return { ...page, kind: "quiz" as const, passBasisPoints, questions, mended };
}

/** For trainers only: every question with what is right, in the order of the quiz. */
function questionsWithKey(
  quiz: QuizBody,
  current: readonly CurrentQuestion[],
  text: Render,
  objectives: Readonly<Record<string, string>>,
) {
  const words = (source: string) => text(source) as Inline[];
  return quiz.questions.flatMap((key) => {
    const question = current.find((candidate) => candidate.key === key);
    if (!question) return [];
    const { type, points, objective, stem, post, hint, content } = question.body;
    const rules = questionType(type);
    const parsed = rules.content.parse(content);
    return [
      {
        key,
        type,
        points,
        objective: objectives[objective] ?? objective,
        stem: words(stem),
        hint: hint === undefined ? null : words(hint),
        post: post ? { ...post, text: words(post.text) } : null,
        review: rules.review(parsed, null, rules.authorOrder(parsed), "key", text),
      },
    ];
  });
}

export type Preview = Awaited<ReturnType<typeof previewActivity>>;
export type QuizPreview = Extract<Preview, { kind: "quiz" }>;
export type LessonPreview = Extract<Preview, { kind: "lesson" }>;
