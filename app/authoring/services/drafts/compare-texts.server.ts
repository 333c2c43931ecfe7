import { withoutMark } from "~/authoring/rules/copies/copy-mark";
import type { ActivityContent } from "~/curriculum/rules/content/content";
import { asPlaybook, playbookPublication, readPlaybookForm } from "~/authoring/rules/playbook/file";
import { readCopy, readLesson } from "~/curriculum/rules/content/read-lesson";
import { readQuiz } from "~/assessment/rules/content/read-quiz";
import { sourceLine, sourceLines } from "~/curriculum/rules/markdoc/source-lines";
import { readYaml } from "~/kit/yaml/yaml-file";
import { activitySettings, type Setting } from "~/authoring/rules/compare/activity-settings";
import { compareQuestions, isReordered } from "~/authoring/rules/compare/compare-quizzes";
import { settingChanges, fileChanges, type Comparison } from "~/authoring/rules/compare/comparison";
import type { FilePlace } from "~/curriculum/rules/content-paths";
import { playbookLines } from "~/company/rules/playbook/lines";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import type { Impact } from "~/curriculum/rules/kinds";
import { lineChanges, type LineChange } from "~/kit/text/text-changes";
import { withPublication } from "~/authoring/services/publish/publish-draft.server";

/** What a module's objectives are, by code. */
export type Objectives = Readonly<Record<string, string>>;

const silent = () => undefined;

/** A lesson's or quiz's file as far as it can be read by itself; null where it cannot. */
export function readActivity({ kind, key }: FilePlace, text: string): ActivityContent | null {
  if (kind === "lesson") return readLesson(key ?? "", text, null, silent).lesson;
  if (kind === "copy") return readCopy(key ?? "", text, null, silent).lesson;
  if (kind !== "quiz") return null;
  return readQuiz("quiz", text, { objectives: null, headings: new Map() }, silent);
}

/** How a file says that it was published; null for what says nothing of it, or cannot be read. */
export function publicationIn(
  file: FilePlace,
  text: string,
): { impact: Impact; change: string } | null {
  if (file.kind === "playbook") return playbookPublication(text);
  return readActivity(file, text);
}

/**
 * What differs between two texts of a file, in a reader's words, with the files' own lines beside it. Impact and sentence are left
 * out: they say how a text was published. What cannot be read as a lesson or quiz has its lines only.
 */
export function compareTexts(
  file: FilePlace,
  { before, after, objectives }: { before: string; after: string; objectives: Objectives },
): Comparison {
  const source = fileChanges(unpublished(file, before), unpublished(file, after));
  if (file.kind === "playbook") return comparedPlaybooks(before, after, source);
  const [old, fresh] = [readActivity(file, before), readActivity(file, after)];
  if (!old || !fresh || !isWhole(old, before) || !isWhole(fresh, after))
    return { readable: false, settings: [], text: [], questions: [], source };
  const settings = settingChanges(settingsOf(old, objectives), settingsOf(fresh, objectives));
  if (isReordered(old.questions, fresh.questions))
    settings.push({
      label: "Order of the questions",
      pieces: [{ kind: "added", text: "changed" }],
    });
  return {
    readable: true,
    settings,
    text: lineChanges(linesOf(old), linesOf(fresh)),
    questions: compareQuestions(old.questions, fresh.questions, {
      plain: sourceLine,
      objective: (code) => objectives[code] ?? code,
    }),
    source,
  };
}

/** Read as far as they say anything, also with mistakes in them. */
function comparedPlaybooks(before: string, after: string, source: LineChange[]): Comparison {
  const [old, fresh] = [readPlaybookForm(before), readPlaybookForm(after)];
  const nothing = { settings: [], questions: [], source };
  if (!old || !fresh) return { ...nothing, readable: false, text: [] };
  const lines = (form: PlaybookForm) => playbookLines(asPlaybook(form));
  return { ...nothing, readable: true, text: lineChanges(lines(old), lines(fresh)) };
}

/** A quiz’s questions that cannot be read are not among those that were. */
function isWhole({ body, questions }: ActivityContent, text: string): boolean {
  if (body.kind !== "quiz") return true;
  const written = (readYaml(text, silent)?.value as { questions?: unknown } | null)?.questions;
  return Array.isArray(written) && written.length === questions.length;
}

function settingsOf({ body }: ActivityContent, objectives: Objectives): Setting[] {
  return activitySettings(body, objectives);
}

function linesOf({ body }: ActivityContent): string[] {
  return body.kind === "lesson" ? sourceLines(body.source) : [];
}

/** The text as if it had been published like any other; a copy without the mark of its original. */
function unpublished(file: FilePlace, text: string): string {
  const plain = file.kind === "copy" ? withoutMark(text) : text;
  return withPublication(file, plain, { impact: "notice", change: "-" }) ?? plain;
}
