import { describe, expect, test } from "vitest";
import { describeMistake } from "~/kit/yaml/mistakes";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { demoFiles } from "~/process/demo/demo-files";
import {
  checkAnswer,
  renderInline,
  renderLesson,
  renderPolicy,
} from "~/curriculum/rules/markdoc/render";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { questionType } from "~/assessment/rules/question-types/registry";

const { content, mistakes } = checkContent(demoFiles());

test("the shipped content has no mistakes", () => {
  expect(mistakes.map((mistake) => describeMistake(mistake))).toEqual([]);
});

const lessons = content.modules.flatMap((module) =>
  module.activities.flatMap(({ key, body }) =>
    body.kind === "lesson" ? [{ name: `${module.key}/${key}`, source: body.source }] : [],
  ),
);
const contexts = content.companies.map(({ key, playbook, policies }) => ({
  company: key,
  context: companyContext(playbook, policies.at(-1)?.version ?? null),
}));
const pairs = lessons.flatMap((lesson) => contexts.map((company) => ({ ...lesson, ...company })));

/** What an author wrote that a learner must not see before choosing. */
function feedbackOf(source: string): string[] {
  return [...source.matchAll(/feedback="([^"]*)"/g)].map(([, text]) => text ?? "");
}

describe.each(pairs)("$name for $company", ({ source, context }) => {
  test("says nothing of its checks before an option is chosen", () => {
    const { tree, checks } = renderLesson({ source, context, checks: {} });
    const shown = JSON.stringify(tree);
    expect(shown).not.toContain('"correct"');
    for (const feedback of feedbackOf(source))
      expect(shown).not.toContain(JSON.stringify(feedback).slice(1, -1));
    expect(checks.every(({ chosen, right }) => chosen === null && right === null)).toBe(true);
  });

  test("leaves no variable, tag or empty name behind", () => {
    const shown = JSON.stringify(renderLesson({ source, context, checks: {} }));
    expect(shown).not.toMatch(/\{%|%\}|\$[a-z]|undefined|\[object/i);
    expect(shown).toContain(context.playbook.company.short);
  });

  test("has one right option in each check", () => {
    for (const { id } of renderLesson({ source, context, checks: {} }).checks) {
      const answers = [0, 1, 2, 3, 4].map((option) => checkAnswer(source, id, option));
      expect(answers.filter((answer) => answer?.right)).toHaveLength(1);
    }
  });
});

test.each(contexts)("questions and policies of $company leave no variable behind", (company) => {
  const { context } = company;
  const policies = content.companies.find(({ key }) => key === company.company)?.policies ?? [];
  const questions = content.modules.flatMap(({ activities }) =>
    activities.flatMap((activity) => activity.questions),
  );
  const shown = JSON.stringify([
    ...policies.map(({ source }) => renderPolicy(source, context)),
    ...questions.map(({ body }) => {
      const type = questionType(body.type);
      const parts = type.content.parse(body.content);
      const render = (source: string) => renderInline(source, context);
      return [render(body.stem), type.review(parts, null, type.authorOrder(parts), "key", render)];
    }),
  ]);
  expect(shown).not.toMatch(/\{%|%\}|\$[a-z]|undefined|\[object/i);
});
