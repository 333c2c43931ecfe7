import { withSetting } from "~/assessment/rules/quiz-document/edit-quiz";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { counted, plural } from "~/kit/text/amounts";
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
  const { readOnly, problemAt } = useEditing();
  const id = controlId(SETTINGS, ["draw"]);
  const draw = (code: string, letters: string) =>
    change((now) => {
      const { draw } = now.settings;
      const { [code]: _, ...others } = isMapping(draw) ? draw : {};
      const said = numberIn(letters);
      const kept = { ...(isMapping(draw) ? draw : {}), [code]: said };
      return withSetting(now, "draw", said === undefined || said === 0 ? others : kept);
    });
  return (
    <div className="quiz-pool">
      <FlagControl
        id={id}
        label="Draw some of the questions for each attempt"
        hint="So that two attempts differ. Otherwise every question is asked."
        value={!pool.all}
        onChange={(on) =>
          change((now) => withSetting(now, "draw", on === true ? firstDraw(pool) : undefined))
        }
      />
      <div className="table-scroll">
        <table className="quiz-pool-table">
          <thead>
            <tr>
              <th scope="col">Objective</th>
              <th scope="col">Questions</th>
              {!pool.all && <th scope="col">Drawn</th>}
            </tr>
          </thead>
          <tbody>
            {pool.rows.map(({ code, label, held, drawn }) => {
              const control = controlId(SETTINGS, ["draw", code]);
              const error = problemAt(control)?.words;
              return (
                <tr key={code}>
                  <th scope="row">
                    {label} <span className="small muted">{code}</span>
                    {error && <ControlError id={control}>{error}</ControlError>}
                  </th>
                  <td className="numbers">{held}</td>
                  {!pool.all && (
                    <td>
                      <input
                        className="input quiz-drawn"
                        id={control}
                        name={control}
                        aria-label={`Drawn: ${label}`}
                        aria-invalid={error ? true : undefined}
                        aria-describedby={error ? `${control}-error` : undefined}
                        inputMode="numeric"
                        autoComplete="off"
                        readOnly={readOnly}
                        value={drawn === undefined ? "" : String(drawn)}
                        placeholder="0"
                        onChange={({ currentTarget }) => draw(code, currentTarget.value)}
                      />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p>
        <b>{attemptWords(pool)}</b>
        {pool.idle > 0 && ` ${idleWords(pool.idle)}`}
      </p>
    </div>
  );
}

/** “An attempt has 8 questions and 11 to 14 points.” */
export function attemptWords({ questions, points: { from, to } }: PoolSum): string {
  const asked = counted(questions, "question");
  const points = from === to ? counted(to, "point") : `${from} to ${to} points`;
  return `An attempt has ${asked} and ${points}.`;
}

function idleWords(idle: number): string {
  return plural(
    idle,
    "One question is never asked: nothing is drawn of its objective.",
    "# questions are never asked: nothing is drawn of their objectives.",
  );
}
