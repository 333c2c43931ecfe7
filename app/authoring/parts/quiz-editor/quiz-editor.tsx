import { m } from "~/kit/language/m";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  readQuizFile,
  type QuizDocument,
  type QuizModel,
} from "~/assessment/rules/quiz-document/quiz-document";
import { writeQuizFile } from "~/assessment/rules/quiz-document/write-quiz";
import { renderInline } from "~/curriculum/rules/markdoc/render";
import type { CompanyContext } from "~/curriculum/rules/markdoc/variables";
import type { Random } from "~/assessment/rules/random";
import type { QuizInsights } from "~/authoring/parts/editor/quiz-insights";
import { useFileDocument } from "~/authoring/parts/editor/use-file-document";
import { Button } from "~/kit/parts/forms/button";
import {
  EditingContext,
  surroundingsOf,
  type Editing,
  type LessonHeadings,
  type Objective,
} from "./editing";
import { useCalmProblems } from "./calm-problems";
import { controlId, isMapping } from "./fields/controls";
import { focusOn } from "./focus-on";
import { QuizProblemList } from "./problem-list";
import { byControl, quizProblems, SOURCE_ID, type QuizProblem } from "./problems";
import { QuizForm } from "./form";
import { QuizTrial } from "./trial/quiz-trial";
import { headId } from "./questions/row";
import { SourceView } from "./questions/source-view";
import "./quiz-editor.css";

export interface QuizEditorProps {
  /** The text of a quiz.yaml. It is taken up at first and whenever `resetKey` changes. */
  text: string;
  /** Hears the whole text, at most an eighth of a second after each change. */
  onChange: (text: string) => void;
  /** Whose learners the preview shows it to. */
  context: { companyName: string; context: CompanyContext };
  objectives: readonly Objective[];
  headings: readonly LessonHeadings[];
  insights: QuizInsights;
  resetKey: number;
  readOnly: boolean;
  random?: Random;
}

const TRY = "quiz-try";
const QUIZ_FILE = { read: readQuizFile, write: writeQuizFile };

/** A quiz as a form and as its source, both of one document, with a preview of each question. */
export default function QuizEditor(props: QuizEditorProps) {
  const { text, onChange, context, objectives, headings, insights, resetKey, readOnly } = props;
  const random = props.random ?? Math.random;
  const editing = useFileDocument<QuizDocument>(QUIZ_FILE, text, onChange, resetKey);
  const { document: quiz, settled, change, changeText, flush } = editing;
  const [open, setOpen] = useState(() => questionNamed(quiz));
  const [filter, setFilter] = useState("");
  const [sourceShown, setSourceShown] = useState(false);
  const [trying, setTrying] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const goTo = useRef<QuizProblem | null>(null);

  const around = useMemo(() => surroundingsOf(objectives, headings), [objectives, headings]);
  const found = useMemo(
    () => quizProblems(settled.document, settled.text, around),
    [settled, around],
  );
  const { problems, watch } = useCalmProblems(found, (control) =>
    quiz.readable ? questionWith(control, quiz) : null,
  );
  const shared = useMemo((): Editing => {
    const wrong = byControl(problems);
    return {
      readOnly,
      objectives,
      headings,
      companyName: context.companyName,
      insights,
      render: (source) => renderInline(source, context.context),
      problemAt: (control) => wrong.get(control),
      say: (words) => {
        if (said.current) said.current.textContent = words;
      },
    };
  }, [problems, readOnly, objectives, headings, insights, context]);

  // A link may lead to one question of many.
  const linked = useRef(open);
  useEffect(() => {
    if (linked.current) document.getElementById(headId(linked.current))?.scrollIntoView();
  }, []);

  // The control may only be there once its question is open.
  useEffect(() => {
    if (goTo.current) focusOn(goTo.current);
    goTo.current = null;
  });

  function go(problem: QuizProblem) {
    goTo.current = problem;
    setTrying(false);
    setFilter("");
    if (problem.question) setOpen(problem.question);
    if (problem.control === SOURCE_ID) setSourceShown(true);
    // Where everything is shown already, nothing is drawn again.
    focusOn(problem);
  }

  function stopTrying() {
    setTrying(false);
    requestAnimationFrame(() => document.getElementById(TRY)?.focus());
  }

  const withSource = sourceShown || !quiz.readable;
  return (
    <EditingContext.Provider value={shared}>
      <div
        className="quiz-editor"
        onFocus={watch.onFocus}
        onBlur={(event) => {
          flush();
          watch.onBlur(event);
        }}
      >
        <p ref={said} className="visually-hidden" role="status" />
        {trying && quiz.readable ? (
          <QuizTrial model={quiz} random={random} onClose={stopTrying} />
        ) : (
          <>
            <div className="quiz-bar row flow row-top between">
              <QuizProblemList problems={problems} onGo={go} />
              <div className="quiz-bar-ways row flow gap-2">
                <Button
                  id={TRY}
                  type="button"
                  aria-disabled={!quiz.readable}
                  onClick={() => quiz.readable && setTrying(true)}
                >
                  {m.authoring_quiz_editor_try()}
                </Button>
                <Button
                  type="button"
                  aria-pressed={withSource}
                  aria-disabled={!quiz.readable}
                  onClick={() => quiz.readable && setSourceShown(!sourceShown)}
                >
                  {m.authoring_quiz_editor_source()}
                </Button>
              </div>
            </div>
            <div
              className={
                withSource ? "quiz-sides stack gap-5 quiz-sides-two" : "quiz-sides stack gap-5"
              }
            >
              {quiz.readable && (
                <QuizForm
                  problems={problems}
                  open={open}
                  filter={filter}
                  random={random}
                  change={change}
                  model={quiz}
                  onOpen={setOpen}
                  onFilter={setFilter}
                />
              )}
              {withSource && (
                <SourceView text={settled.text} readable={quiz.readable} onChange={changeText} />
              )}
            </div>
          </>
        )}
      </div>
    </EditingContext.Provider>
  );
}

/** The question whose key the address ends with, as links to it do. */
function questionNamed(quiz: QuizDocument): string | null {
  if (!quiz.readable || typeof window === "undefined") return null;
  const key = decodeURIComponent(window.location.hash.slice(1));
  const named = ({ value }: QuizModel["questions"][number]) =>
    isMapping(value) && value["key"] === key;
  return quiz.questions.find(named)?.id ?? null;
}

/** The question that a control belongs to, by its id. */
function questionWith(control: string, { questions }: QuizModel): string | null {
  return questions.find(({ id }) => control.startsWith(`${controlId(id, [])}-`))?.id ?? null;
}
