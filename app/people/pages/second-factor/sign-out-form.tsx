import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";

/** The way back for who has signed in by halves: the frame has none for them yet. */
export function SignOutForm() {
  return (
    <Form method="post" action="/sign-out">
      <Button variant="quiet">{m.people_account_sign_out()}</Button>
    </Form>
  );
}
