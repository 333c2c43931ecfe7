import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { PublisherFault } from "~/gate/rules/publishing/kinds";
import { PUBLISHING } from "~/gate/rules/publishing/limits";
import {
  connectPublisher,
  endPublisher,
  readAccounts,
  tieAccount,
} from "~/gate/services/publishing/set-up.server";
import { showPublishing } from "~/gate/services/publishing/show-publishing.server";
import { formDataOf, parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { FAULT_WORDS } from "../words";
import { Channels } from "./channels";
import { ConnectForm } from "./connect-form";
import { SentPosts } from "./sent-posts";
import { ConnectForm as Connecting, IntentForm, TieForm } from "./typed";

export const meta: MetaFunction = () => [{ title: `${m.gate_publishing_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage");
  return await showPublishing({ store, actor, now });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage", { lately: true });
  const { app, record } = args.context;
  const call = { store, actor, now };
  const outside = app.publishers;
  const sent = await formDataOf(args.request);
  const asked = parseFormData(sent, IntentForm);
  if (!asked.ok) return refused("form", 400, asked.errors);
  const { intent } = asked.value;
  const done = (what: string) => {
    record({ event: "publisher.changed", by: actor.personId, details: { what: intent } });
    return redirect(`${PUBLISHING}?done=${what}`, 303);
  };
  switch (intent) {
    case "connect": {
      const form = parseFormData(sent, Connecting);
      const { baseUrl = "" } = form.values;
      if (!form.ok) return refused(intent, 400, form.errors, baseUrl);
      const { secret: key } = form.value;
      const set = await connectPublisher({ ...call, outside, baseUrl: form.value.baseUrl, key });
      if (set.ok) return done("connected");
      return refused(intent, 400, faultOf(set.fault, set.detail), baseUrl);
    }
    case "read": {
      const read = await readAccounts({ ...call, outside });
      return read.ok ? done("read") : refused("form", 409, faultOf(read.fault, read.detail));
    }
    case "tie": {
      const form = parseFormData(sent, TieForm);
      if (!form.ok) return refused("form", 400, form.errors);
      const { channel: channelKey, account } = form.value;
      const tied = await tieAccount({ ...call, channelKey, account });
      return tied.ok ? done("saved") : refused("form", 409, { form: TIE_FAULTS[tied.fault]() });
    }
    case "end": {
      await endPublisher(call);
      return done("ended");
    }
  }
});

interface Answer {
  of: string;
  errors: { readonly [name: string]: string | undefined };
  baseUrl: string | undefined;
}

function refused(of: string, status: 400 | 409, errors: Answer["errors"], baseUrl?: string) {
  return data<Answer>({ of, errors, baseUrl }, { status });
}

function faultOf(fault: "typed" | PublisherFault, detail: string): Answer["errors"] {
  if (fault === "typed") return { baseUrl: m.gate_publishing_address_bad() };
  return { form: [FAULT_WORDS[fault], detail].filter(Boolean).join(" ") };
}

const TIE_FAULTS = { "no-account": m.gate_publishing_no_account, taken: m.gate_publishing_taken };

const DONE: Record<string, () => string> = {
  connected: m.gate_publishing_connected,
  saved: m.gate_publishing_saved,
  read: m.gate_publishing_read,
  ended: m.gate_publishing_ended,
};

export default function Publishing() {
  const { company, publisher, channels, posts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = answer ? undefined : DONE[query.get("done") ?? ""]?.();
  const isArchived = company.archivedAt !== null;
  const connecting = answer?.of === "connect" ? answer : undefined;
  return (
    <>
      <PageHead
        title={m.gate_publishing_title()}
        lead={m.gate_publishing_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {isArchived && <Notice tone="warn" icon="lock" title={m.gate_publishing_archived()} />}
        {done && <Notice tone="ok" role="status" title={done} />}
        {answer?.of === "form" &&
          Object.values(answer.errors).map(
            (words) => words && <Notice key={words} tone="bad" role="alert" title={words} />,
          )}
        {publisher && (
          <Channels publisher={publisher} channels={channels} canChange={!isArchived} />
        )}
        {!isArchived && (
          <ConnectForm
            // With a connection it is another form: the key that was typed isn’t in it any more.
            key={publisher ? String(publisher.readAt) : ""}
            baseUrl={connecting?.baseUrl ?? publisher?.baseUrl}
            isConnected={publisher !== null}
            errors={connecting?.errors}
          />
        )}
        <SentPosts posts={posts} />
      </div>
    </>
  );
}
