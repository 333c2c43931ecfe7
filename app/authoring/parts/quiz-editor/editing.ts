import { createContext, useContext } from "react";
import type { QuizSurroundings } from "~/assessment/rules/content/check-quiz";
import type { Render } from "~/assessment/rules/question-types/question-type";
import type { QuizInsights } from "~/authoring/parts/editor/quiz-insights";
import type { ControlProblem } from "./problems";

/** A heading of a lesson in the same module, where learners can read again what a question asks. */
export interface LessonHeadings {
  lesson: string;
  title: string;
  headings: readonly { id: string; title: string }[];
}

export interface Objective {
  code: string;
  /** What a person can be seen doing. */
  label: string;
}

/** What every part of the editor may look up. */
export interface Editing {
  readOnly: boolean;
  objectives: readonly Objective[];
  headings: readonly LessonHeadings[];
  companyName: string;
  insights: QuizInsights;
  render: Render;
  problemAt(control: string): ControlProblem | undefined;
  /** Says something to people who can’t see it. */
  say(words: string): void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("This stands inside a quiz editor.");
  return editing;
}

export function surroundingsOf(
  objectives: readonly Objective[],
  headings: readonly LessonHeadings[],
): QuizSurroundings {
  return {
    objectives: objectives.map(({ code }) => code),
    headings: new Map(
      headings.map(({ lesson, headings }) => [lesson, headings.map(({ id }) => id)]),
    ),
  };
}
