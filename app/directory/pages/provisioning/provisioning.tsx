import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { settingsPath } from "~/company/rules/paths";
import { MOST_TOKENS } from "~/directory/rules/limits";
import { provisioningPath, SCIM } from "~/directory/rules/paths";
import { makeToken, revokeToken, showTokens } from "~/directory/services/tokens/tokens.server";
import { badRequest, formDataOf, parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { CopyButton } from "~/kit/parts/forms/copy-button";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { MakeToken } from "./make-token";
import { IntentForm, MakeForm, RevokeForm } from "./typed";
import { TokenList } from "./token-list";
import "./provisioning.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = data && m.directory_provisioning_title({ company: data.company.name });
  return [{ title: `${title ?? m.clearance_labels_not_found()} · Firsthand` }];
};

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, origin } = await authorise(args, "directory:manage");
  const shown = await showTokens({ store, actor, now, key: args.params.company ?? "" });
  return { ...shown, url: `${origin}${SCIM}`, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  await authorise(args, "directory:manage", { evenArchived: true });
  const sent = await formDataOf(args.request.clone());
  const intent = parseFormData(sent, IntentForm);
  if (!intent.ok) return badRequest({ values: {}, errors: intent.errors });
  // What got out is taken back at once, and not only after the company is.
  const evenArchived = intent.value.intent === "revoke";
  const asked = { lately: true, evenArchived };
  const { store, actor, now } = await authorise(args, "directory:manage", asked);
  const { record } = args.context;
  const key = args.params.company ?? "";
  const call = { store, actor, now, key };
  const by = actor.personId;
  if (intent.value.intent === "revoke") {
    const form = parseFormData(sent, RevokeForm);
    if (!form.ok) return badRequest({ values: {}, errors: {} });
    await revokeToken({ ...call, tokenId: form.value.token });
    record({ event: "directory.token-revoked", by });
    return redirect(`${provisioningPath(key)}?done=revoked`, 303);
  }
  const form = parseFormData(sent, MakeForm);
  if (!form.ok) return badRequest(form);
  const made = await makeToken({ ...call, ...form.value });
  if (!made.ok) {
    const errors = { form: WHY_NOT[made.reason]() };
    return data({ values: form.values, errors }, { status: 409 });
  }
  record({ event: "directory.token-made", by });
  // Shown in the answer itself: it stands in no address, and nowhere else.
  return data({ values: {}, errors: undefined, token: made.token, name: made.name });
});

const WHY_NOT = {
  "made-already": m.directory_provisioning_made_already,
  "too-many": () => m.directory_provisioning_too_many({ count: numberText(MOST_TOKENS) }),
};

export default function Provisioning() {
  const { company, tokens, url } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const made = sent && "token" in sent ? sent : null;
  const { name } = company;
  return (
    <>
      <PageHead
        back={[
          { to: "/settings", label: m.people_shell_settings() },
          { to: settingsPath(company.key), label: name },
        ]}
        title={m.directory_provisioning_head()}
        lead={m.directory_provisioning_lead({ company: name })}
      />
      <div className="stack gap-5">
        {company.archivedAt && (
          <Notice tone="warn" icon="lock" title={m.directory_provisioning_archived()} />
        )}
        {!sent && query.get("done") === "revoked" && (
          <Notice tone="ok" role="status" title={m.directory_provisioning_revoked()} />
        )}
        {made && (
          <Notice tone="warn" role="status" title={m.directory_provisioning_shown()}>
            <p>{m.directory_provisioning_shown_text({ company: name })}</p>
            <Secret label={made.name} text={made.token} />
            <CopyButton
              text={made.token}
              label={m.directory_provisioning_copy()}
              about={m.directory_provisioning_token_about()}
            />
          </Notice>
        )}
        <Card aria-labelledby="connect" className="stack gap-3">
          <h2 id="connect">{m.directory_provisioning_connect()}</h2>
          <Secret label={m.directory_provisioning_url()} text={url} />
          <p className="muted">{m.directory_provisioning_how()}</p>
          <p>{m.directory_provisioning_means()}</p>
        </Card>
        <TokenList tokens={tokens} company={name} canMake={!company.archivedAt} />
        {!company.archivedAt && (
          // Once one was made, the field is for the next.
          <MakeToken key={tokens.length} sent={made ? undefined : sent} />
        )}
      </div>
    </>
  );
}

/** Something to be copied as it stands, under its name. */
function Secret({ label, text }: { label: string; text: string }) {
  return (
    <p className="scim-secret">
      <span className="small muted block">{label}</span>
      <code>{text}</code>
    </p>
  );
}
