import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { HOME } from "~/people/rules/permissions";

/** Sends everyone to where their work is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actorOf(request);
  throw redirect(actor ? HOME[actor.role] : "/sign-in");
}
