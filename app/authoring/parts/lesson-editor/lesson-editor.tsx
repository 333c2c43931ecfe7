import { EditorContent } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { TextArea } from "~/kit/parts/forms/field";
import { goToProblem } from "./problems/go-to-problem";
import { HeadFields } from "./head-fields";
import { keepPageFromFiles } from "./paste/files";
import { withOwnEnds, withPlainEnds } from "./plain-lines";
import { LessonProblemList } from "./problems/problem-list";
import { type PanelName, Toolbar } from "./toolbar/toolbar";
import { ToolPanel } from "./toolbar/panels";
import { useLessonText } from "./use-lesson-text";
import { type Editing, EditingContext, type Upload } from "./views/editing";
import "./lesson-editor.css";
import "./lesson-text.css";
import "~/curriculum/parts/markdoc/prose.css";

export interface LessonEditorProps {
  /** The whole file. It is read when the editor opens and whenever `resetKey` changes. */
  text: string;
  /** Called with the whole file after every change, a moment later at most. */
  onChange: (text: string) => void;
  /** The company whose words the chips show. */
  context: { playbook: Playbook | null; policyVersion?: string | null; companyName: string };
  objectives: readonly { code: string; label: string }[];
  upload: Upload;
  resetKey: number;
  readOnly: boolean;
}

const NOTHING = { files: [], done: 0 };

/** A lesson’s file as a trainer edits it: its facts, its text, what is to mend, and the source beside it. */
export default function LessonEditor(props: LessonEditorProps) {
  const { context, objectives, upload, readOnly } = props;
  const [panel, setPanel] = useState<PanelName | null>(null);
  /** Pictures that were pasted or dropped, to be added one after the other. */
  const [brought, setBrought] = useState<{ files: readonly File[]; done: number }>(NOTHING);
  const [sourceShown, setSourceShown] = useState(false);
  const values = useMemo(
    () =>
      context.playbook
        ? companyContext(context.playbook, context.policyVersion ?? null).strings
        : null,
    [context.playbook, context.policyVersion],
  );
  const valueOf = useCallback((name: string) => values?.get(name) ?? null, [values]);
  const openPanel = (name: PanelName | null) => {
    setBrought(NOTHING);
    setPanel(name);
  };
  const nextBrought = () => {
    setBrought(({ files, done }) => ({ files: files.slice(1), done: done + 1 }));
    if (brought.files.length <= 1) setPanel(null);
  };
  const [file] = brought.files;
  const { editor, text, head, problems, setText, setHead, flush } = useLessonText({
    ...props,
    valueOf,
    onLink: () => openPanel("link"),
    onFiles: (files) => {
      setBrought((before) => ({ ...before, files: [...before.files, ...files] }));
      setPanel("image");
    },
  });
  useEffect(keepPageFromFiles, []);
  const editing: Editing = useMemo(
    () => ({ readOnly, upload, valueOf, companyName: context.companyName }),
    [readOnly, upload, valueOf, context.companyName],
  );
  if (!editor) return null;
  return (
    <EditingContext.Provider value={editing}>
      <div className={sourceShown ? "stack gap-6 edit-with-source" : "stack gap-6"}>
        <div className="edit-main">
          {!readOnly && (
            <div className="edit-tools">
              <Toolbar
                editor={editor}
                panel={panel}
                onPanel={openPanel}
                sourceShown={sourceShown}
                onSource={() => setSourceShown((shown) => !shown)}
              />
              {panel && (
                <ToolPanel
                  key={file ? `${panel} ${brought.done}` : panel}
                  name={panel}
                  editor={editor}
                  close={() => openPanel(null)}
                  {...(file && { file, more: brought.files.length - 1, onAdded: nextBrought })}
                />
              )}
            </div>
          )}
          <LessonProblemList
            problems={problems}
            onGo={(problem) => goToProblem(editor, problem, head, () => setSourceShown(true))}
          />
          <HeadFields head={head} objectives={objectives} readOnly={readOnly} onChange={setHead} />
          <EditorContent editor={editor} className="edit-text" onBlur={flush} />
        </div>
        {sourceShown && (
          <TextArea
            id="edit-source"
            name="source"
            className="edit-source edit-code"
            label="Source"
            rows={30}
            spellCheck={false}
            readOnly={readOnly}
            value={withPlainEnds(text)}
            onFocus={flush}
            onChange={({ currentTarget }) => setText(withOwnEnds(text, currentTarget.value))}
            onBlur={flush}
          />
        )}
      </div>
    </EditingContext.Provider>
  );
}
