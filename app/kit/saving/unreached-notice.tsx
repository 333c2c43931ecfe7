import { Notice } from "~/kit/parts/notice";
import type { Unreached } from "./saver";

interface UnreachedNoticeProps {
  why: Unreached;
  /** What is not saved: “your answer”; where it is meanwhile, and what to do. */
  what: string;
  where: string;
  advice: string;
  /** This page, to come back to. */
  here: string;
}

/** What to do while nothing can be saved. */
export function UnreachedNotice({ why, what, where, advice, here }: UnreachedNoticeProps) {
  if (why === "failed")
    return (
      <Notice
        tone="bad"
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} is not saved yet`}
        role="alert"
      >
        It stays {where}, and we keep trying. {advice}
      </Notice>
    );
  if (why === "someone-else")
    return (
      <Notice tone="bad" title="Somebody else is signed in in this browser" role="alert">
        Sign in as yourself again in another tab, then come back here: {what} stays {where} and will
        be saved.
      </Notice>
    );
  return (
    <Notice tone="bad" title="You have been signed out" role="alert">
      <a href={`/sign-in?to=${encodeURIComponent(here)}`} target="_blank" rel="noreferrer">
        Sign in again in a new tab
      </a>
      , then come back here: {what} stays {where} and will be saved.
    </Notice>
  );
}
