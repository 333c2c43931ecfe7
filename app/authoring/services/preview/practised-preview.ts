import type { Render } from "~/assessment/rules/question-types/question-type";
import type { PracticeBody, ScenarioBody } from "~/curriculum/rules/bodies";
import { belowCommentHead } from "~/curriculum/rules/content/comment-head";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import type { Inline } from "~/curriculum/rules/tree";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { contextOf } from "~/learning/services/lesson/rendered-lesson.server";
import { shownSet } from "~/practice/rules/content/shown-set";
import { filled, valuesOf } from "~/practice/rules/scenario/story/playbook-variables";

interface Shown {
  rules: CompanyRules;
  text: Render;
  objectives: Readonly<Record<string, string>>;
}

/** For trainers only: a practice set or a scenario with what a company’s playbook puts in, and with its key. */
export function practisedPreview(
  body: PracticeBody | ScenarioBody,
  { rules, text, objectives }: Shown,
) {
  const context = contextOf(rules);
  if (body.kind === "practice")
    return {
      kind: "practice" as const,
      set: shownSet(body, {
        playbook: context.playbook,
        text: (source) => text(source) as Inline[],
        objective: (code) => objectiveWords(objectives, code),
      }),
    };
  const values = valuesOf(context);
  return {
    kind: "scenario" as const,
    scenario: {
      lead: filled(body.lead, values),
      people: Object.entries(body.people).map(([key, { name, handle, network }]) => ({
        key,
        name: filled(name, values),
        handle: handle ?? null,
        network: network ?? null,
      })),
      endings: body.endings.map(({ key, title, good }) => ({
        key,
        title: filled(title, values),
        good,
      })),
      source: belowCommentHead(body.source).trim(),
    },
  };
}
