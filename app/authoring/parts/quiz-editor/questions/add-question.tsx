import { m } from "~/kit/language/m";
import { useState } from "react";
import { withNewQuestion } from "~/assessment/rules/quiz-document/edit-quiz";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { newQuestion, typeWords } from "./edits";
import { QUESTION_TYPES, type QuestionTypeName } from "~/curriculum/rules/kinds";

interface AddQuestionProps {
  model: QuizModel;
  /** Which one it is for; empty for the first. */
  objective: string;
  /** The question that it comes after; null for the end. */
  after: string | null;
  onAdd(edit: (model: QuizModel) => QuizModel, id: string): void;
}

/** A question of a type to choose. */
export function AddQuestion({ model, objective, after, onAdd }: AddQuestionProps) {
  const { objectives } = useEditing();
  const [type, setType] = useState<QuestionTypeName>(QUESTION_TYPES[0]);

  function add() {
    const value = newQuestion(type, objective || (objectives[0]?.code ?? ""));
    const { id } = withNewQuestion(model, value, after);
    onAdd((now) => withNewQuestion(now, value, after).model, id);
  }

  return (
    <div className="quiz-add box row flow row-end">
      <Select
        label={m.authoring_questions_new_type()}
        name="quiz-new-type"
        value={type}
        onChange={({ currentTarget }) =>
          setType(QUESTION_TYPES.find((name) => name === currentTarget.value) ?? QUESTION_TYPES[0])
        }
      >
        <Options of={QUESTION_TYPES.map((name) => [name, typeWords(name)])} />
      </Select>
      <Button type="button" variant="primary" onClick={add}>
        {m.authoring_questions_add()}
      </Button>
    </div>
  );
}
