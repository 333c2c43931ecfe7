import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { settingsPath } from "~/company/rules/paths";
import { signInSettingsPath } from "~/directory/rules/paths";
import {
  changeConnection,
  changeUse,
} from "~/directory/services/settings/change-connection.server";
import { forgetAccount } from "~/directory/services/settings/keep-mappings.server";
import { showSignIn } from "~/directory/services/settings/show-sign-in.server";
import { parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { ForgetCard } from "./forget-card";
import { ProviderCard } from "./provider-card";
import { StepsCard } from "./steps-card";
import { ConnectionForm, ForgetForm, IntentForm, UseForm, WHY, USE_WHY } from "./typed";
import { UseCard } from "./use-card";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${m.directory_settings_tab({ company: data.company.name })} · Firsthand`
      : "Firsthand",
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "directory:manage", { lately: true });
  const { redirectUri } = args.context.app.singleSignOn;
  const key = args.params.company ?? "";
  return { ...(await showSignIn({ store, actor, now, key })), redirectUri };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "directory:manage", { lately: true });
  const { request, context } = args;
  const key = args.params.company ?? "";
  const call = { store, actor, now, key };
  const done = (what: string) => redirect(`${signInSettingsPath(key)}?done=${what}`, 303);
  const record = (details: Record<string, string | boolean>) =>
    context.record({
      event: "single-sign-on.changed",
      by: actor.personId,
      details,
    });
  const which = await parseForm(request.clone(), IntentForm);
  const again = (values: Texts, errors: Texts, status = 400) => {
    const intent = which.ok ? which.value.intent : null;
    return data({ values, errors, intent }, { status });
  };
  if (!which.ok) return again(which.values, which.errors);
  const { intent } = which.value;
  if (intent === "forget") {
    const form = await parseForm(request, ForgetForm);
    if (!form.ok) return again(form.values, form.errors);
    const about = await forgetAccount({ ...call, email: form.value.email });
    if (about === null) {
      return again(form.values, { email: m.directory_settings_forget_nobody() });
    }
    context.record({ event: "single-sign-on.forgotten", by: actor.personId, about });
    return done("forgotten");
  }
  if (intent === "use") {
    const form = await parseForm(request, UseForm);
    if (!form.ok) return again(form.values, form.errors);
    const { use } = form.value;
    const changed = await changeUse({ ...call, use });
    if (!changed.ok) return again(form.values, { use: USE_WHY[changed.fault] }, 409);
    if (changed.changed) record({ what: "use", use });
    return done(use);
  }
  const form = await parseForm(request, ConnectionForm);
  const { clientSecret: _, ...values } = form.values;
  if (!form.ok) return again(values, form.errors);
  const { joining, trustsFactor, ...typed } = form.value;
  const { singleSignOn } = context.app;
  const set = { ...typed, joining: joining === "yes", trustsFactor: trustsFactor === "yes" };
  const changed = await changeConnection({ ...call, singleSignOn, ...set });
  if (!changed.ok) {
    const field = changed.fault === "secret" ? "clientSecret" : "issuer";
    return again(values, { [field]: WHY[changed.fault] });
  }
  if (changed.changed) record({ what: "provider", provider: typed.provider });
  return done("saved");
});

type Texts = { [name: string]: string | undefined };

const DONE: Record<string, (() => string) | undefined> = {
  saved: m.directory_settings_saved,
  off: m.directory_settings_done_off,
  offered: m.directory_settings_done_offered,
  required: m.directory_settings_done_required,
  forgotten: m.directory_settings_forgotten,
};

export default function SignInSettings() {
  const { company, connection, domains, redirectUri } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = sent ? undefined : DONE[query.get("done") ?? ""];
  const { errors, values } = sent ?? {};
  const of = (intent: string) => (sent?.intent === intent ? { errors, values } : {});
  const use = (
    <UseCard company={company} connection={connection} domains={domains} {...of("use")} />
  );
  const steps = <StepsCard redirectUri={redirectUri} />;
  return (
    <>
      <PageHead
        back={[
          { to: "/settings", label: m.people_shell_settings() },
          { to: settingsPath(company.key), label: company.name },
        ]}
        title={m.directory_settings_title()}
        lead={m.directory_settings_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {done && <Notice tone="ok" role="status" title={done()} />}
        <ErrorSummary errors={errors} />
        {/* First what there is to do first: without a provider there is nothing to use. */}
        {connection && use}
        {!connection && steps}
        <ProviderCard connection={connection} {...of("provider")} />
        {connection ? steps : use}
        {connection && <ForgetCard {...of("forget")} />}
      </div>
    </>
  );
}
