import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { SavingState } from "~/assessment/parts/quiz/saving/saving-queue";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Notice } from "~/kit/parts/notice";
import { UnreachedNotice } from "~/kit/saving/unreached-notice";

interface SavingNoticeProps {
  state: SavingState;
  /** This page, to be loaded again. */
  here: string;
}

/** What to do where saving a reply does not go as it should. Nothing while it does. */
export function SavingNotice({ state, here }: SavingNoticeProps) {
  const link = (words: ReactNode) => (
    <Link to={here} reloadDocument>
      {words}
    </Link>
  );
  switch (state) {
    case "failed":
    case "signed-out":
    case "someone-else":
      return <UnreachedNotice why={state} kept="answer" here={here} />;
    case "elsewhere":
      return (
        <Notice tone="warn" title={m.practice_desk_elsewhere_title()} role="alert">
          <Rich of={m.practice_desk_elsewhere_text.parts()} as={{ link }} />
        </Notice>
      );
    case "finished":
    case "time-over":
      return (
        <Notice tone="warn" title={m.practice_desk_finished_title()} role="alert">
          <Rich of={m.practice_desk_finished_text.parts()} as={{ link }} />
        </Notice>
      );
    case "unfit":
    case "mistaken":
      return (
        <Notice tone="bad" title={m.practice_desk_unfit_title()} role="alert">
          <Rich of={m.practice_desk_unfit_text.parts()} as={{ link }} />
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
