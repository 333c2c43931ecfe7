import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Notice } from "~/kit/parts/notice";

interface DraftNoticesProps {
  draft: { failure: string | null; waits: "yes" | "time" | null } | null;
  /** The page where it is published. */
  publishing: string;
}

/** That a draft waits for its time or for a colleague's yes, or could not be published. */
export function DraftNotices({ draft, publishing }: DraftNoticesProps) {
  const as = { link: (words: ReactNode) => <Link to={publishing}>{words}</Link> };
  return (
    <>
      {draft?.failure && (
        <Notice tone="bad" title={m.authoring_draft_unpublished_title()}>
          {draft.failure}
        </Notice>
      )}
      {draft?.waits === "yes" && (
        <Notice tone="info" icon="people" title={m.authoring_draft_asked_title()}>
          <Rich of={m.authoring_draft_asked_text.parts()} as={as} />
        </Notice>
      )}
      {draft?.waits === "time" && (
        <Notice tone="info" icon="clock" title={m.authoring_draft_scheduled_title()}>
          <Rich of={m.authoring_draft_time_text.parts()} as={as} />
        </Notice>
      )}
    </>
  );
}
