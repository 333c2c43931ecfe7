import type { SentForm } from "~/kit/http/sent-form";
import { LinkButton } from "~/kit/parts/forms/button";
import { HeldFormPage } from "~/kit/parts/page/held-form";

/** Holds a form whose sender's session had ended, until they have signed in elsewhere and send it again. */
export function SignedOutPage({ form }: { form: SentForm }) {
  const query = form.from ? `?${new URLSearchParams({ to: form.from }).toString()}` : "";
  return (
    <HeldFormPage
      form={form}
      status={401}
      icon="lock"
      still="You are not signed in yet."
      before={
        <LinkButton to={`/sign-in${query}`} target="_blank" rel="noreferrer">
          Sign in in another tab
        </LinkButton>
      }
    >
      Nothing is lost: what you sent waits on this page. Sign in in another tab, then come back here
      and send it again.
    </HeldFormPage>
  );
}
