import { Link } from "@remix-run/react";
import { Notice } from "~/kit/parts/notice";
import { UnreachedNotice } from "~/kit/saving/unreached-notice";
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
    case "signed-out":
      return (
        <UnreachedNotice
          why={state}
          what="your answer"
          where="on this page"
          advice="Please leave the page open."
          here={here}
        />
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
