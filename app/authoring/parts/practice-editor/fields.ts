import { ESCALATION_KEYS } from "~/company/rules/kinds";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import {
  controlsIn,
  entriesOf,
  isMapping,
  type Control,
  type ControlPath,
  type Mapping,
} from "~/authoring/parts/quiz-editor/fields/controls";
import { withField } from "~/authoring/parts/quiz-editor/questions/edits";
import { CRITERIA, SAMPLE_QUALITIES, type SampleQuality } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { QUALITY_WORDS } from "~/practice/rules/content/post/words";
import { CRITERION_WORDS } from "~/practice/rules/judging/rubric";
import { POST_KEYS } from "~/practice/rules/set-document/write-set";

type List = Extract<AuthorField, { kind: "list" }>;
type Texts = Extract<AuthorField, { kind: "texts" }>;

export const NETWORKS: Texts = {
  name: "networks",
  label: m.practice_content_label_networks,
  kind: "texts",
  markdoc: false,
  from: 1,
  to: 12,
  one: m.practice_author_network,
  numbered: m.practice_author_network_numbered,
  another: m.practice_author_network_another,
};

/** By their codes: they are of other modules, whose words the form doesn’t have. */
export const NEEDS: Texts = {
  name: "needs",
  label: m.practice_content_label_needs,
  kind: "texts",
  markdoc: false,
  from: 0,
  to: 12,
  one: m.practice_author_need,
  numbered: m.practice_author_need_numbered,
  another: m.practice_author_need_another,
};

export const THREAD: List = {
  name: "thread",
  label: m.practice_content_label_thread,
  kind: "list",
  from: 0,
  to: 30,
  one: m.practice_author_said,
  numbered: m.practice_author_said_numbered,
  another: m.practice_author_said_another,
  of: [
    { name: "author", label: m.practice_content_label_author, kind: "markdoc" },
    { name: "handle", label: m.practice_content_label_handle, kind: "plain", optional: true },
    { name: "ours", label: m.practice_author_ours, kind: "flag", optional: true },
    { name: "text", label: m.authoring_questions_post_text, kind: "markdoc" },
  ],
};

/** What an author writes of a sample beside its scores and its critical fails. */
export const SAMPLES: List = {
  name: "samples",
  label: m.practice_author_samples,
  kind: "list",
  from: 0,
  to: 30,
  one: m.practice_author_sample,
  numbered: m.practice_author_sample_numbered,
  another: m.practice_author_sample_another,
  of: [
    {
      name: "quality",
      label: m.practice_author_quality,
      kind: "one-of",
      values: SAMPLE_QUALITIES,
      words: (value) => QUALITY_WORDS[value as SampleQuality](),
    },
    { name: "text", label: m.practice_author_sample_text, kind: "markdoc" },
    { name: "why", label: m.practice_content_label_why, kind: "markdoc" },
    { name: "key", label: m.authoring_questions_key, kind: "plain" },
  ],
};

/** A field that holds nothing but itself, as it is called. */
export const POST_WORDS = {
  text: m.authoring_questions_post_text,
  author: m.authoring_blocks_post_author,
  handle: m.practice_content_label_handle,
  form: m.practice_content_label_form,
  under: m.practice_content_label_under,
  picture: m.practice_content_label_picture,
  attach: m.practice_content_label_attach,
  reach: m.practice_content_label_reach,
  minutesAgo: m.practice_content_label_came,
  language: m.practice_content_label_language,
  asks: m.practice_content_label_asks,
  trap: m.practice_author_trap,
  objective: m.practice_content_label_objective,
  key: m.authoring_questions_key,
} as const;

export const EXPECT_WORDS = {
  decision: m.practice_content_label_expected,
  to: m.practice_content_label_to,
  also: m.practice_content_label_also,
  why: m.practice_content_label_why,
} as const;

/** What the form has a control for in this post. */
export function controlsOfPost(post: unknown): Control[] {
  if (!isMapping(post)) return [];
  const named = (words: Readonly<Record<string, () => string>>, path: ControlPath) =>
    Object.entries(words).map(([name, say]) => ({ path: [...path, name], words: say() }));
  const samples = entriesOf(post["samples"]).flatMap((_, index): Control[] => {
    const at = ["samples", index];
    const inSample = (field: string) =>
      m.authoring_questions_inside({
        entry: SAMPLES.numbered({ number: String(index + 1) }),
        field,
      });
    return [
      { path: [...at, "critical"], words: inSample(m.practice_author_critical()) },
      ...CRITERIA.map((criterion) => ({
        path: [...at, "scores", criterion],
        words: inSample(CRITERION_WORDS[criterion].title()),
      })),
    ];
  });
  return [
    ...named(POST_WORDS, []),
    { path: ["expect"], words: m.practice_content_label_expected() },
    ...named(EXPECT_WORDS, ["expect"]),
    ...controlsIn([NETWORKS, NEEDS, THREAD, SAMPLES], post, [], null),
    ...samples,
  ];
}

export const SETTING_WORDS = {
  title: m.authoring_compare_title,
  lead: m.authoring_compare_lead,
  minutes: m.authoring_compare_minutes,
  objectives: m.authoring_compare_objectives,
  decisionMark: m.authoring_compare_decision_mark,
  calibration: m.authoring_compare_calibration,
  hideNames: m.practice_author_hide_names,
  impact: m.authoring_quiz_editor_impact,
  change: m.authoring_quiz_editor_change,
} as const;

/** A name of a post with another value; undefined takes it away. */
export function withPart(post: Mapping, name: string, value: unknown): Mapping {
  return withField(post, POST_KEYS, name, value);
}

/** The objective a new post begins with: the first of the module’s that the set is for, or of all where it doesn’t say. */
export function firstObjective(
  { settings }: { settings: Readonly<Record<string, unknown>> },
  codes: readonly string[],
): string {
  const ticked = entriesOf(settings["objectives"]);
  return codes.find((code) => ticked.includes(code)) ?? codes[0] ?? "";
}

/** A post for an author to fill in. */
export function newPost(objective: string, network: string): Mapping {
  return {
    key: "",
    objective,
    form: "comment",
    networks: [network],
    author: "",
    text: "",
    asks: "decision",
    expect: { decision: "reply", why: "" },
  };
}

/** Whether escalating this post is right. */
export function escalates(expect: Mapping): boolean {
  return expect["decision"] === "escalate" || entriesOf(expect["also"]).includes("escalate");
}

/** The escalation lines of a playbook, those that every playbook has first, with who each leads to. */
export function escalationLines({ escalation }: Playbook): { value: string; words: string }[] {
  return [...new Set([...ESCALATION_KEYS, ...Object.keys(escalation)])].map((line) => {
    const who = escalation[line]?.who;
    return {
      value: line,
      words: who === undefined ? line : m.practice_author_line({ line, who }),
    };
  });
}
