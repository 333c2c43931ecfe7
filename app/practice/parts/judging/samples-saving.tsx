import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { SavingState } from "~/assessment/parts/quiz/saving/saving-queue";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Notice } from "~/kit/parts/notice";
import { UnreachedNotice } from "~/kit/saving/unreached-notice";

/** What to do where saving what was chosen about samples does not go as it should. Nothing while it does. */
export function SamplesSaving({ state, here }: { state: SavingState; here: string }) {
  const link = (words: ReactNode) => (
    <Link to={`${here}?again=1`} reloadDocument>
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
        <Notice tone="warn" title={m.assessment_attempt_elsewhere_title()} role="alert">
          <Rich of={m.assessment_attempt_elsewhere_text.parts()} as={{ link }} />
        </Notice>
      );
    case "finished":
    case "time-over":
      return (
        <Notice tone="warn" role="alert">
          {m.practice_calibration_moved_on()}
        </Notice>
      );
    case "unfit":
    case "mistaken":
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
