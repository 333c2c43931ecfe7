import { titleFromKey } from "~/curriculum/rules/title-from-key";
import type { Call } from "~/people/services/call";
import { activitiesIn } from "~/curriculum/rules/content/module-activities";
import { headingsIn, objectivesIn, titleIn } from "~/curriculum/rules/content/text-facts";
import {
  activityFile,
  activityFiles,
  fileAt,
  isActivityKind,
  moduleFile,
} from "~/curriculum/rules/content-paths";
import type { Law } from "~/curriculum/rules/content/law/law";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { writtenPath } from "~/authoring/services/library/written-path.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDrafts } from "~/authoring/queries/drafts";
import type { Store } from "~db/store";
import { hasUpdate } from "~/authoring/services/copies/copy-update.server";
import { readLongTexts } from "~/authoring/services/library/read-texts.server";
import { practisedProblems, type SourceProblem } from "./practised-problems.server";
import { openDraft, withoutText, type DraftView } from "./open-draft.server";

interface EditorPart {
  key: string;
  kind: ActivityKind;
  title: string;
  drafted: boolean;
}

/** A lesson's headings, for the questions that lead back to one. */
interface LessonHeadings {
  lesson: string;
  title: string;
  headings: { id: string; title: string }[];
}

/** A company of the trainer's, whose people the text is looked at as. */
interface EditorCompany {
  key: string;
  name: string;
  playbook: Playbook;
  policyVersion: string | null;
  law: Law;
}

export interface EditorPage {
  kind: ActivityKind;
  module: { key: string; title: string };
  key: string;
  path: string;
  title: string;
  /** The text to edit: the draft, or what is published if there is none. */
  text: string;
  published: { number: number; publishedAt: Date } | null;
  draft: Omit<DraftView, "text"> | null;
  aside: number;
  parts: EditorPart[];
  /** Whose own copy it is, and whether the original has changed since; null for the original. */
  own: { key: string; name: string; hasUpdate: boolean } | null;
  objectives: { code: string; label: string }[];
  headings: LessonHeadings[];
  /** Of a text that is written as its file has it; null for one with an editor that says them itself. */
  problems: SourceProblem[] | null;
  companies: EditorCompany[];
}

/** What a trainer needs to write an activity: its text, and what it may refer to. */
export async function showEditor({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  companyKey = null,
}: Call<Trainer> & {
  moduleKey: string;
  activityKey: string;
  /** The company whose own copy is written; null for the original. */
  companyKey?: string | null;
}): Promise<EditorPage> {
  const path = await writtenPath(store.read, moduleKey, activityKey, companyKey);
  const { file, published, draft, aside } = await openDraft({ store, actor, now, path });
  const written = draft ?? published;
  if (!written) throw notFound("lesson or quiz");
  const folder = `modules/${moduleKey}/`;
  const drafts = (await findDrafts(store.read)).filter((one) => one.path.startsWith(folder));
  const texts = new Map(
    [
      ...(await currentTexts(store.read)).filter((one) => one.path.startsWith(folder)),
      ...drafts,
    ].map((one) => [one.path, one.text]),
  );
  await readLongTexts([{ path, text: written.text }, ...textsByPath(texts)]);
  const module = texts.get(moduleFile(moduleKey)) ?? "";
  const listed = activitiesIn(module) ?? [];
  const parts = [...new Set([...listed, activityKey])].map((key) => {
    const places = activityFiles(moduleKey, key);
    const place = places.find((one) => texts.has(one)) ?? places[0]!;
    const kind = kindAt(place);
    const drafted = drafts.some((one) => one.path === place);
    return {
      key,
      kind,
      drafted,
      title: titleIn(place, texts.get(place) ?? "") ?? titleFromKey(key),
    };
  });
  const companies = await companiesOf(store, actor, now);
  const kind = kindAt(path);
  const company = companies.find(({ key }) => key === companyKey);
  return {
    kind,
    module: {
      key: moduleKey,
      title: titleIn(moduleFile(moduleKey), module) ?? titleFromKey(moduleKey),
    },
    key: activityKey,
    path,
    title: titleIn(path, written.text) ?? titleFromKey(activityKey),
    text: written.text,
    published: published && { number: published.number, publishedAt: published.publishedAt },
    draft: draft && withoutText(draft),
    aside,
    parts,
    problems:
      kind === "practice" || kind === "scenario"
        ? await practisedProblems({
            kind,
            text: written.text,
            objectives: module === "" ? null : [...objectivesIn(module).keys()],
          })
        : null,
    objectives: [...objectivesIn(module)].map(([code, label]) => ({ code, label })),
    headings: parts
      .filter(({ kind }) => kind === "lesson")
      .map(({ key, title }) => ({
        lesson: key,
        title,
        headings: headingsIn(texts.get(activityFile(moduleKey, key, "lesson")) ?? ""),
      })),
    own: company
      ? {
          key: company.key,
          name: company.name,
          hasUpdate: await hasUpdate(store.read, file, written.text),
        }
      : null,
    companies: companyKey === null ? companies : company ? [company] : [],
  };
}

/** What is written there; of a company's own copy, a lesson. */
function kindAt(path: string): ActivityKind {
  const kind = fileAt(path)?.kind;
  return isActivityKind(kind) ? kind : "lesson";
}

const textsByPath = (texts: ReadonlyMap<string, string>) =>
  [...texts].map(([path, text]) => ({ path, text }));

/** The companies whose people a trainer can look at a text as. */
export async function companiesOf(
  store: Store,
  actor: Trainer,
  now: Date,
): Promise<EditorCompany[]> {
  const companies: EditorCompany[] = [];
  for (const company of await trainersCompanies(store.read, actor, now)) {
    const { key, name } = company;
    const { playbook, policies, curriculum } = await companyRules(store, company);
    const policyVersion = policies.at(-1)?.version ?? null;
    if (playbook) companies.push({ key, name, playbook, policyVersion, law: curriculum.law });
  }
  return companies;
}
