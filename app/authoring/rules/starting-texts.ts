import { m } from "~/kit/language/m";
import { stringify } from "yaml";

/** What a new file starts with, in its author’s language: everything known so far, and blanks for the author to fill in. */

interface Start {
  title: string;
  /** The codes of the module's objectives. */
  objectives: readonly string[];
}

/** A lesson. Its lead is empty, so it can’t be published before someone writes one. */
export function startingLesson({ title, objectives }: Start): string {
  const head = yaml({
    title,
    lead: "",
    minutes: 5,
    objectives: objectives.slice(0, 1),
    impact: "notice",
    change: m.authoring_structure_new_lesson_change(),
  });
  return `---\n${head}---\n\n## ${m.authoring_structure_first_heading()}\n`;
}

/** A quiz with one question to fill in, that points back to a heading of the module (`lesson#heading`) if there is one. */
export function startingQuiz({
  title,
  objectives,
  reread,
}: Start & { reread: string | null }): string {
  const option = (correct: boolean) => ({ text: "", ...(correct && { correct }), feedback: "" });
  return yaml({
    title,
    minutes: 6,
    passMark: 80,
    objectiveMark: 50,
    layout: "one-at-a-time",
    shuffle: true,
    cooldownMinutes: [1, 60, 1440],
    maxAttempts: null,
    feedback: "full-when-done",
    impact: "notice",
    change: m.authoring_structure_new_quiz_change(),
    questions: [
      {
        key: "first",
        type: "single-choice",
        objective: objectives[0] ?? "",
        points: 1,
        stem: "",
        reread: reread ?? "",
        options: [option(true), option(false), option(false)],
      },
    ],
  });
}

export function startingModule(start: {
  title: string;
  summary: string;
  objective: { code: string; text: string };
  activity: string;
}): string {
  const { title, summary, objective, activity } = start;
  const objectives = { [objective.code]: objective.text };
  return `${yaml({ title, summary, objectives })}activities: [${activity}]\n`;
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, flowCollectionPadding: false });
}
