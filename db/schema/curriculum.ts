import type { ActivityBody, ModuleBody, ProgrammeBody } from "../../app/curriculum/rules/bodies";
import { ACTIVITY_KINDS, IMPACTS, REVISION_REACHES } from "../../app/curriculum/rules/kinds";
import type {
  ModuleTranslation,
  TranslationBody,
} from "../../app/curriculum/rules/translation/bodies";
import { TRANSLATION_LANGUAGES } from "../../app/curriculum/rules/translation/languages";
import type { QuestionBody } from "../../app/curriculum/rules/question-body";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { PeopleTables } from "./people";

/**
 * What is taught. Programmes, modules, activities and questions each have a row that lasts and revisions that are only added;
 * the highest number is the current one. A retired row has left the files; its revisions and everything earned on them stay.
 */
export function defineCurriculum(d: Dialect, { company }: PeopleTables) {
  const lasting = () => ({
    id: d.text("id").primaryKey(),
    key: d.text("key").notNull(),
    retiredAt: d.timestamp("retired_at"),
  });
  const revision = () => ({
    id: d.text("id").primaryKey(),
    number: d.integer("number").notNull(),
    hash: d.text("hash").notNull(),
    publishedAt: d.timestamp("published_at").notNull(),
  });
  const listing = () => ({
    ...revision(),
    /** Whom what is new in it applies to; null where nobody said. The migration holds it to these words. */
    reach: d.oneOf("reach", REVISION_REACHES),
  });

  const programme = d.table("programme", lasting(), (t) => [
    d.uniqueIndex("programme_key").on(t.key),
  ]);
  const programmeRevision = d.table(
    "programme_revision",
    {
      ...listing(),
      programmeId: d.reference("programme_id", programme),
      body: d.json<ProgrammeBody>("body").notNull(),
    },
    (t) => [d.uniqueIndex("programme_revision_number").on(t.programmeId, t.number)],
  );

  const module = d.table("module", lasting(), (t) => [d.uniqueIndex("module_key").on(t.key)]);
  const moduleRevision = d.table(
    "module_revision",
    {
      ...listing(),
      moduleId: d.reference("module_id", module),
      body: d.json<ModuleBody>("body").notNull(),
    },
    (t) => [d.uniqueIndex("module_revision_number").on(t.moduleId, t.number)],
  );

  const activity = d.table(
    "activity",
    {
      ...lasting(),
      moduleId: d.reference("module_id", module),
      kind: d.oneOf("kind", ACTIVITY_KINDS).notNull(),
    },
    (t) => [
      d.uniqueIndex("activity_key").on(t.moduleId, t.key),
      d.check("activity_kind", among("kind", ACTIVITY_KINDS)),
    ],
  );
  const activityRevision = d.table(
    "activity_revision",
    {
      ...revision(),
      activityId: d.reference("activity_id", activity),
      /** Whose own text it is; null for the original. All of an activity's revisions are numbered in one line. */
      companyId: d.text("company_id").references(() => company.id),
      impact: d.oneOf("impact", IMPACTS).notNull(),
      change: d.text("change").notNull(),
      body: d.json<ActivityBody>("body").notNull(),
    },
    (t) => [
      d.uniqueIndex("activity_revision_number").on(t.activityId, t.number),
      d.check("activity_revision_impact", among("impact", IMPACTS)),
    ],
  );

  /**
   * A span in which a company is taught its own text of a lesson: from its revision `from_number` on, until it is given up with
   * `until_number`, by which the company returns to the original. Null while it lasts.
   */
  const activityCopy = d.table(
    "activity_copy",
    {
      id: d.text("id").primaryKey(),
      activityId: d.reference("activity_id", activity),
      companyId: d.reference("company_id", company),
      fromNumber: d.integer("from_number").notNull(),
      untilNumber: d.integer("until_number"),
    },
    (t) => [d.uniqueIndex("activity_copy_from").on(t.activityId, t.companyId, t.fromNumber)],
  );

  /**
   * A text of an activity in another language, the original's or with a company that company's own. It is of the revision
   * `of_number`. All translations of an activity into a language are numbered in one line; the newest of each owner is current, and
   * without a body it is withdrawn.
   */
  const activityTranslation = d.table(
    "activity_translation",
    {
      id: d.text("id").primaryKey(),
      activityId: d.reference("activity_id", activity),
      companyId: d.text("company_id").references(() => company.id),
      language: d.oneOf("language", TRANSLATION_LANGUAGES).notNull(),
      number: d.integer("number").notNull(),
      ofNumber: d.integer("of_number").notNull(),
      /** SHA-256 of the file's text. */
      hash: d.text("hash"),
      publishedAt: d.timestamp("published_at").notNull(),
      body: d.json<TranslationBody>("body"),
    },
    (t) => [
      d.uniqueIndex("activity_translation_number").on(t.activityId, t.language, t.number),
      d.check("activity_translation_language", among("language", TRANSLATION_LANGUAGES)),
    ],
  );

  /** A module's title, summary and objectives in another language, of its revision `of_number`; withdrawn without a body. */
  const moduleTranslation = d.table(
    "module_translation",
    {
      id: d.text("id").primaryKey(),
      moduleId: d.reference("module_id", module),
      language: d.oneOf("language", TRANSLATION_LANGUAGES).notNull(),
      number: d.integer("number").notNull(),
      ofNumber: d.integer("of_number").notNull(),
      /** SHA-256 of the file's text. */
      hash: d.text("hash"),
      publishedAt: d.timestamp("published_at").notNull(),
      body: d.json<ModuleTranslation>("body"),
    },
    (t) => [
      d.uniqueIndex("module_translation_number").on(t.moduleId, t.language, t.number),
      d.check("module_translation_language", among("language", TRANSLATION_LANGUAGES)),
    ],
  );

  const question = d.table(
    "question",
    {
      ...lasting(),
      activityId: d.reference("activity_id", activity),
    },
    (t) => [d.uniqueIndex("question_key").on(t.activityId, t.key)],
  );
  const questionRevision = d.table(
    "question_revision",
    {
      ...revision(),
      questionId: d.reference("question_id", question),
      body: d.json<QuestionBody>("body").notNull(),
    },
    (t) => [d.uniqueIndex("question_revision_number").on(t.questionId, t.number)],
  );

  /**
   * One row; its number rises with every change of content, so that a process knows when what it remembers is old. The
   * fingerprint is that of the files which were imported last and of the program that did it; null where that is not known.
   */
  const contentStamp = d.table("content_stamp", {
    id: d.integer("id").primaryKey(),
    number: d.integer("number").notNull(),
    fingerprint: d.text("fingerprint"),
  });

  return {
    programme,
    programmeRevision,
    module,
    moduleRevision,
    activity,
    activityRevision,
    activityCopy,
    activityTranslation,
    moduleTranslation,
    question,
    questionRevision,
    contentStamp,
  };
}

export type CurriculumTables = ReturnType<typeof defineCurriculum>;
