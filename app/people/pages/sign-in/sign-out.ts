import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { handled } from "~/kit/http/refusals";

export function loader() {
  throw redirect("/");
}

/** Ends this browser's session. */
export const action = handled(async ({ request, context }: ActionFunctionArgs) => {
  const signedIn = await context.signedIn(request);
  const headers = await context.app.auth.signOut(request.headers.get("Cookie") ?? "");
  if (signedIn) context.record({ event: "session.signed-out", by: signedIn.actor.personId });
  return redirect("/sign-in", { status: 303, headers });
});
