import type { SentForm } from "~/kit/http/sent-form";
import { m } from "~/kit/language/m";
import { LinkButton } from "~/kit/parts/forms/button";
import { errorTitle } from "~/kit/parts/page/error-page";
import { HeldFormPage } from "~/kit/parts/page/held-form";
import { signInPath } from "~/people/rules/paths";

/** The title of the page that holds a form, also for the browser's tab. */
export function sentFormTitle({ why }: SentForm): string {
  if (why === "again") return m.people_signed_out_again();
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
      still={again ? m.people_signed_out_still_again() : m.people_signed_out_still()}
      because={again && m.people_signed_out_because()}
      before={
        <LinkButton to={signInPath({ why, to: from })} target="_blank" rel="noreferrer">
          {m.people_signed_out_tab()}
        </LinkButton>
      }
    >
      {m.people_signed_out_text()}
    </HeldFormPage>
  );
}
