import { m } from "~/kit/language/m";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import type { Random } from "~/assessment/rules/random";
import { useEditing } from "./editing";
import { poolOf } from "./pool";
import type { QuizProblem } from "./problems";
import { QuestionList } from "./questions/list";
import { attemptWords, QuizPool } from "./quiz-pool";
import { QuizSettings } from "./settings";
import "./form.css";

interface QuizFormProps {
  model: QuizModel;
  problems: readonly QuizProblem[];
  open: string | null;
  filter: string;
  random: Random;
  onOpen(id: string | null): void;
  onFilter(objective: string): void;
  change(edit: (model: QuizModel) => QuizModel): void;
}

/** The quiz to be filled in: what holds for all of it, what is drawn, and its questions. */
export function QuizForm({ model, problems, change, ...list }: QuizFormProps) {
  const { objectives } = useEditing();
  const pool = poolOf(model, objectives);
  const { title, passMark } = model.settings;
  return (
    <div className="quiz-form-side stack">
      <details className="quiz-part">
        <summary>
          <h2>{m.authoring_quiz_editor_settings()}</h2>
          <span className="muted">
            {m.authoring_quiz_editor_settings_sum({
              title: String(title ?? m.authoring_quiz_editor_no_title()),
              mark: String(passMark ?? "?"),
            })}
          </span>
        </summary>
        <QuizSettings model={model} change={change} />
      </details>
      <details className="quiz-part">
        <summary>
          <h2>{m.authoring_quiz_editor_pool()}</h2>
          <span className="muted">{attemptWords(pool)}</span>
        </summary>
        <QuizPool pool={pool} change={change} />
      </details>
      <QuestionList model={model} problems={problems} change={change} {...list} />
    </div>
  );
}
