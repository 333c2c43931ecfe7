import { quizSource } from "~/authoring/rules/compare/quiz-source";
import { m } from "~/kit/language/m";
import { withoutMark } from "~/authoring/rules/copies/copy-mark";
import type { PracticePost } from "~/curriculum/rules/bodies";
import { belowCommentHead } from "~/curriculum/rules/content/comment-head";
import { readPractice } from "~/practice/rules/content/read-practice";
import { readScenario } from "~/practice/rules/scenario/read-scenario";
import type { ActivityContent } from "~/curriculum/rules/content/content";
import { asPlaybook, playbookPublication, readPlaybookForm } from "~/authoring/rules/playbook/file";
import { policyPublication, readPolicyForm, setPolicyVersion } from "~/authoring/rules/policy/file";
import type { PolicyForm } from "~/company/rules/policy/form";
import { readCopy, readLesson } from "~/curriculum/rules/content/read-lesson";
import { readLessonTranslation } from "~/curriculum/rules/translation/read/lesson";
import { readQuiz } from "~/assessment/rules/content/read-quiz";
import { sourceLine, sourceLines } from "~/curriculum/rules/markdoc/source-lines";
import { moduleWordsIn } from "~/curriculum/rules/content/text-facts";
import { numberText } from "~/kit/text/amounts";
import { readYaml } from "~/kit/yaml/yaml-file";
import { activitySettings, type Setting } from "~/authoring/rules/compare/activity-settings";
import {
  compareQuestions,
  isReordered,
  type KeyedQuestion,
} from "~/authoring/rules/compare/compare-quizzes";
import { comparePosts } from "~/authoring/rules/compare/compare-posts";
import { readLawForm } from "~/authoring/rules/law/file";
import { lawSettings } from "~/authoring/rules/law/words";
import { compareProgrammes } from "~/authoring/rules/programme/changes";
import { settingChanges, fileChanges, type Comparison } from "~/authoring/rules/compare/comparison";
import type { FilePlace } from "~/curriculum/rules/content-paths";
import { playbookLines } from "~/company/rules/playbook/lines";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import type { Impact } from "~/curriculum/rules/kinds";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import { speech } from "~/kit/language/language";
import { keptWithin } from "~/kit/cache/remember";
import { hashOf } from "~/kit/text/hash";
import { shortenedChanges } from "~/kit/text/shortened-changes";
import { anEffort, type Effort } from "~/kit/text/shortest-way";
import { lineChanges, type LineChange } from "~/kit/text/text-changes";
import { heavily } from "~/kit/heavy/heavily.server";
import { isModuleTranslation, isPolicyTranslation } from "~/authoring/rules/translations";
import { withPublication } from "~/authoring/rules/with-publication";

/** The words of what a text names by a code: a module's objectives or, in a programme, the titles of its modules. */
export type Objectives = Readonly<Record<string, string>>;

const silent = () => undefined;

/** An activity's file as far as it can be read on its own; null if it can't. */
function readActivity({ kind, key }: FilePlace, text: string): ActivityContent | null {
  if (kind === "lesson") return readLesson(key ?? "", text, null, silent).lesson;
  if (kind === "practice") return readPractice(key ?? "", text, { objectives: null }, silent);
  if (kind === "scenario") return readScenario(key ?? "", text, { objectives: null }, silent);
  if (kind === "copy") return readCopy(key ?? "", text, null, silent).lesson;
  if (kind === "translation") return translationAsLesson(key ?? "", text);
  if (kind !== "quiz") return null;
  return readQuiz("quiz", text, { objectives: null, headings: new Map() }, silent);
}

/** A translation as a lesson whose facts are the original's. It is published as other words, and asks nothing. Null for a quiz's. */
function translationAsLesson(key: string, text: string): ActivityContent | null {
  if (key === "quiz") return null;
  const read = readLessonTranslation(text, null, silent);
  if (!read) return null;
  const body = { ...read, minutes: 0, objectives: [] };
  return { key, hash: hashOf(text), impact: "wording", change: "", body, questions: [] };
}

/** What a text says of itself, as far as a history tells it. */
export interface SaidInText {
  title: string | null;
  impact: Impact;
  change: string;
  /** Of what it teaches; null for something people don't do. */
  hash: string | null;
}

/** Letters of all that is kept of what texts say. */
const KEPT_SAYINGS = 2_000_000;
const keptSayings = keptWithin<{ said: SaidInText | null }>(KEPT_SAYINGS);

