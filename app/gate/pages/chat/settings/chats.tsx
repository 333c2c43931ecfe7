import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { MOST_INTEGRATIONS } from "~/gate/rules/chat/limits";
import { CHATS } from "~/gate/rules/chat/paths";
import {
  endIntegration,
  enterSecret,
  makeIntegration,
  showChats,
  unlinkAccount,
} from "~/gate/services/chat/settings/integrations.server";
import { badRequest, formDataOf, parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { AddChat } from "./add-chat";
import { ChatList } from "./chat-list";
import { AccountForm, AddForm, ChatForm, IntentForm, SecretForm } from "./typed";
import "./chats.css";

export const meta: MetaFunction = () => [{ title: `${m.gate_integrations_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, origin } = await authorise(args, "gate:manage");
  const shown = await showChats({ store, actor, now });
  return { ...shown, origin, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage", { lately: true });
  const { record, app } = args.context;
  const call = { store, actor, now };
  const by = actor.personId;
  const sent = await formDataOf(args.request);
  const intent = parseFormData(sent, IntentForm);
  if (!intent.ok) return badRequest({ values: {}, errors: intent.errors });
  switch (intent.value.intent) {
    case "add": {
      const form = parseFormData(sent, AddForm);
      if (!form.ok) return badRequest(form);
      const made = await makeIntegration({ ...call, ...form.value });
      if (!made.ok) {
        const why = m.gate_integrations_too_many({ count: numberText(MOST_INTEGRATIONS) });
        return data({ values: form.values, errors: { form: why } }, { status: 409 });
      }
      record({ event: "chat.made", by });
      return redirect(`${CHATS}?done=added`, 303);
    }
    case "secret": {
      const form = parseFormData(sent, SecretForm);
      // What was typed is a secret, and isn’t sent back.
      if (!form.ok) {
        const { chat } = form.values;
        return badRequest({ values: { chat: String(chat) }, errors: form.errors });
      }
      const { chat: integrationId, secret } = form.value;
      await enterSecret({ ...call, sealing: app.chats, integrationId, secret });
      record({ event: "chat.secret-entered", by });
      return redirect(`${CHATS}?done=secret`, 303);
    }
    case "end": {
      const form = parseFormData(sent, ChatForm);
      if (!form.ok) return badRequest({ values: {}, errors: {} });
      await endIntegration({ ...call, integrationId: form.value.chat });
      record({ event: "chat.ended", by });
      return redirect(`${CHATS}?done=ended`, 303);
    }
    case "unlink": {
      const form = parseFormData(sent, AccountForm);
      if (!form.ok) return badRequest({ values: {}, errors: {} });
      const about = await unlinkAccount({ ...call, accountId: form.value.account });
      record({ event: "chat.unlinked", by, about });
      return redirect(`${CHATS}?done=unlinked`, 303);
    }
  }
});

const DONE: Record<string, () => string> = {
  added: m.gate_integrations_added_notice,
  secret: m.gate_integrations_secret_saved,
  ended: m.gate_integrations_ended,
  unlinked: m.gate_integrations_unlinked,
};

export default function Chats() {
  const { company, integrations, origin } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = sent ? undefined : DONE[query.get("done") ?? ""];
  // Each form shows what is wrong with it.
  const chat = sent && "chat" in sent.values ? String(sent.values.chat) : null;
  return (
    <>
      <PageHead
        title={m.gate_integrations_title()}
        lead={m.gate_integrations_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {company.archivedAt && (
          <Notice tone="warn" icon="lock" title={m.gate_integrations_archived()} />
        )}
        {done && <Notice tone="ok" role="status" title={done()} />}
        <ChatList
          integrations={integrations}
          origin={origin}
          canChange={!company.archivedAt}
          sent={chat === null ? undefined : { chat, errors: sent?.errors }}
        />
        {!company.archivedAt && (
          // Once one was added, the field is for the next.
          <AddChat key={integrations.length} sent={chat === null ? sent : undefined} />
        )}
      </div>
    </>
  );
}
