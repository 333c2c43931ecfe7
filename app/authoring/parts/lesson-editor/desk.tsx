import { useEffect, useState } from "react";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import type { DeskProps } from "~/authoring/parts/editor/desk";
import LessonEditor from "./lesson-editor";
import LessonPreview from "./preview";
import { uploadPicture } from "./upload-picture";
import "./desk.css";

type Width = "desktop" | "phone";
type Theme = "system" | "light" | "dark";

/** A lesson's editor, with its preview beside it where there is room and below it where there is not. */
export default function LessonDesk({ text, onChange, company, resetKey, ...rest }: DeskProps) {
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(false);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- The text is taken up anew only when the page says so.
  useEffect(() => setTyped(text), [resetKey]);
  return (
    <div className={shown ? "lesson-desk stack gap-5 with-preview" : "lesson-desk stack gap-5"}>
      <LessonEditor
        {...rest}
        text={text}
        resetKey={resetKey}
        context={{ ...company, companyName: company.name }}
        upload={uploadPicture}
        onChange={(now) => {
          setTyped(now);
          onChange(now);
        }}
      />
      <section className="stack" aria-labelledby="preview-title">
        <div className="row flow between">
          <h2 id="preview-title">Preview</h2>
          <Button type="button" aria-expanded={shown} onClick={() => setShown((now) => !now)}>
            {shown ? "Close the preview" : `As ${company.name} reads it`}
          </Button>
        </div>
        {shown && <Shown text={typed} company={company} />}
      </section>
    </div>
  );
}

function Shown({ text, company }: Pick<DeskProps, "text" | "company">) {
  const [width, setWidth] = useState<Width>("desktop");
  const [theme, setTheme] = useState<Theme>("system");
  return (
    <>
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
    </>
  );
}
