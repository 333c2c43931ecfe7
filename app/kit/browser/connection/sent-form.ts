import { remixRouter, withoutBase } from "./remix-router";

interface Sent {
  form: HTMLFormElement;
  button: HTMLElement | null;
}

let sending: Sent | null = null;
let sent: Sent | null = null;

/** Remembers which form of the page is the one on its way, and which of its buttons sent it. */
export function rememberForms() {
  window.addEventListener(
    "submit",
    (event) => {
      if (!(event.target instanceof HTMLFormElement)) return;
      sending = { form: event.target, button: event.submitter };
      setTimeout(() => {
        sending = null;
      });
    },
    { capture: true },
  );
}

/** To be told of as a form goes on its way: scripts send some without an event. */
export function formGoes() {
  sent = sending;
}

/** How the form on its way is sent again: with what stands in it then, or what stood in it where it is gone. */
export function resending(): () => void {
  const router = remixRouter();
  const was = sent;
  const { formAction, formMethod, formEncType, formData } = router?.state.navigation ?? {};
  return () => {
    if (was && isUsable(was)) was.form.requestSubmit(was.button);
    else if (formData && router)
      void router.navigate(withoutBase(formAction ?? "", router), {
        formMethod,
        formEncType,
        formData,
        preventScrollReset: true,
      });
  };
}

function isUsable({ form, button }: Sent): boolean {
  return form.isConnected && (!button || (button.isConnected && !button.matches(":disabled")));
}
