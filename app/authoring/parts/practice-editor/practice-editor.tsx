import { m } from "~/kit/language/m";
import { useEffect, useMemo, useRef, useState } from "react";
import { renderInline } from "~/curriculum/rules/markdoc/render";
import {
  readSetFile,
  type SetDocument,
  type SetModel,
} from "~/practice/rules/set-document/set-document";
import { writeSetFile } from "~/practice/rules/set-document/write-set";
import { useFileDocument } from "~/authoring/parts/editor/use-file-document";
import { useCalmProblems } from "~/authoring/parts/quiz-editor/calm-problems";
import {
  EditingContext,
  type Editing,
  type Objective,
} from "~/authoring/parts/quiz-editor/editing";
import { controlId } from "~/authoring/parts/quiz-editor/fields/controls";
import { focusOn } from "~/authoring/parts/quiz-editor/focus-on";
import { QuizProblemList } from "~/authoring/parts/quiz-editor/problem-list";
import { byControl, SOURCE_ID, type QuizProblem } from "~/authoring/parts/quiz-editor/problems";
import { SourceView } from "~/authoring/parts/quiz-editor/questions/source-view";
import { Button } from "~/kit/parts/forms/button";
import { PostList } from "./posts/list";
import { setProblems } from "./problems";
import { SetSettings } from "./settings";
import type { ShownAs } from "./shown-as";
import "~/authoring/parts/quiz-editor/quiz-editor.css";
import "~/authoring/parts/quiz-editor/form.css";

interface PracticeEditorProps {
  /** The text of a practice set. It is taken up at first and whenever `resetKey` changes. */
  text: string;
  /** Hears the whole text, at most an eighth of a second after each change. */
  onChange: (text: string) => void;
  shown: ShownAs;
  objectives: readonly Objective[];
  resetKey: number;
  readOnly: boolean;
}

const SET_FILE = { read: readSetFile, write: writeSetFile };
const NO_INSIGHTS = { moduleKey: "", activityKey: "", figures: {} };

/** A practice set as a form and as its source, both of one document, with each post as people meet it. */
export default function PracticeEditor(props: PracticeEditorProps) {
  const { text, onChange, shown, objectives, resetKey, readOnly } = props;
  const editing = useFileDocument<SetDocument>(SET_FILE, text, onChange, resetKey);
  const { document: set, settled, change, changeText, flush } = editing;
  const [open, setOpen] = useState<string | null>(() => onlyPost(set.readable ? set : null));
  const [sourceShown, setSourceShown] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const goTo = useRef<QuizProblem | null>(null);

  const codes = useMemo(() => objectives.map(({ code }) => code), [objectives]);
  const found = useMemo(() => setProblems(settled.document, settled.text, codes), [settled, codes]);
  const { problems, watch } = useCalmProblems(found, (control) =>
    set.readable ? postWith(control, set) : null,
  );
  const shared = useMemo((): Editing => {
    const wrong = byControl(problems);
    return {
      readOnly,
      objectives,
      headings: [],
      companyName: shown.companyName,
      insights: NO_INSIGHTS,
      render: (source) => renderInline(source, shown.context),
      problemAt: (control) => wrong.get(control),
      say: (words) => {
        if (said.current) said.current.textContent = words;
      },
    };
  }, [problems, readOnly, objectives, shown]);

  // The control may only be there once its post is open.
  useEffect(() => {
    if (goTo.current) focusOn(goTo.current);
    goTo.current = null;
  });

  function go(problem: QuizProblem) {
    goTo.current = problem;
    if (problem.question) setOpen(problem.question);
    if (problem.control === SOURCE_ID) setSourceShown(true);
    // Where everything is shown already, nothing is drawn again.
    focusOn(problem);
  }

  const withSource = sourceShown || !set.readable;
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
        <div className="quiz-bar row flow row-top between">
          <QuizProblemList problems={problems} onGo={go} />
          <div className="quiz-bar-ways row flow gap-2">
            <Button
              type="button"
              aria-pressed={withSource}
              aria-disabled={!set.readable}
              onClick={() => set.readable && setSourceShown(!sourceShown)}
            >
              {m.authoring_quiz_editor_source()}
            </Button>
          </div>
        </div>
        <div className={`quiz-sides stack gap-5${withSource ? " quiz-sides-two" : ""}`}>
          {set.readable && (
            <div className="quiz-form-side stack">
              <SetSettings model={set} change={change} />
              <PostList
                model={set}
                shown={shown}
                problems={problems}
                open={open}
                onOpen={setOpen}
                change={change}
              />
            </div>
          )}
          {withSource && (
            <SourceView
              text={settled.text}
              readable={set.readable}
              words={{
                same: m.practice_author_source_hint(),
                unreadable: m.practice_author_source_unreadable(),
              }}
              onChange={changeText}
            />
          )}
        </div>
      </div>
    </EditingContext.Provider>
  );
}

/** The post of a set that has one: it is open from the start. */
function onlyPost(set: SetModel | null): string | null {
  return set?.posts.length === 1 ? (set.posts[0]?.id ?? null) : null;
}

/** The post that a control belongs to, by its id. */
function postWith(control: string, { posts }: SetModel): string | null {
  return posts.find(({ id }) => control.startsWith(`${controlId(id, [])}-`))?.id ?? null;
}
