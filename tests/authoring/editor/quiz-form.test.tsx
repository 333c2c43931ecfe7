import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { withNewQuestion } from "~/assessment/rules/quiz-document/edit-quiz";
import { writeQuizFile } from "~/assessment/rules/quiz-document/write-quiz";
import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import { AuthorFields } from "~/authoring/parts/quiz-editor/fields/author-fields";
import {
  controlId,
  controlsOf,
  entriesOf,
  isMapping,
  type Mapping,
} from "~/authoring/parts/quiz-editor/fields/controls";
import {
  EditingContext,
  surroundingsOf,
  type Editing,
} from "~/authoring/parts/quiz-editor/editing";
import { byControl, quizProblems } from "~/authoring/parts/quiz-editor/problems";
import { newQuestion } from "~/authoring/parts/quiz-editor/questions/edits";
import { QuestionForm } from "~/authoring/parts/quiz-editor/questions/form";
import QuizEditor from "~/authoring/parts/quiz-editor/quiz-editor";
import { modelOf, shippedQuizzes, COMPANY } from "../../support/questions/shipped-quizzes";
import { QUESTION_TYPES } from "~/curriculum/rules/kinds";

const QUIZZES = shippedQuizzes();
const [first] = QUIZZES;
if (!first) throw new Error("no quiz");
const around = surroundingsOf(first.objectives, first.headings);

function editing(problems: Parameters<typeof byControl>[0] = []): Editing {
  const wrong = byControl(problems);
  return {
    readOnly: false,
    objectives: first?.objectives ?? [],
    headings: first?.headings ?? [],
    companyName: COMPANY.companyName,
    insights: { moduleKey: "reply", activityKey: "quiz", figures: {} },
    render: (source) => [source],
    problemAt: (control) => wrong.get(control),
    say: () => undefined,
  };
}

/** Whether the control of this id is there and has a name: a label, a legend or a group’s. */
function isLabelled(html: string, id: string): boolean {
  const label = new RegExp(`<label[^>]*for="${id}"`).test(html);
  const control = new RegExp(`<(?:input|textarea|select)[^>]*\\bid="${id}"`).test(html);
  const group = new RegExp(`<fieldset[^>]*\\bid="${id}"[^>]*><legend`).test(html);
  return (label && control) || group;
}

describe.each(QUESTION_TYPES)("a new question, %s", (type) => {
  const quiz = modelOf(first.text);
  const { model, id } = withNewQuestion(quiz, newQuestion(type, first.objectives[0]?.code ?? ""));
  const text = writeQuizFile(model);
  const problems = quizProblems(model, text, around);

  test("has no mistakes but what a person has to write", () => {
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter(({ unwritten, question }) => !unwritten || question !== id)).toEqual([]);
  });

  test("has a labelled control for everything an author writes, and says at it what is open", () => {
    const question = model.questions.at(-1);
    if (!question || !isMapping(question.value)) throw new Error("not added");
    const { value } = question;
    const html = renderToStaticMarkup(
      <EditingContext.Provider value={editing(problems)}>
        <QuestionForm question={question} change={() => undefined} />
      </EditingContext.Provider>,
    );
    const ids = controlsOf(value).map(({ path }) => controlId(id, path));
    const entries = ids.filter((control) => !isLabelled(html, control));
    expect(entries).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(everyField(questionType(type).fields, value, id)));
    for (const { control } of problems)
      expect(html).toMatch(new RegExp(`id="${control}"[^>]*aria-describedby="[^"]*${control}-`));
  });
});

/** The ids of all fields, told from the fields alone. */
function everyField(
  fields: readonly AuthorField[],
  holder: Mapping,
  owner: string,
  path: PropertyKey[] = [],
): string[] {
  return fields.flatMap((field) => {
    const at = [...path, field.name];
    const inner = field.kind === "list" ? field.of : [];
    const entries = entriesOf(holder[field.name]).flatMap((entry, index) =>
      isMapping(entry) ? everyField(inner, entry, owner, [...at, index]) : [],
    );
    return [controlId(owner, at), ...entries];
  });
}

test("a type that nobody thought of is filled in by its fields alone", () => {
  const fields: AuthorField[] = [
    { name: "map", label: () => "Map", kind: "markdoc" },
    { name: "code", label: () => "Code", kind: "plain", optional: true },
    { name: "strict", label: () => "Strictly", kind: "flag", optional: true },
    { name: "radius", label: () => "Radius", kind: "whole", from: 1, to: 9 },
    {
      name: "side",
      label: () => "Side",
      kind: "one-of",
      values: ["left", "right"],
      words: String,
      optional: true,
    },
    {
      name: "names",
      label: () => "Names",
      one: () => "Name",
      numbered: ({ number }) => `name ${number}`,
      another: () => "name",
      kind: "texts",
      markdoc: false,
      from: 1,
      to: 3,
    },
    {
      name: "spots",
      label: () => "Spots, from the left",
      one: () => "Spot",
      numbered: ({ number }) => `spot ${number}`,
      another: () => "spot",
      kind: "list",
      from: 1,
      to: 2,
      of: [{ name: "name", label: () => "Name", kind: "plain", among: "names" }],
    },
  ];
  const holder = { map: "m", radius: "wide", names: ["a", "b"], spots: [{ name: "b" }] };
  const html = renderToStaticMarkup(
    <EditingContext.Provider value={editing()}>
      <AuthorFields
        fields={fields}
        holder={holder}
        owner="q0"
        path={[]}
        question={holder}
        onChange={() => undefined}
      />
    </EditingContext.Provider>,
  );
  for (const id of [...everyField(fields, holder, "q0"), "quiz-q0-names-1"])
    expect(isLabelled(html, id), id).toBe(true);
  expect(html).toContain('aria-label="Remove spot 1"');
  expect(html).toContain('<option value="b" selected="">b</option>');
  expect(html).not.toContain("style=");
});

test.each(QUIZZES)("the quiz of $name opens with no issues and every question listed", (quiz) => {
  const { text, objectives, headings } = quiz;
  const html = renderToStaticMarkup(
    <QuizEditor
      text={text}
      objectives={objectives}
      headings={headings}
      insights={{ moduleKey: "reply", activityKey: "quiz", figures: {} }}
      onChange={() => undefined}
      context={COMPANY}
      resetKey={0}
      readOnly={false}
    />,
  );
  expect(html).toContain("No issues");
  expect(html.match(/aria-expanded="false"/g)).toHaveLength(modelOf(text).questions.length);
  expect(html).not.toContain("style=");
});

test("a file that cannot be read shows its source alone, whole", () => {
  const text = 'title: [broken\nstem: "<b>"\n';
  const html = renderToStaticMarkup(
    <QuizEditor
      text={text}
      objectives={[]}
      headings={[]}
      insights={{ moduleKey: "reply", activityKey: "quiz", figures: {} }}
      onChange={() => undefined}
      context={COMPANY}
      resetKey={0}
      readOnly={false}
    />,
  );
  expect(html).toContain("title: [broken\nstem: &quot;&lt;b&gt;&quot;");
  expect(html).not.toContain("quiz-questions-title");
});
