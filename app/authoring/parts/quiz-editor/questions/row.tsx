import { m } from "~/kit/language/m";
import type { KeyboardEvent } from "react";
import type { QuizModel, QuizQuestion } from "~/assessment/rules/quiz-document/quiz-document";
import type { Random } from "~/assessment/rules/random";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { MOVE_KEYS } from "~/kit/browser/use-reorder";
import { Chip } from "~/kit/parts/chip";
import { isMapping } from "~/authoring/parts/quiz-editor/fields/controls";
import { QuestionInsight } from "~/authoring/parts/editor/quiz-insights";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { Step } from "~/authoring/parts/quiz-editor/fields/entries-field";
import { titleOf } from "~/authoring/parts/quiz-editor/problems";
import { typeWords } from "./edits";
import { QuestionForm } from "./form";
import { QuestionPreview } from "./preview";
import { feedbackOf } from "~/authoring/parts/quiz-editor/trial/trial";
import "./row.css";

interface QuestionRowProps {
  model: QuizModel;
  question: QuizQuestion;
  number: number;
  problems: number;
  open: boolean;
  first: boolean;
  last: boolean;
  random: Random;
  onToggle(): void;
  onStep(by: -1 | 1): void;
  onStepByKey(event: KeyboardEvent<HTMLElement>): void;
  onDuplicate(): void;
  onRemove(): void;
  change(edit: (model: QuizModel) => QuizModel): void;
}

/** The id of a question's heading in the list, where focus goes. */
export function headId(id: string): string {
  return `quiz-head-${id}`;
}

/** A question in the list; open, with its form and what it makes. */
export function QuestionRow(props: QuestionRowProps) {
  const { model, question, number, problems, open, first, last, random, change } = props;
  const { onToggle, onStep, onStepByKey, onDuplicate, onRemove } = props;
  const { objectives, insights, readOnly } = useEditing();
  const { id, value } = question;
  const shown = numberText(number);
  const { key, objective, type, points } = isMapping(value) ? value : {};
  const words = objectives.find(({ code }) => code === objective)?.label;

  return (
    <li className={open ? "quiz-row quiz-row-open" : "quiz-row"}>
      <div className="quiz-row-head row row-top gap-1">
        <h3 className="quiz-row-title">
          <button
            type="button"
            id={headId(id)}
            className="quiz-row-button"
            aria-expanded={open}
            aria-keyshortcuts={readOnly ? undefined : MOVE_KEYS}
            onClick={onToggle}
            onKeyDown={readOnly ? undefined : onStepByKey}
          >
            <span className="quiz-row-number numbers">{shown}</span>
            <span className="quiz-row-words stack gap-1">
              <span className="quiz-row-stem" dir="auto">
                {titleOf(value)}
              </span>
              <span className="quiz-row-facts">
                <span>{typeWords(type)}</span>
                <span>
                  {typeof points === "number"
                    ? m.assessment_trainer_points({ count: points })
                    : m.authoring_questions_no_points()}
                </span>
                <span>{words ?? m.authoring_questions_no_objective()}</span>
              </span>
              {problems > 0 && (
                <Chip tone="warn" icon="alert">
                  {m.authoring_problems_issues({ count: problems })}
                </Chip>
              )}
            </span>
          </button>
        </h3>
        {!readOnly && (
          <div className="quiz-row-moves">
            <Step
              icon="arrow-up"
              words={m.authoring_questions_up({ number: shown })}
              off={first}
              onClick={() => onStep(-1)}
            />
            <Step
              icon="arrow-down"
              words={m.authoring_questions_down({ number: shown })}
              off={last}
              onClick={() => onStep(1)}
            />
          </div>
        )}
      </div>
      {open && (
        <div className="quiz-row-body stack gap-4">
          <QuestionInsight of={insights} question={key} />
          <div className="quiz-row-columns stack gap-7">
            <QuestionForm question={question} change={change} />
            <QuestionPreview
              value={value}
              number={number}
              shuffle={model.settings["shuffle"] === true}
              feedback={feedbackOf(model)}
              random={random}
            />
          </div>
          {!readOnly && (
            <div className="form-actions apart">
              <Button type="button" onClick={onDuplicate}>
                {m.authoring_questions_duplicate({ number: shown })}
              </Button>
              <Button type="button" variant="danger" onClick={onRemove}>
                {m.authoring_questions_delete({ number: shown })}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}
