import { m } from "~/kit/language/m";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { DECISIONS } from "~/curriculum/rules/practice-kinds";
import { DECISION_WORDS } from "~/practice/rules/content/post/words";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { controlId, isMapping, type Mapping } from "~/authoring/parts/quiz-editor/fields/controls";
import {
  ChoiceControl,
  ControlError,
  TextControl,
} from "~/authoring/parts/quiz-editor/fields/simple-controls";
import { withField } from "~/authoring/parts/quiz-editor/questions/edits";
import { escalates, escalationLines, EXPECT_WORDS } from "~/authoring/parts/practice-editor/fields";
import { ManyControl } from "~/authoring/parts/practice-editor/many-control";

const ORDER = ["decision", "to", "also", "why"];

interface ExpectFieldsProps {
  owner: string;
  expect: unknown;
  playbook: Playbook;
  onChange(expect: Mapping): void;
}

/** What is right about a post, and why. */
export function ExpectFields({ owner, expect, playbook, onChange }: ExpectFieldsProps) {
  const { problemAt } = useEditing();
  const id = controlId(owner, ["expect"]);
  const error = problemAt(id)?.words;
  const held = isMapping(expect) ? expect : {};
  const { decision, to } = held;
  const part = (name: keyof typeof EXPECT_WORDS) => ({
    id: controlId(owner, ["expect", name]),
    label: EXPECT_WORDS[name](),
    value: held[name],
    onChange: (said: unknown) => onChange(withField(held, ORDER, name, said)),
  });

  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="box box-paper stack"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="visually-hidden">{m.practice_content_label_expected()}</legend>
      {error && <ControlError id={id}>{error}</ControlError>}
      <ChoiceControl
        {...part("decision")}
        choices={DECISIONS.map((value) => ({ value, words: DECISION_WORDS[value]() }))}
      />
      {(escalates(held) || to !== undefined) && (
        <ChoiceControl
          {...part("to")}
          choices={escalationLines(playbook)}
          none={m.authoring_questions_choose()}
        />
      )}
      <ManyControl
        {...part("also")}
        hint={m.practice_author_also_hint()}
        choices={DECISIONS.filter((one) => one !== decision || listed(held["also"], one)).map(
          (value) => ({ value, words: DECISION_WORDS[value]() }),
        )}
      />
      <TextControl {...part("why")} several hint={m.practice_author_why_hint()} />
    </fieldset>
  );
}

function listed(value: unknown, one: string): boolean {
  return Array.isArray(value) && value.includes(one);
}
