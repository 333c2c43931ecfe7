import { Link } from "@remix-run/react";
import { Notice } from "~/kit/parts/notice";

interface DraftNoticesProps {
  draft: { failure: string | null; waits: "yes" | "time" | null } | null;
  /** The page where it is published. */
  publishing: string;
}

/** That a draft waits for its time or for a colleague's yes, or could not be published. */
export function DraftNotices({ draft, publishing }: DraftNoticesProps) {
  return (
    <>
      {draft?.failure && (
        <Notice tone="bad" title="This could not be published at its time">
          {draft.failure}
        </Notice>
      )}
      {draft?.waits === "yes" && (
        <Notice tone="info" icon="people" title="This waits for a colleague’s yes">
          Nobody can change it until then. <Link to={publishing}>See what it is about</Link>
        </Notice>
      )}
      {draft?.waits === "time" && (
        <Notice tone="info" icon="clock" title="This is waiting to be published">
          Nobody can change it until then. <Link to={publishing}>See when, or take it back</Link>
        </Notice>
      )}
    </>
  );
}
