import { m } from "~/kit/language/m";
import { lazy, Suspense } from "react";
import { partOf } from "~/kit/browser/connection/part-of";
import { DeskFrame } from "~/authoring/pages/edit/desk-frame";
import type { showTranslationEditor } from "~/authoring/services/translations/show-translation.server";
import { translationDraftPath } from "./paths";

const LessonDesk = lazy(() => partOf(() => import("~/authoring/parts/translation-editor/desk")));

const ModuleDesk = lazy(() =>
  partOf(() => import("~/authoring/parts/translation-editor/module-desk")),
);

const PolicyDesk = lazy(() =>
  partOf(() => import("~/authoring/parts/translation-editor/policy-desk")),
);

const QuizDesk = lazy(() => partOf(() => import("~/authoring/parts/translation-editor/quiz-desk")));

/** The editor over a translation's draft, with the original beside it. */
export function TranslationDesk({
  page,
}: {
  page: Awaited<ReturnType<typeof showTranslationEditor>>;
}) {
  const { kind, of, from, language, figures } = page;
  const url = translationDraftPath(of);
  const chooses = kind === "lesson" ? m.authoring_translations_seen_by() : null;
  const original = { from, language };
  const quiz = { moduleKey: "moduleKey" in of ? of.moduleKey : "", activityKey: "quiz" };
  return (
    <DeskFrame url={url} page={page} chooses={chooses}>
      {(editing, company) =>
        kind === "lesson" && !company ? (
          <p>{m.authoring_translations_no_company()}</p>
        ) : (
          <Suspense fallback={<p className="muted">{m.authoring_translations_loading()}</p>}>
            {kind === "policy" ? (
              <PolicyDesk
                {...editing}
                {...original}
                originalLanguage={page.originalLanguage}
                playbook={page.playbook}
                version={"version" in of ? of.version : ""}
              />
            ) : kind === "module" ? (
              <ModuleDesk {...editing} {...original} originalLanguage={page.originalLanguage} />
            ) : kind === "lesson" && company ? (
              <LessonDesk {...editing} {...original} company={company} />
            ) : (
              <QuizDesk {...editing} {...original} insights={{ figures, ...quiz }} />
            )}
          </Suspense>
        )
      }
    </DeskFrame>
  );
}
