import { useEffect, useMemo, useState } from "react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import type { DeskProps } from "~/authoring/parts/editor/desk";
import LessonEditor from "./lesson-editor";
import LessonPreview from "./preview/preview";
import { uploadPicture } from "./upload-picture";
import { useShown } from "./preview/use-shown";
import "./desk.css";

type Width = "desktop" | "phone";
type Theme = "system" | "light" | "dark";

/** A lesson's editor, with its preview beside it where there is room and below it where there is not. */
export default function LessonDesk({ text, onChange, company, resetKey, ...rest }: DeskProps) {
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useShown();
  // oxlint-disable-next-line react/exhaustive-deps -- The text is taken up again only when the page says so.
  useEffect(() => setTyped(text), [resetKey]);
  const context = useMemo(() => ({ ...company, companyName: company.name }), [company]);
  const change = (now: string) => {
    setTyped(now);
    onChange(now);
  };
  return (
    <>
      <div className="row flow between">
        <p className="small muted">
          {shown
            ? m.authoring_lesson_editor_preview_shown({ company: company.name })
            : m.authoring_lesson_editor_preview_hidden()}
        </p>
        <Button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown
            ? m.authoring_lesson_editor_preview_hide()
            : m.authoring_lesson_editor_preview_show()}
        </Button>
      </div>
      <LessonEditor
        {...rest}
        text={text}
        resetKey={resetKey}
        context={context}
        upload={uploadPicture}
        onChange={change}
        {...(shown && { aside: <Preview text={typed} company={company} /> })}
      />
    </>
  );
}

function Preview({ text, company }: Pick<DeskProps, "text" | "company">) {
  const [width, setWidth] = useState<Width>("desktop");
  const [theme, setTheme] = useState<Theme>("system");
  return (
    <section className="edit-aside stack" aria-labelledby="preview-title">
      <h2 id="preview-title" className="visually-hidden">
        {m.authoring_lesson_editor_preview()}
      </h2>
      <div className="row flow">
        <Select
          label={m.authoring_lesson_editor_preview_width()}
          name="preview-width"
          value={width}
          onChange={(event) =>
            setWidth(event.currentTarget.value === "phone" ? "phone" : "desktop")
          }
        >
          <option value="desktop">{m.authoring_lesson_editor_preview_desktop()}</option>
          <option value="phone">{m.authoring_lesson_editor_preview_phone()}</option>
        </Select>
        <Select
          label={m.authoring_lesson_editor_preview_theme()}
          name="preview-theme"
          value={theme}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTheme(value === "light" || value === "dark" ? value : "system");
          }}
        >
          <option value="system">{m.authoring_lesson_editor_preview_system()}</option>
          <option value="light">{m.authoring_lesson_editor_preview_light()}</option>
          <option value="dark">{m.authoring_lesson_editor_preview_dark()}</option>
        </Select>
      </div>
      <LessonPreview
        text={text}
        width={width}
        theme={theme}
        playbook={company.playbook}
        policyVersion={company.policyVersion}
        law={company.law}
      />
    </section>
  );
}
