import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { faultPath, signInSettingsPath } from "~/directory/rules/paths";
import { directedCompany } from "~/directory/services/settings/show-sign-in.server";
import { sendToProvider } from "~/directory/services/sso/send-to-provider.server";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";

/** Sends an admin to a company’s provider, to see what it says before anybody else has to. Nobody is signed in by it. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "directory:manage", { lately: true });
  const { singleSignOn } = args.context.app;
  const company = args.params.company ?? "";
  await directedCompany({ store, key: company });
  const triedBy = actor.personId;
  const asking = { company, to: null, again: true, email: null, triedBy };
  const sent = await sendToProvider({ store, singleSignOn, now, ...asking });
  if (sent.ok) return redirect(sent.url, { headers: { "Set-Cookie": sent.cookie } });
  if (sent.why === "none") return redirect(signInSettingsPath(company));
  const details = { why: sent.why, detail: sent.detail };
  args.context.record({ event: "single-sign-on.tried", by: actor.personId, details });
  return redirect(`${faultPath(company, sent.why)}&try=1`);
});
