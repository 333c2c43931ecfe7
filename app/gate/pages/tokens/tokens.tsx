import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { MOST_API_TOKENS, ROTATION_DAYS } from "~/gate/rules/limits";
import { API, TOKENS } from "~/gate/rules/paths";
import {
  endApiToken,
  makeApiToken,
  replaceApiToken,
  showApiTokens,
  type MadeToken,
} from "~/gate/services/tokens/tokens.server";
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
import { TokenList } from "./token-list";
import { EndForm, IntentForm, MakeForm, ReplaceForm } from "./typed";
import "./tokens.css";

export const meta: MetaFunction = () => [{ title: `${m.gate_tokens_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, origin } = await authorise(args, "gate:manage");
  const shown = await showApiTokens({ store, actor, now });
  return { ...shown, url: `${origin}${API}/gate`, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage", { lately: true });
  const { record } = args.context;
  const call = { store, actor, now };
  const by = actor.personId;
  const sent = await formDataOf(args.request);
  const intent = parseFormData(sent, IntentForm);
  if (!intent.ok) return badRequest({ values: {}, errors: intent.errors });
  switch (intent.value.intent) {
    case "end": {
      const form = parseFormData(sent, EndForm);
      if (!form.ok) return badRequest({ values: {}, errors: {} });
      await endApiToken({ ...call, tokenId: form.value.token });
      record({ event: "api.token-ended", by });
      return redirect(`${TOKENS}?done=ended`, 303);
    }
    case "replace": {
      const form = parseFormData(sent, ReplaceForm);
      if (!form.ok) return badRequest({ values: {}, errors: {} });
      const { id, token: tokenId } = form.value;
      const made = await replaceApiToken({ ...call, id, tokenId });
      if (made.ok) record({ event: "api.token-replaced", by });
      return answerOf(made, {}, true);
    }
    case "make": {
      const form = parseFormData(sent, MakeForm);
      if (!form.ok) return badRequest(form);
      const made = await makeApiToken({ store, company: actor, by: actor, now, ...form.value });
      if (made.ok) record({ event: "api.token-made", by });
      return answerOf(made, form.values, false);
    }
  }
});

/** The token is shown in the answer itself: it stands in no address, and nowhere else. */
function answerOf<Values>(made: MadeToken, values: Values, replaces: boolean) {
  if (!made.ok) {
    const errors = { form: WHY_NOT[made.reason]() };
    return data({ values, errors }, { status: 409 });
  }
  return data({ values: {}, errors: undefined, token: made.token, name: made.name, replaces });
}

const WHY_NOT = {
  "made-already": m.gate_tokens_made_already,
  "too-many": () => m.gate_tokens_too_many({ count: numberText(MOST_API_TOKENS) }),
};

export default function Tokens() {
  const { company, tokens, url } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const made = sent && "token" in sent ? sent : null;
  return (
    <>
      <PageHead
        title={m.gate_tokens_title()}
        lead={m.gate_tokens_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {company.archivedAt && <Notice tone="warn" icon="lock" title={m.gate_tokens_archived()} />}
        {!sent && query.get("done") === "ended" && (
          <Notice tone="ok" role="status" title={m.gate_tokens_ended()} />
        )}
        {made && (
          <Notice tone="warn" role="status" title={m.gate_tokens_shown()}>
            <p>{m.gate_tokens_shown_text()}</p>
            {made.replaces && <p>{m.gate_tokens_replaced({ count: ROTATION_DAYS })}</p>}
            <Code label={made.name} text={made.token} />
            <CopyButton
              text={made.token}
              label={m.gate_tokens_copy()}
              about={m.gate_tokens_token_about()}
            />
          </Notice>
        )}
        <Card aria-labelledby="ask" className="stack gap-3">
          <h2 id="ask">{m.gate_tokens_ask()}</h2>
          <p>{m.gate_tokens_ask_text()}</p>
          <Code
            label={m.gate_tokens_example()}
            text={`curl -H "Authorization: Bearer $TOKEN" "${url}?person=ada@example.com&channel=instagram&action=reply"`}
          />
          <p>
            <Link to="/help/api">{m.gate_tokens_reference()}</Link>
          </p>
        </Card>
        <TokenList tokens={tokens} canMake={!company.archivedAt} />
        {!company.archivedAt && (
          // Once one was made, the field is for the next.
          <MakeToken key={tokens.length} sent={made ? undefined : sent} />
        )}
      </div>
    </>
  );
}

/** Something to be copied as it stands, under its name. */
function Code({ label, text }: { label: string; text: string }) {
  return (
    <p className="api-code">
      <span className="small muted block">{label}</span>
      <code>{text}</code>
    </p>
  );
}
