import { EditorContent } from "@tiptap/react";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { m } from "~/kit/language/m";
import { NO_LAW, type Law } from "~/curriculum/rules/content/law/law";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { classes } from "~/kit/parts/classes";
import { TextArea } from "~/kit/parts/forms/field";
import { goToProblem } from "./problems/go-to-problem";
import { TranslationHead } from "~/authoring/parts/translation-editor/head-fields";
import { HeadFields } from "./head-fields";
import { keepPageFromFiles } from "./paste/files";
import { withOwnEnds, withPlainEnds } from "./plain-lines";
import { LessonProblemList } from "./problems/problem-list";
import { SlashMenu } from "./slash/slash-menu";
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
  context: {
    playbook: Playbook | null;
    policyVersion?: string | null;
    companyName: string;
    law?: Law;
  };
  objectives: readonly { code: string; label: string }[];
  /** The original's file, where this is a translation of it. */
  translates?: string;
  upload: Upload;
  resetKey: number;
  readOnly: boolean;
  /** What stands beside the text. */
  aside?: ReactNode;
}

const NOTHING = { files: [], done: 0 };

/** A lesson’s file as a trainer edits it: its facts, its text, what is to fix, and the source beside it. */
export default function LessonEditor(props: LessonEditorProps) {
  const { context, objectives, translates, upload, readOnly, aside } = props;
  const [panel, setPanel] = useState<PanelName | null>(null);
  /** Images that were pasted or dropped, to be added one after the other. */
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
  const openPanel = useCallback((name: PanelName | null) => {
    setBrought(NOTHING);
    setPanel(name);
  }, []);
  const nextBrought = () => {
    setBrought(({ files, done }) => ({ files: files.slice(1), done: done + 1 }));
    if (brought.files.length <= 1) setPanel(null);
  };
  const [file] = brought.files;
  const { editor, text, head, problems, watch, setText, setHead, flush } = useLessonText({
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
    () => ({
      readOnly,
      upload,
      valueOf,
      companyName: context.companyName,
      law: context.law ?? NO_LAW,
    }),
    [readOnly, upload, valueOf, context.companyName, context.law],
  );
  if (!editor) return null;
  return (
    <EditingContext.Provider value={editing}>
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
      <div
        className={classes(
          "edit-sides stack gap-6",
          sourceShown && "edit-with-source",
          aside !== undefined && "edit-with-aside",
        )}
      >
        <div className="edit-main" {...watch}>
          <LessonProblemList
            problems={problems}
            onGo={(problem) => goToProblem(editor, problem, head, () => setSourceShown(true))}
          />
          {translates === undefined ? (
            <HeadFields
              head={head}
              objectives={objectives}
              readOnly={readOnly}
              onChange={setHead}
            />
          ) : (
            <TranslationHead head={head} readOnly={readOnly} onChange={setHead} />
          )}
          <div className="edit-body">
            <EditorContent editor={editor} className="edit-text" onBlur={flush} />
            <SlashMenu editor={editor} onPanel={openPanel} />
          </div>
        </div>
        {sourceShown && (
          <TextArea
            id="edit-source"
            name="source"
            className="edit-source edit-code"
            label={m.authoring_lesson_editor_source()}
            rows={30}
            spellCheck={false}
            readOnly={readOnly}
            value={withPlainEnds(text)}
            onFocus={flush}
            onChange={({ currentTarget }) => setText(withOwnEnds(text, currentTarget.value))}
            onBlur={flush}
          />
        )}
        {aside}
      </div>
    </EditingContext.Provider>
  );
}
