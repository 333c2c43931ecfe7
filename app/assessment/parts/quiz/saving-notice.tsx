import { Link } from "@remix-run/react";
import { Notice } from "~/kit/parts/notice";
import type { SavingState } from "./saving-queue";

interface SavingNoticeProps {
  state: SavingState;
  /** This page, to be loaded again. */
  here: string;
}

/** What to do where saving does not go as it should. Nothing while it does. */
export function SavingNotice({ state, here }: SavingNoticeProps) {
  switch (state) {
    case "failed":
      return (
        <Notice tone="bad" title="Your answer is not saved yet" role="alert">
          It stays on this page, and we keep trying. Please leave the page open.
        </Notice>
      );
    case "signed-out":
      return (
        <Notice tone="bad" title="You have been signed out" role="alert">
          <a href={`/sign-in?to=${encodeURIComponent(here)}`} target="_blank" rel="noreferrer">
            Sign in again in a new tab
          </a>
          , then come back here: your answer stays on this page and will be saved.
        </Notice>
      );
    case "elsewhere":
      return (
        <Notice
          tone="warn"
          title="This was answered in another tab or on another device"
          role="alert"
        >
          The answer given there is newer and counts.{" "}
          <Link to={here} reloadDocument>
            Show it here
          </Link>
        </Notice>
      );
    case "finished":
      return (
        <Notice tone="warn" title="This quiz has been handed in already" role="alert">
          Nothing was changed.{" "}
          <Link to={here} reloadDocument>
            See the result
          </Link>
        </Notice>
      );
    case "time-over":
      return (
        <Notice tone="warn" icon="clock" title="Time ran out" role="alert">
          What was saved by then counts.{" "}
          <Link to={here} reloadDocument>
            See the result
          </Link>
        </Notice>
      );
    case "unfit":
      return (
        <Notice tone="bad" title="Your answer could not be saved" role="alert">
          <Link to={here} reloadDocument>
            Load the page again
          </Link>{" "}
          and choose once more.
        </Notice>
      );
    case "plain":
    case "idle":
    case "saving":
    case "saved":
      return null;
    default:
      return state satisfies never;
  }
}
