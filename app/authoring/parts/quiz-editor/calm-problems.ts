import { type FocusEvent, useMemo, useState } from "react";
import type { QuizProblem } from "./problems";

/** Where someone is writing: a control of a question, those they have left in it, and what was said there when they came. */
export interface Writing {
  question: string;
  control: string;
  left: ReadonlySet<string>;
  known: ReadonlySet<string>;
}

/** Someone has come to a control. `shown` is what is said then. */
export function writingIn(
  question: string,
  control: string,
  before: Writing | null,
  shown: readonly QuizProblem[],
): Writing {
  if (before?.question === question) {
    if (before.control === control) return before;
    const left = new Set(before.left).add(before.control);
    left.delete(control);
    // What is said at the control stays said while it is fixed.
    const known = new Set(before.known);
    for (const problem of shown) if (problem.control === control) known.add(keyOf(problem));
    return { question, control, left, known };
  }
  const there = shown.filter((problem) => problem.question === question);
  return { question, control, left: new Set(), known: new Set(there.map(keyOf)) };
}

/**
 * What is wrong, without what someone has not come to in the question they write, and without the control they are in: that is said
 * once they have left it.
 */
export function calmProblems(
  problems: readonly QuizProblem[],
  writing: Writing | null,
): readonly QuizProblem[] {
  if (!writing) return problems;
  return problems.filter(
    (problem) =>
      problem.question !== writing.question ||
      writing.left.has(problem.control) ||
      writing.known.has(keyOf(problem)),
  );
}

/** The problems to show, and what hears where someone is writing. `questionOf` names the question whose control an id is. */
export function useCalmProblems(
  problems: readonly QuizProblem[],
  questionOf: (control: string) => string | null,
) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const shown = useMemo(() => calmProblems(problems, writing), [problems, writing]);
  const watch = {
    onFocus({ target }: FocusEvent<HTMLElement>) {
      const question = questionOf(target.id);
      if (question === null) return setWriting(null);
      if (!target.matches("input, textarea, select")) return;
      setWriting((before) => writingIn(question, target.id, before, shown));
    },
    onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
      if (!currentTarget.contains(relatedTarget)) setWriting(null);
    },
  };
  return { problems: shown, watch };
}

function keyOf({ control, words }: QuizProblem): string {
  return `${control} ${words}`;
}
