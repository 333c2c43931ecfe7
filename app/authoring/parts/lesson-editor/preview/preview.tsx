import { useMemo, useState } from "react";
import { m } from "~/kit/language/m";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { headField } from "~/curriculum/rules/document/head";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import {
  checkAnswer,
  type ChosenOptions,
  renderLesson,
  type WrittenTexts,
} from "~/curriculum/rules/markdoc/render";
import { NO_LAW, type Law } from "~/curriculum/rules/content/law/law";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { classes } from "~/kit/parts/classes";
import { LocalChecks } from "~/curriculum/parts/markdoc/check-yourself";
import { LocalWriting } from "~/curriculum/parts/markdoc/write-it";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import "~/learning/parts/lesson-view.css";
import "./preview.css";
import "~/curriculum/parts/markdoc/prose.css";

export interface LessonPreviewProps {
  text: string;
  playbook: Playbook;
  policyVersion?: string | null;
  law?: Law;
  width: "desktop" | "phone";
  theme: "light" | "dark" | "system";
}

/** A lesson as a company’s learners will meet it. Its checks can be answered and its sentences written; nothing is kept. */
export default function LessonPreview({
  text,
  playbook,
  policyVersion,
  law = NO_LAW,
  width,
  theme,
}: LessonPreviewProps) {
  const [checks, setChecks] = useState<ChosenOptions>({});
  const [written, setWritten] = useState<WrittenTexts>({});
  const source = useMemo(() => readMarkdoc(text, () => undefined).source, [text]);
  const head = useMemo(() => readLessonFile(text).head, [text]);
  const context = useMemo(
    () => companyContext(playbook, policyVersion ?? null, law),
    [playbook, policyVersion, law],
  );
  const { tree } = useMemo(
    () => renderLesson({ source, context, checks: stillThere(source, checks), written }),
    [source, context, checks, written],
  );
  return (
    <div
      className={classes(
        "preview frame",
        width === "phone" && "preview-phone",
        theme !== "system" && `theme-${theme}`,
      )}
    >
      <article>
        <header className="lesson-head">
          <p className="eyebrow">
            {m.authoring_lesson_editor_preview_minutes({
              minutes: String(headField(head, "minutes") ?? "?"),
            })}
          </p>
          <h2>{headField(head, "title") || m.authoring_lesson_editor_untitled()}</h2>
          <p className="lead">{headField(head, "lead")}</p>
        </header>
        <LocalChecks.Provider
          value={(check, choice) => setChecks((chosen) => ({ ...chosen, [check]: choice }))}
        >
          <LocalWriting.Provider
            value={(write, words) => setWritten((before) => ({ ...before, [write]: words }))}
          >
            <div className="prose">
              <TreeView tree={tree} />
            </div>
          </LocalWriting.Provider>
        </LocalChecks.Provider>
      </article>
    </div>
  );
}

/** Answers to checks and options that the text still has. */
function stillThere(source: string, checks: ChosenOptions): ChosenOptions {
  return Object.fromEntries(
    Object.entries(checks).filter(([check, choice]) => checkAnswer(source, check, choice) !== null),
  );
}
