import { useEffect, useMemo, useState } from "react";
import type { DeskProps } from "~/authoring/parts/editor/desk";
import LessonEditor from "~/authoring/parts/lesson-editor/lesson-editor";
import LessonPreview from "~/authoring/parts/lesson-editor/preview/preview";
import { uploadPicture } from "~/authoring/parts/lesson-editor/upload-picture";
import type { Language } from "~/kit/language/language";
import { BesideSelect, type Beside } from "./beside";
import "~/authoring/parts/lesson-editor/desk.css";

interface TranslationDeskProps extends Omit<DeskProps, "objectives" | "headings"> {
  /** The original's file. */
  from: string;
  language: Language;
}

const NO_OBJECTIVES: DeskProps["objectives"] = [];

/** A lesson's translation in the editor, with the original beside it, or in its place how the translation will look. */
export default function TranslationDesk({
  text,
  from,
  language,
  onChange,
  company,
  resetKey,
  readOnly,
}: TranslationDeskProps) {
  const [typed, setTyped] = useState(text);
  const [beside, setBeside] = useState<Beside>("original");
  // oxlint-disable-next-line react/exhaustive-deps -- The text is read again only when the page says so.
  useEffect(() => setTyped(text), [resetKey]);
  const context = useMemo(() => ({ ...company, companyName: company.name }), [company]);
  return (
    <LessonEditor
      text={text}
      translates={from}
      objectives={NO_OBJECTIVES}
      resetKey={resetKey}
      readOnly={readOnly}
      context={context}
      upload={uploadPicture}
      onChange={(now) => {
        setTyped(now);
        onChange(now);
      }}
      aside={
        <section className="edit-aside stack" aria-labelledby="beside-title">
          <BesideSelect beside={beside} onChange={setBeside} />
          <div lang={beside === "original" ? "en" : language}>
            <LessonPreview
              text={beside === "original" ? from : typed}
              width="desktop"
              theme="system"
              playbook={company.playbook}
              policyVersion={company.policyVersion}
            />
          </div>
        </section>
      }
    />
  );
}
