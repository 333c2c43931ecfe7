import { useEffect, useMemo, useState } from "react";
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
  // eslint-disable-next-line react-hooks/exhaustive-deps -- The text is taken up anew only when the page says so.
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
          {shown ? `The preview shows it as ${company.name} reads it.` : "The preview is hidden."}
        </p>
        <Button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? "Hide preview" : "Show preview"}
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
        Preview
      </h2>
      <div className="row flow">
        <Select
          label="On"
          name="preview-width"
          value={width}
          onChange={(event) =>
            setWidth(event.currentTarget.value === "phone" ? "phone" : "desktop")
          }
        >
          <option value="desktop">A desktop</option>
          <option value="phone">A phone</option>
        </Select>
        <Select
          label="In"
          name="preview-theme"
          value={theme}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTheme(value === "light" || value === "dark" ? value : "system");
          }}
        >
          <option value="system">Your own colours</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </Select>
      </div>
      <LessonPreview
        text={text}
        width={width}
        theme={theme}
        playbook={company.playbook}
        policyVersion={company.policyVersion}
      />
    </section>
  );
}
