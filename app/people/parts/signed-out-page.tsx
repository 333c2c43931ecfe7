import type { SentForm } from "~/kit/http/sent-form";
import { LinkButton } from "~/kit/parts/forms/button";
import { errorTitle } from "~/kit/parts/page/error-page";
import { HeldFormPage } from "~/kit/parts/page/held-form";
import { signInPath } from "~/people/rules/paths";

/** The title of the page that holds a form, also for the browser's tab. */
export function sentFormTitle({ why }: SentForm): string {
  if (why === "again") return "Sign in again to do this";
  return errorTitle(TITLED_AS[why]);
}

const TITLED_AS = { busy: 503, often: 429, "signed-out": 401 };

/** Holds a form until its sender has signed in elsewhere, or has done so again, and sends it once more. */
export function SignedOutPage({ form }: { form: SentForm }) {
  const { why, from } = form;
  const again = why === "again";
  return (
    <HeldFormPage
      form={form}
      title={sentFormTitle(form)}
      icon="lock"
      still={again ? "You haven’t signed in again yet." : "You are not signed in yet."}
      because={
        again &&
        "This decides who can get in, so we check that it’s really you if you signed in more than ten minutes ago."
      }
      before={
        <LinkButton to={signInPath({ why, to: from })} target="_blank" rel="noreferrer">
          Sign in in another tab
        </LinkButton>
      }
    >
      Nothing is lost: what you sent waits on this page. Sign in in another tab, then come back here
      and send it again.
    </HeldFormPage>
  );
}