/** What each text of a file says of itself; null for one that cannot be read. It is kept, so that a history is read once. */
export async function saidInTexts(
  file: FilePlace,
  texts: readonly string[],
): Promise<(SaidInText | null)[]> {
  const names = texts.map((text) => hashOf([file, text]));
  const unread = texts.filter((_, at) => !keptSayings.recall(names[at]!));
  const read = unread.length > 0 ? await readSayings({ file, texts: unread }) : [];
  let next = 0;
  return names.map((name) => {
    const { said } = keptSayings.recall(name) ?? { said: read[next++] ?? null };
    keptSayings.keep(name, { said }, name.length + (said?.change.length ?? 0));
    return said;
  });
}

const readSayings = heavily(
  "read-sayings",
  ({ file, texts }: { file: FilePlace; texts: readonly string[] }) =>
    texts.map((text): SaidInText | null => {
      if (file.kind === "playbook") {
        const said = playbookPublication(text);
        return said && { ...said, title: null, hash: null };
      }
      if (file.kind === "policies") {
        const said = policyPublication(text);
        return said && { title: said.title, impact: said.impact, change: said.change, hash: null };
      }
      // Its sentence tells what the version changed, not what the translation did.
      if (isPolicyTranslation(file)) {
        const said = policyPublication(text);
        return said && { title: said.title, impact: "wording", change: "", hash: null };
      }
      if (isModuleTranslation(file))
        return { title: moduleWordsIn(text).title, impact: "wording", change: "", hash: null };
      const read = readActivity(file, text);
      if (!read) return null;
      const { body, impact, change, hash } = read;
      return { title: body.title, impact, change, hash };
    }),
);

interface Texts {
  before: string;
  after: string;
  objectives: Objectives;
}

/** Letters of all the comparisons that are kept, as they are sent. */
const KEPT = 24_000_000;
const kept = keptWithin<Comparison>(KEPT);

/**
 * What differs between two texts of a file, in the reader's language, with the files' own lines beside it. Impact and sentence are
 * left out: they say how a text was published. What can't be read as what it is has its lines only. The result is kept, cut to
 * what a person can read.
 */
export async function compareTexts(file: FilePlace, texts: Texts): Promise<Comparison> {
  const name = hashOf([file, texts, speech()]);
  const known = kept.recall(name);
  if (known) return known;
  const { comparison, size } = await compareInWorker({ file, texts });
  return kept.keep(name, comparison, size);
}

const compareInWorker = heavily(
  "compare-texts",
  ({ file, texts }: { file: FilePlace; texts: Texts }) => {
    const { text, source, ...rest } = compared(file, texts);
    const comparison = { ...rest, text: shortenedChanges(text), source: shortenedChanges(source) };
    return { comparison, size: JSON.stringify(comparison).length };
  },
);

function compared(file: FilePlace, { before, after, objectives }: Texts): Comparison {
  const effort = anEffort();
  if (file.kind === "playbook") {
    const source = fileChanges(unpublished(file, before), unpublished(file, after), effort);
    return comparedPlaybooks(before, after, source, effort);
  }
  if (file.kind === "policies") {
    const source = fileChanges(unpublished(file, before), unpublished(file, after), effort);
    return comparedPolicies(before, after, source, effort);
  }
  if (isPolicyTranslation(file)) {
    const rest = comparedPolicies(before, after, fileChanges(before, after, effort), effort);
    const sentence = (text: string): Setting[] => [
      [m.authoring_translations_policy_change(), policyPublication(text)?.change ?? ""],
    ];
    const changed = settingChanges(sentence(before), sentence(after), effort);
    return { ...rest, settings: [...rest.settings, ...changed] };
  }
  if (file.kind === "module" || isModuleTranslation(file)) {
    const changed = settingChanges(moduleSettings(before), moduleSettings(after), effort);
    const source = fileChanges(before, after, effort);
    return { settings: changed, text: [], questions: [], readable: true, source };
  }
  if (file.kind === "programme")
    return compareProgrammes(before, after, {
      titles: objectives,
      source: fileChanges(before, after, effort),
      effort,
    });
  if (file.kind === "law") return comparedLaw(before, after, effort);
  const [old, fresh] = [readActivity(file, before), readActivity(file, after)];
  // What cannot be read was never published, and may be long.
  const plain = (text: string, read: ActivityContent | null) =>
    read ? unpublished(file, text) : text;
  const source = fileChanges(plain(before, old), plain(after, fresh), effort);
  if (!old || !fresh || !isWhole(old, before) || !isWhole(fresh, after)) {
    const shown =
      file.kind === "quiz"
        ? fileChanges(quizSource(before, objectives), quizSource(after, objectives), effort)
        : source;
    return { readable: false, settings: [], text: [], questions: [], source: shown };
  }
  const settings = settingChanges(
    settingsOf(old, objectives),
    settingsOf(fresh, objectives),
    effort,
  );
  const posts = old.body.kind === "practice" || fresh.body.kind === "practice";
  const [had, has] = [keyedIn(old), keyedIn(fresh)];
  if (isReordered(had, has))
    settings.push({
      label: posts ? m.authoring_compare_post_order() : m.authoring_compare_question_order(),
      pieces: [{ kind: "added", text: m.authoring_compare_question_order_changed() }],
    });
  const words = {
    plain: sourceLine,
    objective: (code: string) => objectiveWords(objectives, code),
    effort,
  };
  return {
    readable: true,
    settings,
    text: lineChanges(linesOf(old), linesOf(fresh), effort),
    questions: posts
      ? comparePosts(postsIn(old), postsIn(fresh), words)
      : compareQuestions(questionsOf(old), questionsOf(fresh), words),
    ...(posts && { asked: "posts" as const }),
    source,
  };
}

