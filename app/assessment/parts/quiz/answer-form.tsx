import { Form, useLocation, useNavigate, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";
import { Button } from "~/kit/parts/forms/button";
import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import { QuestionFields, questionId, type QuestionToAnswer } from "./question-fields";
import type { Saving } from "./saving/use-saving";
import "./answer-form.css";

interface AnswerFormProps {
  shown: readonly QuestionToAnswer[];
  count: number;
  saving: Saving;
  /** Focus goes to the question's heading after moving within the attempt. */
  moved: boolean;
}

/**
 * Questions to answer, and the ways on. Without JavaScript each way is a submit button that saves first; with it, answers are saved
 * as they are chosen, and going on waits for that.
 */
export function AnswerForm({ shown, count, saving, moved }: AnswerFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const submit = useSubmit();
  const { hash } = useLocation();
  const busy = useNavigation().state !== "idle";
  const { queue } = saving;
  const first = shown[0]?.number ?? 1;
  const single = shown.length === 1;

  useEffect(() => {
    if (moved) document.getElementById(hash.slice(1) || questionId(first))?.focus();
  }, [moved, first, hash]);

  // Choices made before the page came alive, or brought back by the browser.
  useEffect(() => {
    for (const { number } of shown) {
      if (fieldsOf(form.current, number).some(isChanged)) {
        queue.change(number, answerIn(form.current, number));
      }
    }
  }, [queue, shown]);

  function changed({ target }: FormEvent<HTMLFormElement>) {
    if (!isField(target)) return;
    const number = Number(/^(?:answer|certainty)-(\d+)(?:-|$)/.exec(target.name)?.[1]);
    const typing = target instanceof HTMLInputElement && target.type === "text";
    const answer = answerIn(form.current, number);
    // How sure one is goes with an answer; alone it is not kept, and so not called saved.
    if (target.name.startsWith("certainty-") && !answer.some(isSaid)) return;
    if (!number) return;
    if (isWholeAnswer(target, fieldsOf(form.current, number))) showCertainty(form.current, number);
    const mistake = mistakeIn(form.current, number);
    if (mistake) queue.refuse(number, mistake);
    else queue.change(number, answer, { typing });
  }

  async function goOn(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const to = button instanceof HTMLButtonElement ? button.value : "";
    event.preventDefault();
    const done = await queue.flush();
    const state = queue.state();
    if (state === "finished" || state === "time-over" || state === "unfit")
      submit(button as HTMLButtonElement);
    else if (done) navigate(`?q=${to}`);
  }

  const last = single && first === count;
  const next = !single || last ? "review" : String(first + 1);
  return (
    <Form
      ref={form}
      method="post"
      className="quiz-form"
      autoComplete="off"
      onChange={changed}
      onSubmit={goOn}
    >
      {/* The button that Enter presses: the first of the form. */}
      <button type="submit" name="go" value={next} hidden aria-hidden="true" tabIndex={-1} />
      <div className="quiz-body stack gap-4">
        {shown.map((question) => (
          <QuestionFields key={question.number} question={question} of={count} />
        ))}
        {single && !last && (
          <p>
            <Button variant="quiet" name="go" value="review" className="quiz-all">
              {m.assessment_attempt_all_questions()}
            </Button>
          </p>
        )}
      </div>
      <div className="quiz-foot">
        {single && first > 1 && (
          <Button size="big" name="go" value={first - 1}>
            {m.assessment_attempt_back()}
          </Button>
        )}
        <Button variant="primary" size="big" name="go" value={next} aria-disabled={busy}>
          {next === "review" ? m.assessment_attempt_check() : m.assessment_attempt_next()}
          <Icon name="arrow-right" />
        </Button>
      </div>
    </Form>
  );
}

/** Whether one choice is all there is to answer. */
function isWholeAnswer(target: AnswerField, fields: readonly AnswerField[]): boolean {
  const answers = fields.filter(({ name }) => !name.startsWith("certainty-"));
  return (
    answers.includes(target) &&
    answers.every(({ type, name }) => type === "radio" && name === target.name)
  );
}

/** Brings “How sure are you?” out from behind the buttons as soon as there is an answer to be sure of. */
function showCertainty(form: HTMLFormElement | null, number: number) {
  const certainty = form?.querySelector(`.certainty:has([name="certainty-${number}"])`);
  certainty?.scrollIntoView({ block: "nearest" });
}

type AnswerField = HTMLInputElement | HTMLSelectElement;

function isField(element: EventTarget): element is AnswerField {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}

function fieldsOf(form: HTMLFormElement | null, number: number): AnswerField[] {
  const name = `answer-${number}`;
  return [...(form?.elements ?? [])].filter(
    (field): field is AnswerField =>
      isField(field) &&
      (field.name === name ||
        field.name.startsWith(`${name}-`) ||
        field.name === `certainty-${number}`),
  );
}

function isChanged(field: AnswerField): boolean {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, chosen);
  }
  const chosen = field.type === "radio" || field.type === "checkbox";
  return chosen ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function isSaid([name, value]: [string, string]): boolean {
  return name.startsWith("answer-") && value !== "";
}

/** What the question's own parts find wrong with what stands in its fields. */
function mistakeIn(form: HTMLFormElement | null, number: number): string {
  const mistaken = fieldsOf(form, number).filter(({ validity }) => validity.customError);
  return mistaken.map(({ validationMessage }) => validationMessage).join(" ");
}

/** What the question's fields say now, as its form would send them. */
function answerIn(form: HTMLFormElement | null, number: number): [string, string][] {
  const names = new Set(fieldsOf(form, number).map((field) => field.name));
  const entries = form ? [...new FormData(form)] : [];
  return entries.flatMap(([name, value]) =>
    names.has(name) && typeof value === "string" ? [[name, value]] : [],
  );
}
