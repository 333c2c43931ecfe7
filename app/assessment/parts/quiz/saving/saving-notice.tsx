import { Link } from "@remix-run/react";
import type { IconName } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { UnreachedNotice } from "~/kit/saving/unreached-notice";
import type { SavingState } from "./saving-queue";

interface SavingNoticeProps {
  state: SavingState;
  /** What is to be mended before it can be saved. */
  mistakes: readonly string[];
  /** This page, to be loaded again. */
  here: string;
}

/** What to do where saving does not go as it should. Nothing while it does. */
export function SavingNotice({ state, mistakes, here }: SavingNoticeProps) {
  switch (state) {
    case "failed":
    case "signed-out":
    case "someone-else":
      return <UnreachedNotice why={state} kept="answer" here={here} />;
    case "mistaken":
      return (
        <Notice tone="bad" title="Your answer is not saved yet" role="alert">
          {mistakes.join(" ")}
        </Notice>
      );
    case "elsewhere":
      return (
        <Overtaken
          title="This was answered in another tab or on another device"
          here={here}
          way="Show it here"
        >
          The answer given there is newer and counts.
        </Overtaken>
      );
    case "finished":
      return (
        <Overtaken title="This quiz has been handed in already" here={here} way="See the result">
          Nothing was changed.
        </Overtaken>
      );
    case "time-over":
      return (
        <Overtaken icon="clock" title="Time ran out" here={here} way="See the result">
          What was saved by then counts.
        </Overtaken>
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

interface OvertakenProps {
  title: string;
  icon?: IconName;
  here: string;
  /** What the page, loaded again, has to show. */
  way: string;
  children: string;
}

/** What is on the page is no longer what counts. */
function Overtaken({ title, icon, here, way, children }: OvertakenProps) {
  return (
    <Notice tone="warn" icon={icon} title={title} role="alert">
      {children}{" "}
      <Link to={here} reloadDocument>
        {way}
      </Link>
    </Notice>
  );
}
