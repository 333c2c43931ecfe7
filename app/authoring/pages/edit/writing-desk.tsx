import { m } from "~/kit/language/m";
import { lazy, Suspense } from "react";
import { partOf } from "~/kit/browser/connection/part-of";
import { draftPath } from "~/authoring/pages/library/paths";
import { SourceDesk } from "~/authoring/parts/source-editor/desk";
import { DeskFrame } from "./desk-frame";
import type { Page } from "./form";

const LessonDesk = lazy(() => partOf(() => import("~/authoring/parts/lesson-editor/desk")));
const PracticeDesk = lazy(() => partOf(() => import("~/authoring/parts/practice-editor/desk")));
const QuizDesk = lazy(() => partOf(() => import("~/authoring/parts/quiz-editor/desk")));

/** The editor over the draft of an activity. */
export function WritingDesk({ page }: { page: Page }) {
  const { module, key, kind, own, objectives, headings, figures } = page;
  const url = draftPath(module.key, key, own?.key);
  if (page.problems && kind !== "practice")
    return (
      <DeskFrame url={url} page={page} chooses={null} follows>
        {(editing) => <SourceDesk {...editing} problems={page.problems ?? []} />}
      </DeskFrame>
    );
  return (
    <DeskFrame url={url} page={page} chooses={m.authoring_preview_company()}>
      {(editing, company) =>
        company ? (
          <Suspense fallback={<p className="muted">{m.authoring_edit_loading()}</p>}>
            {kind === "practice" ? (
              <PracticeDesk
                {...editing}
                company={company}
                objectives={objectives}
                headings={headings}
              />
            ) : kind === "quiz" ? (
              <QuizDesk
                {...editing}
                company={company}
                objectives={objectives}
                headings={headings}
                insights={{ figures, moduleKey: module.key, activityKey: key }}
              />
            ) : (
              <LessonDesk
                {...editing}
                company={company}
                objectives={objectives}
                headings={headings}
              />
            )}
          </Suspense>
        ) : (
          <p>{m.authoring_edit_no_company()}</p>
        )
      }
    </DeskFrame>
  );
}
