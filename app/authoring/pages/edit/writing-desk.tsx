import { m } from "~/kit/language/m";
import { useLocation } from "@remix-run/react";
import { lazy, Suspense, useMemo, useState } from "react";
import { DraftNotices } from "~/authoring/parts/draft/notices";
import { DraftStatus } from "~/authoring/parts/draft/status";
import { useDraft, type ServerDraft } from "~/authoring/parts/draft/use-draft";
import { partOf } from "~/kit/browser/connection/part-of";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import type { Page } from "./form";
import { draftPath } from "~/authoring/pages/library/paths";
import "./writing-desk.css";

const LessonDesk = lazy(() => partOf(() => import("~/authoring/parts/lesson-editor/desk")));
const QuizDesk = lazy(() => partOf(() => import("~/authoring/parts/quiz-editor/desk")));

/** The editor, which saves the draft as it is typed. Only a browser shows it. */
export function WritingDesk({ page }: { page: Page }) {
  const { module, key, kind, text, draft, published, companies, own } = page;
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
  const drafting = useDraft(draftPath(module.key, key, own?.key), server);
  const { saver, state, resetKey, readOnly, others } = drafting;
  const [companyKey, setCompanyKey] = useState(companies[0]?.key ?? "");
  const company = companies.find((one) => one.key === companyKey) ?? companies[0];
  const { pathname } = useLocation();
  const Desk = kind === "quiz" ? QuizDesk : LessonDesk;
  return (
    <div className="stack gap-4">
      <div className="row flow between gap-6">
        <DraftStatus state={state} others={others} published={published?.number ?? null} />
        {company && companies.length > 1 && (
          <Select
            className="desk-company flow"
            label={m.authoring_preview_company()}
            name="company"
            value={company.key}
            onChange={(event) => setCompanyKey(event.currentTarget.value)}
          >
            <Options of={companies.map((one) => [one.key, one.name])} />
          </Select>
        )}
      </div>
      <DraftNotices drafting={drafting} here={pathname} />
      {company ? (
        <Suspense fallback={<p className="muted">{m.authoring_edit_loading()}</p>}>
          <Desk
            text={saver.text}
            onChange={(typed: string) => saver.change(typed)}
            company={company}
            resetKey={resetKey}
            readOnly={readOnly}
            objectives={page.objectives}
            headings={page.headings}
          />
        </Suspense>
      ) : (
        <p>{m.authoring_edit_no_company()}</p>
      )}
    </div>
  );
}
