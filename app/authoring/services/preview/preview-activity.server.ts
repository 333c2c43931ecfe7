import { originalLesson } from "~/curriculum/rules/translation/shown";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { textsFor } from "~/assessment/services/texts.server";
import { leadsThrough } from "~/curriculum/rules/requirements";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { renderedLesson } from "~/learning/services/lesson/rendered-lesson.server";
import { findCurrentQuestions } from "~/assessment/queries/assessment";
import { draftOf, previewDraft } from "./preview-draft.server";
import { practisedPreview } from "./practised-preview";
import { questionsWithKey } from "./quiz-with-key";
import { findRegradable } from "~/assessment/services/trainer/regradable.server";

/**
 * An activity as the people of one of the trainer's companies meet it, with what they do not see: source and key. With `draft`
 * it is the draft, if there is one.
 */
export async function previewActivity({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  companyKey,
  draft = false,
}: Call<Trainer> & {
  moduleKey: string;
  activityKey: string;
  /** Null for the first of the trainer's companies. */
  companyKey: string | null;
  draft?: boolean;
}) {
  const drafted = await draftOf(store, { moduleKey, activityKey });
  const shown = draft ? drafted : null;
  const companies = await trainersCompanies(store.read, actor, now);
  const company =
    companyKey === null ? companies[0] : companies.find(({ key }) => key === companyKey);
  if (!company) throw notFound("company");

  const rules = await companyRules(store, company);
  const module = rules.curriculum.modules.get(moduleKey);
  const activity = module?.activities.find((candidate) => candidate.key === activityKey);
  if (!shown && (!module || !activity)) throw notFound("lesson");
  const page = {
    module: {
      key: moduleKey,
      title: shown?.module.title ?? module?.body.title ?? titleFromKey(moduleKey),
    },
    key: activityKey,
    company: { key: company.key, name: company.name, timeZone: company.timeZone },
    companies: companies.map(({ key, name }) => ({ key, name })),
    /** Whether this is the company's own text. */
    isOwn: !shown && activity?.isOwn === true,
    /** Whether nobody at this company can take it: it’s in none of their programmes, and not open to everyone. */
    untaught: module !== undefined && !module.body.elective && !isLed(rules, moduleKey),
    hasDraft: drafted !== null,
    published: activity ? { number: activity.number, publishedAt: activity.publishedAt } : null,
  };
  const text = await textsFor(store, company);
  if (shown) return { ...page, ...(await previewDraft(shown, { rules, text })) };
  if (!module || !activity) throw notFound("lesson");

  const { body } = activity;
  const facts = { ...page, draft: null, title: body.title, minutes: body.minutes };
  if (body.kind === "lesson") {
    const { tree } = renderedLesson(rules, { activity, shown: originalLesson(body) });
    return { ...facts, kind: "lesson" as const, lead: body.lead, source: body.source, tree };
  }
  if (body.kind === "practice" || body.kind === "scenario")
    return {
      ...facts,
      ...practisedPreview(body, { rules, text, objectives: module.body.objectives }),
    };
  const current = await findCurrentQuestions(store.read, activity.id);
  const questions = questionsWithKey(body, current, text, module.body.objectives);
  const satBy = { companies, activityId: activity.id };
  const fixed = (await findRegradable(store.read, body, satBy)).length;
  const { passBasisPoints } = body;
  return { ...facts, kind: "quiz" as const, passBasisPoints, questions, fixed };
}

function isLed({ programmes }: CompanyRules, moduleKey: string): boolean {
  return [...programmes.values()].some(
    (programme) => !programme.retired && leadsThrough(programme, moduleKey),
  );
}

type Preview = Awaited<ReturnType<typeof previewActivity>>;
export type LessonPreview = Extract<Preview, { kind: "lesson" }>;
