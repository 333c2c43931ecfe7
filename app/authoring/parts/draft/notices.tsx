import { lazy, Suspense } from "react";
import { partOf } from "~/kit/browser/connection/part-of";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";
import { UnreachedNotice } from "~/kit/saving/unreached-notice";
import type { Drafting } from "./use-draft";

// Rarely needed, and it brings all that compares two texts.
const TwoVersions = lazy(() => partOf(() => import("./two-versions")));

/** What to do where saving does not go as it should, and what was taken over. Nothing while all is well. */
export function DraftNotices({ drafting, here }: { drafting: Drafting; here: string }) {
  const { state, news } = drafting;
  switch (state.kind) {
    case "failed":
    case "signed-out":
      return <UnreachedNotice why={state.kind} kept="text" here={here} />;
    case "too-long":
      return (
        <Notice tone="bad" title={m.authoring_draft_too_long_title()} role="alert">
          {m.authoring_draft_too_long_text()}
        </Notice>
      );
    case "scheduled":
      return (
        <Notice tone="warn" title={m.authoring_draft_scheduled_title()} role="alert">
          {m.authoring_draft_scheduled_text()}
        </Notice>
      );
    case "stale":
      return (
        <Suspense fallback={<p className="muted">{m.authoring_edit_loading()}</p>}>
          <TwoVersions drafting={drafting} />
        </Suspense>
      );
    case "same":
    case "saving":
    case "saved":
      return news && <News news={news} />;
    default:
      return state satisfies never;
  }
}

function News({ news }: { news: NonNullable<Drafting["news"]> }) {
  return news === "theirs" ? (
    <Notice tone="info" title={m.authoring_draft_newest_title()} role="status">
      {m.authoring_draft_newest_text()}
    </Notice>
  ) : (
    <Notice tone="info" title={m.authoring_draft_left_title()} role="status">
      {m.authoring_draft_left_text()}
    </Notice>
  );
}
