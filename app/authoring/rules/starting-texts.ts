import { m } from "~/kit/language/m";
import { stringify } from "yaml";
import { newChange } from "./new-change";

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
    change: newChange("lesson"),
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
    change: newChange("quiz"),
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

/** A practice set with one post to fill in. */
export function startingPractice({ title, objectives }: Start): string {
  return yaml({
    title,
    lead: "",
    minutes: 15,
    decisionMark: 75,
    calibration: null,
    hideNames: true,
    impact: "notice",
    change: newChange("practice"),
    posts: [
      {
        key: "first",
        objective: objectives[0] ?? "",
        form: "comment",
        networks: ["Instagram"],
        author: "",
        minutesAgo: 15,
        text: "",
        asks: "decision",
        expect: { decision: "reply", why: "" },
      },
    ],
  });
}

/** A scenario in which a customer asks, in ink: three turns, two of them to be written, and two endings. */
export function startingScenario({ title, objectives }: Start): string {
  const head = yaml({
    title,
    lead: "",
    minutes: 5,
    objectives: objectives.slice(0, 1),
    people: { customer: { name: m.authoring_structure_ink_customer(), network: "Instagram" } },
    endings: {
      kept: { title: m.authoring_structure_ink_good_ending(), good: true },
      lost: { title: m.authoring_structure_ink_bad_ending() },
    },
    impact: "notice",
    change: newChange("scenario"),
  });
  const turn = (name: string, said: string, ways: readonly [string, string, string][]) =>
    [
      `=== ${name}`,
      `customer: ${said}`,
      ...ways.flatMap(([choice, feedback, to], at) => [
        `* [${choice}]`,
        `  ~ trust ${at === 0 ? "+" : "-"}= 10`,
        `  feedback: ${feedback}`,
        `  -> ${to}`,
      ]),
    ].join("\n");
  const open = (name: string, well: string, badly: string) =>
    turn(name, m.authoring_structure_ink_next(), [
      [m.authoring_structure_ink_better(), m.authoring_structure_ink_why_better(), well],
      [m.authoring_structure_ink_worse(), m.authoring_structure_ink_why_worse(), badly],
    ]);
  const first = turn("first", m.authoring_structure_ink_ask(), [
    [m.authoring_structure_ink_own(), m.authoring_structure_ink_worked(), "second"],
    [m.authoring_structure_ink_excuse(), m.authoring_structure_ink_failed(), "second"],
  ]);
  const ending = (name: string, said: string) =>
    `=== ${name}\npublic: ${said} # ending: ${name}\n-> END`;
  return `${[
    `/*\n${head}*/\nVAR trust = 50\nVAR heat = 10\nVAR audience = 5\n-> first`,
    first,
    open("second", "third", "third"),
    open("third", "kept", "lost"),
    ending("kept", m.authoring_structure_ink_thanks()),
    ending("lost", m.authoring_structure_ink_leaves()),
  ].join("\n\n")}\n`;
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, flowCollectionPadding: false });
}
