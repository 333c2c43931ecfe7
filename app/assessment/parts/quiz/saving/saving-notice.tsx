import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { IconName } from "~/kit/parts/icon";
import { Notice } from "~/kit/parts/notice";
import { UnreachedNotice } from "~/kit/saving/unreached-notice";
import type { SavingState } from "./saving-queue";

interface SavingNoticeProps {
  state: SavingState;
  /** What to fix before it can be saved. */
  mistakes: readonly string[];
  /** This page, to be loaded again. */
  here: string;
}

/** What to do where saving does not go as it should. Nothing while it does. */
export function SavingNotice({ state, mistakes, here }: SavingNoticeProps) {
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
    case "mistaken":
      return (
        <Notice tone="bad" title={m.kit_saving_failed_title({ kept: "answer" })} role="alert">
          {mistakes.join(" ")}
        </Notice>
      );
    case "elsewhere":
      return (
        <Overtaken title={m.assessment_attempt_elsewhere_title()}>
          <Rich of={m.assessment_attempt_elsewhere_text.parts()} as={{ link }} />
        </Overtaken>
      );
    case "finished":
      return (
        <Overtaken title={m.assessment_attempt_finished_title()}>
          <Rich of={m.assessment_attempt_finished_text.parts()} as={{ link }} />
        </Overtaken>
      );
    case "time-over":
      return (
        <Overtaken icon="clock" title={m.assessment_attempt_over()}>
          <Rich of={m.assessment_attempt_over_text.parts()} as={{ link }} />
        </Overtaken>
      );
    case "unfit":
      return (
        <Notice tone="bad" title={m.assessment_attempt_unfit_title()} role="alert">
          <Rich of={m.assessment_attempt_unfit_text.parts()} as={{ link }} />
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
  children: ReactNode;
}

/** What is on the page is no longer what counts. */
function Overtaken({ title, icon, children }: OvertakenProps) {
  return (
    <Notice tone="warn" icon={icon} title={title} role="alert">
      {children}
    </Notice>
  );
}