function postsIn({ body }: ActivityContent): PracticePost[] {
  return body.kind === "practice" ? body.posts : [];
}

/** What an activity consists of, each with a key: questions, or posts. */
function keyedIn(activity: ActivityContent): readonly { key: string }[] {
  return activity.body.kind === "practice" ? postsIn(activity) : activity.questions;
}

/** Read as far as they say anything, also with mistakes in them. */
function comparedPlaybooks(
  before: string,
  after: string,
  source: LineChange[],
  effort: Effort,
): Comparison {
  const [old, fresh] = [readPlaybookForm(before), readPlaybookForm(after)];
  const nothing = { settings: [], questions: [], source };
  if (!old || !fresh) return { ...nothing, readable: false, text: [] };
  const lines = (form: PlaybookForm) => playbookLines(asPlaybook(form));
  return { ...nothing, readable: true, text: lineChanges(lines(old), lines(fresh), effort) };
}

/** Their titles and texts. */
function comparedPolicies(
  before: string,
  after: string,
  source: LineChange[],
  effort: Effort,
): Comparison {
  const [old, fresh] = [readPolicyForm(before), readPolicyForm(after)];
  if (!old || !fresh) return { settings: [], questions: [], source, readable: false, text: [] };
  const title = ({ title }: PolicyForm): Setting[] => [[m.authoring_policy_field_title(), title]];
  return {
    settings: settingChanges(title(old), title(fresh), effort),
    text: lineChanges(sourceLines(old.text), sourceLines(fresh.text), effort),
    questions: [],
    readable: true,
    source,
  };
}

function comparedLaw(before: string, after: string, effort: Effort): Comparison {
  const [old, fresh] = [readLawForm(before), readLawForm(after)];
  const nothing = { text: [], questions: [], source: fileChanges(before, after, effort) };
  if (!old || !fresh) return { ...nothing, readable: false, settings: [] };
  const settings = settingChanges(lawSettings(old), lawSettings(fresh), effort);
  return { ...nothing, readable: true, settings };
}

/** What a module or its translation says, each objective by its place. */
function moduleSettings(text: string): Setting[] {
  const { title, summary, objectives } = moduleWordsIn(text);
  return [
    [m.authoring_structure_title(), title],
    [m.authoring_structure_summary(), summary],
    ...Object.values(objectives).map((words, at): Setting => [
      m.authoring_structure_objective({ number: numberText(at + 1) }),
      words,
    ]),
  ];
}

/** A quiz’s questions and a set’s posts that cannot be read are not among those that were. */
function isWhole({ body, questions }: ActivityContent, text: string): boolean {
  if (body.kind !== "quiz" && body.kind !== "practice") return true;
  const { questions: asked, posts } = (readYaml(text, silent)?.value ?? {}) as Record<
    string,
    unknown
  >;
  const [written, read] = body.kind === "quiz" ? [asked, questions] : [posts, body.posts];
  return Array.isArray(written) && written.length === read.length;
}

function questionsOf({ body, questions }: ActivityContent): KeyedQuestion[] {
  const heldBack = new Set(body.kind === "quiz" ? body.heldBack : []);
  return questions.map((question) => ({ ...question, heldBack: heldBack.has(question.key) }));
}

function settingsOf({ body }: ActivityContent, objectives: Objectives): Setting[] {
  return activitySettings(body, objectives);
}

function linesOf({ body }: ActivityContent): string[] {
  if (body.kind === "scenario")
    return belowCommentHead(body.source)
      .split("\n")
      .filter((line) => line.trim() !== "");
  return body.kind === "lesson" ? sourceLines(body.source) : [];
}

/** The text as if it had been published like any other; a copy without the mark of its original. */
function unpublished(file: FilePlace, text: string): string {
  const plain = file.kind === "copy" ? withoutMark(text) : text;
  const published = { impact: "notice" as const, change: "-" };
  if (file.kind === "policies") {
    const same = withPublication(file, plain, { ...published, graceDays: 0 });
    return (same && setPolicyVersion(same, "0")) ?? plain;
  }
  return withPublication(file, plain, published) ?? plain;
}
