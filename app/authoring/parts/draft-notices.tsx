import { Link } from "@remix-run/react";
import { Notice } from "~/kit/parts/notice";

interface DraftNoticesProps {
  draft: { failure: string | null; publishAt: Date | null } | null;
  /** The page where it is published. */
  publishing: string;
}

/** That a draft waits to be published at its time, or could not be. */
export function DraftNotices({ draft, publishing }: DraftNoticesProps) {
  return (
    <>
      {draft?.failure && (
        <Notice tone="bad" title="This could not be published at its time">
          {draft.failure}
        </Notice>
      )}
      {draft?.publishAt && (
        <Notice tone="info" icon="clock" title="This is waiting to be published">
          Nobody can change it until then. <Link to={publishing}>See when, or take it back</Link>
        </Notice>
      )}
    </>
  );
}
