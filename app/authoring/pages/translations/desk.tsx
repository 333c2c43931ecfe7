import { m } from "~/kit/language/m";
import { useLocation } from "@remix-run/react";
import { lazy, Suspense, useMemo, useState } from "react";
import { DraftNotices } from "~/authoring/parts/draft/notices";
import { DraftStatus } from "~/authoring/parts/draft/status";
import { useDraft, type ServerDraft } from "~/authoring/parts/draft/use-draft";
import { partOf } from "~/kit/browser/connection/part-of";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import type { showTranslationEditor } from "~/authoring/services/translations/show-translation.server";
import { placeOf, translationDraftPath } from "./paths";
import "~/authoring/pages/edit/writing-desk.css";

const LessonDesk = lazy(() => partOf(() => import("~/authoring/parts/translation-editor/desk")));

const QuizDesk = lazy(() => partOf(() => import("~/authoring/parts/translation-editor/quiz-desk")));

/** The editor over a translation's draft, which saves itself, with the original beside it. Only a browser shows it. */
export function TranslationDesk({
  page,
}: {
  page: Awaited<ReturnType<typeof showTranslationEditor>>;
}) {
  const { kind, text, from, language, draft, published, companies } = page;
  const server = useMemo<ServerDraft>(
    () => ({
      text,
      sequence: draft?.sequence ?? 0,
      baseNumber: draft?.baseNumber ?? published?.number ?? 0,
      savedAt: draft ? new Date(draft.savedAt).toISOString() : null,
      scheduled: draft !== null && draft.waits !== null,
    }),
    [text, draft, published],
  );
  const drafting = useDraft(translationDraftPath(placeOf(page)), server);
  const { saver, state, resetKey, readOnly, others } = drafting;
  const [companyKey, setCompanyKey] = useState(companies[0]?.key ?? "");
  const company = companies.find((one) => one.key === companyKey) ?? companies[0];
  const { pathname } = useLocation();
  return (
    <div className="stack gap-4">
      <div className="row flow between gap-6">
        <DraftStatus state={state} others={others} published={published?.number ?? null} />
        {kind === "lesson" && company && companies.length > 1 && (
          <Select
            className="desk-company flow"
            label={m.authoring_translations_seen_by()}
            name="company"
            value={company.key}
            onChange={(event) => setCompanyKey(event.currentTarget.value)}
          >
            <Options of={companies.map((one) => [one.key, one.name])} />
          </Select>
        )}
      </div>
      <DraftNotices drafting={drafting} here={pathname} />
      {kind === "quiz" ? (
        <Suspense fallback={<p className="muted">{m.authoring_translations_loading()}</p>}>
          <QuizDesk
            text={saver.text}
            from={from}
            language={language}
            onChange={(typed: string) => saver.change(typed)}
            resetKey={resetKey}
            readOnly={readOnly}
          />
        </Suspense>
      ) : company ? (
        <Suspense fallback={<p className="muted">{m.authoring_translations_loading()}</p>}>
          <LessonDesk
            text={saver.text}
            from={from}
            language={language}
            onChange={(typed: string) => saver.change(typed)}
            company={company}
            resetKey={resetKey}
            readOnly={readOnly}
          />
        </Suspense>
      ) : (
        <p>{m.authoring_translations_no_company()}</p>
      )}
    </div>
  );
}
