import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { baseOf } from "~/kit/http/base";
import { parseForm } from "~/kit/http/forms";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import { chooseHat } from "~/people/services/hats/choose-hat.server";

const HatForm = z.object({ hat: z.string().max(200) });

export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "account:own");
  throw notFound("page");
});

/** Goes on in another of the person’s roles, at its start. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now, hats, origin } = await authorise(args, "account:own", {
    asAnyone: true,
  });
  const form = await parseForm(args.request, HatForm);
  if (!form.ok) throw notFound("page");
  const key = form.value.hat;
  await chooseHat({ store, actor, now, hats, key });
  // A whole address leaves what those of this page begin with.
  return redirect(`${origin}${hats.length > 1 ? baseOf(key) : ""}/`, 303);
});
