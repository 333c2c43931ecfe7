import { m } from "~/kit/language/m";
import { withSetting } from "~/assessment/rules/quiz-document/edit-quiz";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { numberText } from "~/kit/text/amounts";
import { controlId, isMapping, SETTINGS } from "./fields/controls";
import { useEditing } from "./editing";
import { firstDraw, type PoolSum } from "./pool";
import { ControlError, FlagControl, numberIn } from "./fields/simple-controls";
import "~/kit/parts/records/table.css";

interface QuizPoolProps {
  pool: PoolSum;
  change(edit: (model: QuizModel) => QuizModel): void;
}

/** How many questions there are of each objective, and how many an attempt draws. */
export function QuizPool({ pool, change }: QuizPoolProps) {
  const { problemAt } = useEditing();
  const id = controlId(SETTINGS, ["draw"]);
  const draw = (code: string, letters: string) =>
    change((now) => {
      const { draw } = now.settings;
      const { [code]: _, ...others } = isMapping(draw) ? draw : {};
      const said = numberIn(letters);
      const kept = { ...(isMapping(draw) ? draw : {}), [code]: said };
      return withSetting(now, "draw", said === undefined || said === 0 ? others : kept);
    });
  const mark = (code: string, letters: string) =>
    change((now) => {
      const { objectiveMarks: marks } = now.settings;
      const { [code]: _, ...others } = isMapping(marks) ? marks : {};
      const said = numberIn(letters);
      const kept = said === undefined ? others : { ...others, [code]: said };
      return withSetting(now, "objectiveMarks", Object.keys(kept).length > 0 ? kept : undefined);
    });
  return (
    <div className="quiz-pool">
      <FlagControl
        id={id}
        label={m.authoring_quiz_editor_draw()}
        hint={m.authoring_quiz_editor_draw_hint()}
        value={!pool.all}
        onChange={(on) =>
          change((now) => withSetting(now, "draw", on === true ? firstDraw(pool) : undefined))
        }
      />
      <div className="table-scroll">
        <table className="quiz-pool-table">
          <thead>
            <tr>
              <th scope="col">{m.authoring_quiz_editor_pool_objective()}</th>
              <th scope="col">{m.authoring_quiz_editor_pool_questions()}</th>
              {!pool.all && <th scope="col">{m.authoring_quiz_editor_pool_drawn()}</th>}
              <th scope="col">{m.authoring_quiz_editor_pool_mark()}</th>
            </tr>
          </thead>
          <tbody>
            {pool.rows.map(({ code, label, held, drawn, mark: own }) => {
              const drawnId = controlId(SETTINGS, ["draw", code]);
              const markId = controlId(SETTINGS, ["objectiveMarks", code]);
              const errors = [drawnId, markId].flatMap((control) => {
                const words = problemAt(control)?.words;
                return words ? [{ control, words }] : [];
              });
              return (
                <tr key={code}>
                  <th scope="row">
                    {label}
                    {errors.map(({ control, words }) => (
                      <ControlError key={control} id={control}>
                        {words}
                      </ControlError>
                    ))}
                  </th>
                  <td className="numbers">{numberText(held)}</td>
                  {!pool.all && (
                    <td>
                      <PoolNumber
                        id={drawnId}
                        label={m.authoring_quiz_editor_pool_drawn_of({ objective: label })}
                        value={drawn}
                        placeholder="0"
                        onChange={(letters) => draw(code, letters)}
                      />
                    </td>
                  )}
                  <td>
                    <PoolNumber
                      id={markId}
                      label={m.authoring_quiz_editor_pool_mark_of({ objective: label })}
                      value={own}
                      placeholder={pool.mark}
                      onChange={(letters) => mark(code, letters)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p>
        <b>{attemptWords(pool)}</b>
        {pool.idle > 0 && ` ${m.authoring_quiz_editor_idle({ count: pool.idle })}`}
      </p>
    </div>
  );
}

interface PoolNumberProps {
  id: string;
  label: string;
  /** As the file says it, right or wrong. */
  value: unknown;
  /** What holds where nothing is entered. */
  placeholder: string;
  onChange(letters: string): void;
}

/** A number of one objective, in its row. */
function PoolNumber({ id, label, value, placeholder, onChange }: PoolNumberProps) {
  const { readOnly, problemAt } = useEditing();
  const error = problemAt(id) !== undefined;
  return (
    <input
      className="input quiz-drawn"
      id={id}
      name={id}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      inputMode="numeric"
      autoComplete="off"
      readOnly={readOnly}
      value={value === undefined ? "" : String(value)}
      placeholder={placeholder}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** “Each attempt: 8 questions, 11 to 14 points.” */
export function attemptWords({ questions, points: { from, to } }: PoolSum): string {
  return m.authoring_quiz_editor_attempt({
    questions: m.assessment_overview_questions({ count: questions }),
    points:
      from === to
        ? m.assessment_trainer_points({ count: to })
        : m.authoring_quiz_editor_range_points({ from: numberText(from), to: numberText(to) }),
  });
}
