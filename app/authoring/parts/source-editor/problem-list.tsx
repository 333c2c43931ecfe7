import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Icon } from "~/kit/parts/icon";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import "~/authoring/parts/lesson-editor/problems/problem-list.css";

interface SourceProblem {
  line: number;
  message: string;
  mild?: true | undefined;
}

interface SourceProblemListProps {
  problems: readonly SourceProblem[];
  /** Goes to a line of the text, where it can be gone to. */
  onGo?: ((line: number) => void) | undefined;
}

/** What is wrong in a text that is written as its file has it, line by line. */
export function SourceProblemList({ problems, onGo }: SourceProblemListProps) {
  const wrong = problems.filter(({ mild }) => !mild).length;
  return (
    <section className="edit-problems" aria-label={m.authoring_problems_label()}>
      <p role="status" className="row gap-2 strong">
        <Icon name={problems.length === 0 ? "check" : "alert"} />
        {words(wrong, problems.length - wrong)}
      </p>
      {problems.length > 0 && (
        // A list that scrolls can be reached by keyboard where nothing in it can.
        <ul className="plain-list" {...(!onGo && { tabIndex: 0 })}>
          {problems.map((problem, at) => (
            <li key={at}>
              {onGo ? (
                <button
                  type="button"
                  className="edit-problem-go"
                  onClick={() => onGo(problem.line)}
                >
                  <Said problem={problem} />
                </button>
              ) : (
                <Said problem={problem} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Said({ problem: { line, message, mild } }: { problem: SourceProblem }) {
  const said = { line: numberText(line), words: message.replaceAll("`", "") };
  const parts = mild
    ? m.authoring_problems_consider_at.parts(said)
    : m.authoring_problems_fix_at.parts(said);
  return <Rich of={parts} as={{ kind: (kind) => <b>{kind}</b> }} />;
}

function words(wrong: number, advice: number): string {
  if (wrong + advice === 0) return m.authoring_problems_none();
  return listed([
    ...(wrong > 0 ? [m.authoring_problems_issues({ count: wrong })] : []),
    ...(advice > 0 ? [m.authoring_problems_suggestions({ count: advice })] : []),
  ]);
}
