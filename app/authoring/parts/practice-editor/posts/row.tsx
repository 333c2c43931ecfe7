import { m } from "~/kit/language/m";
import type { KeyboardEvent } from "react";
import { numberText } from "~/kit/text/amounts";
import { MOVE_KEYS } from "~/kit/browser/use-reorder";
import { Chip } from "~/kit/parts/chip";
import { Button } from "~/kit/parts/forms/button";
import { DECISIONS, POST_ASKS, POST_FORMS } from "~/curriculum/rules/practice-kinds";
import { ASKS_WORDS, DECISION_WORDS, FORM_WORDS } from "~/practice/rules/content/post/words";
import type { SetModel, SetPost } from "~/practice/rules/set-document/set-document";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { isMapping } from "~/authoring/parts/quiz-editor/fields/controls";
import { Step } from "~/authoring/parts/quiz-editor/fields/entries-field";
import type { ShownAs } from "~/authoring/parts/practice-editor/shown-as";
import { titleOf } from "~/authoring/parts/practice-editor/problems";
import { PostForm } from "./form";
import { PostPreview } from "./preview";
import "~/authoring/parts/quiz-editor/questions/row.css";

interface PostRowProps {
  model: SetModel;
  post: SetPost;
  shown: ShownAs;
  number: number;
  problems: number;
  open: boolean;
  last: boolean;
  onToggle(): void;
  onStep(by: -1 | 1): void;
  onStepByKey(event: KeyboardEvent<HTMLElement>): void;
  onRemove(): void;
  change(edit: (model: SetModel) => SetModel): void;
}

/** The id of a post's heading in the list, where focus goes. */
export function headId(id: string): string {
  return `practice-head-${id}`;
}

/** A post in the list; the open one with its form, and with what it makes. */
export function PostRow(props: PostRowProps) {
  const { model, post, shown, number, problems, open, last, change } = props;
  const { onToggle, onStep, onStepByKey, onRemove } = props;
  const { readOnly } = useEditing();
  const { id, value } = post;
  const said = { number: numberText(number) };

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
            <span className="quiz-row-number numbers">{said.number}</span>
            <span className="quiz-row-words stack gap-1">
              <span className="quiz-row-stem" dir="auto">
                {titleOf(value, shown)}
              </span>
              <span className="quiz-row-facts">
                {factsOf(value).map((fact, index) => (
                  <span key={index}>{fact}</span>
                ))}
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
              words={m.practice_author_up(said)}
              off={number === 1}
              onClick={() => onStep(-1)}
            />
            <Step
              icon="arrow-down"
              words={m.practice_author_down(said)}
              off={last}
              onClick={() => onStep(1)}
            />
          </div>
        )}
      </div>
      {open && (
        <div className="quiz-row-body stack gap-4">
          <div className="quiz-row-columns stack gap-7">
            <PostForm post={post} model={model} shown={shown} change={change} />
            <PostPreview value={value} number={number} shown={shown} />
          </div>
          {!readOnly && (
            <div className="form-actions apart">
              <Button type="button" variant="danger" onClick={onRemove}>
                {m.practice_author_delete(said)}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** What kind of post it is, what it asks for and what is right, as far as it says so. */
function factsOf(post: unknown): string[] {
  if (!isMapping(post)) return [];
  const { form = "comment", asks = "decision", expect } = post;
  const decision = isMapping(expect) ? expect["decision"] : undefined;
  const facts = [
    worded(POST_FORMS, FORM_WORDS, form),
    worded(POST_ASKS, ASKS_WORDS, asks),
    worded(DECISIONS, DECISION_WORDS, decision),
  ];
  return facts.filter((fact) => fact !== null);
}

function worded<Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, () => string>>,
  said: unknown,
): string | null {
  const known = names.find((name) => name === said);
  return known === undefined ? null : words[known]();
}
