import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { useEffect, useState } from "react";
import {
  withDuplicate,
  withMoved,
  withoutQuestion,
  withQuestionBack,
} from "~/assessment/rules/quiz-document/edit-quiz";
import type { QuizModel, QuizQuestion } from "~/assessment/rules/quiz-document/quiz-document";
import type { Random } from "~/assessment/rules/random";
import { Button } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { Select } from "~/kit/parts/forms/field";
import { useReorder } from "~/kit/browser/use-reorder";
import { AddQuestion } from "./add-question";
import { isMapping } from "~/authoring/parts/quiz-editor/fields/controls";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { titleOf, type QuizProblem } from "~/authoring/parts/quiz-editor/problems";
import { questionKeyFrom } from "./edits";
import { headId, QuestionRow } from "./row";
import "./list.css";

interface QuestionListProps {
  model: QuizModel;
  problems: readonly QuizProblem[];
  open: string | null;
  filter: string;
  random: Random;
  onOpen(id: string | null): void;
  onFilter(objective: string): void;
  change(edit: (model: QuizModel) => QuizModel): void;
}

const UNDO = "quiz-undo";

/** The questions, one of them open. */
export function QuestionList(props: QuestionListProps) {
  const { model, problems, open, filter, random, onOpen, onFilter, change } = props;
  const { objectives, readOnly, say } = useEditing();
  const [removed, setRemoved] = useState<{ question: QuizQuestion; index: number } | null>(null);
  useEffect(() => {
    if (removed) document.getElementById(UNDO)?.focus();
  }, [removed]);

  const objectiveOf = ({ value }: QuizQuestion) =>
    isMapping(value) ? value["objective"] : undefined;
  const listed = model.questions.filter((one) => filter === "" || objectiveOf(one) === filter);

  const numberAt = (index: number) => model.questions.indexOf(listed[index]!);
  const { step, stepByKey, goTo } = useReorder({
    order: listed,
    move: ({ id }, to) => change((now) => withMoved(now, id, numberAt(to))),
    words: (_, to) =>
      m.authoring_questions_moved({
        number: numberText(numberAt(to) + 1),
        all: numberText(model.questions.length),
      }),
    say,
  });

  function duplicate({ id, value }: QuizQuestion) {
    const key = questionKeyFrom(isMapping(value) ? value["key"] : "", model, null);
    const copy = withDuplicate(model, id, key);
    goTo({ id: headId(copy.id) });
    say(m.authoring_questions_duplicated());
    change((now) => withDuplicate(now, id, key).model);
    onOpen(copy.id);
  }

  function remove(question: QuizQuestion) {
    setRemoved({ question, index: model.questions.indexOf(question) });
    if (open === question.id) onOpen(null);
    change((now) => withoutQuestion(now, question.id));
  }

  function putBack() {
    if (!removed) return;
    goTo({ id: headId(removed.question.id) });
    change((now) => withQuestionBack(now, removed.question, removed.index));
    setRemoved(null);
  }

  return (
    <section className="quiz-questions stack" aria-labelledby="quiz-questions-title">
      <div className="row flow row-end between gap-5">
        <h2 id="quiz-questions-title">{m.authoring_questions_title()}</h2>
        <Select
          label={m.authoring_questions_filter()}
          name="quiz-filter"
          value={filter}
          onChange={({ currentTarget }) => onFilter(currentTarget.value)}
        >
          <option value="">
            {m.authoring_questions_filter_all({ number: numberText(model.questions.length) })}
          </option>
          {objectives.map(({ code, label }) => (
            <option key={code} value={code}>
              {m.authoring_questions_filter_one({
                objective: label,
                number: numberText(
                  model.questions.filter((one) => objectiveOf(one) === code).length,
                ),
              })}
            </option>
          ))}
        </Select>
      </div>
      {listed.length === 0 && (
        <Empty title={filter ? m.authoring_questions_none_for() : m.authoring_questions_none()}>
          {m.authoring_questions_none_text()}
        </Empty>
      )}
      <ol className="plain-list stack gap-2">
        {listed.map((question, index) => (
          <QuestionRow
            key={question.id}
            question={question}
            model={model}
            random={random}
            change={change}
            number={model.questions.indexOf(question) + 1}
            problems={problems.filter((one) => one.question === question.id).length}
            open={open === question.id}
            first={index === 0}
            last={index === listed.length - 1}
            onToggle={() => onOpen(open === question.id ? null : question.id)}
            onStep={(by) => step(question, by, headId(question.id))}
            onStepByKey={(event) => stepByKey(question, event)}
            onDuplicate={() => duplicate(question)}
            onRemove={() => remove(question)}
          />
        ))}
      </ol>
      <div role="status">
        {removed && (
          <p className="box box-sunken row flow between gap-4">
            <span>
              {m.authoring_questions_removed({ question: titleOf(removed.question.value) })}
            </span>
            <Button id={UNDO} type="button" onClick={putBack}>
              {m.authoring_questions_undo()}
            </Button>
          </p>
        )}
      </div>
      {!readOnly && (
        <AddQuestion
          model={model}
          objective={filter}
          after={open}
          onAdd={(edit, id) => {
            setRemoved(null);
            goTo({ id: headId(id) });
            change(edit);
            onOpen(id);
          }}
        />
      )}
    </section>
  );
}
