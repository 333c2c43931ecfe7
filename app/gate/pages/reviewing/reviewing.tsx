import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { IntentForm, TieForm } from "~/gate/pages/publishing/connection/typed";
import type { ReviewerFault } from "~/gate/rules/reviewing/kinds";
import { REVIEWING } from "~/gate/rules/reviewing/limits";
import {
  connectReviewer,
  endReviewer,
  readProfiles,
  tieProfile,
} from "~/gate/services/reviewing/set-up.server";
import { showReviewing } from "~/gate/services/reviewing/show-reviewing.server";
import { formDataOf, parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { ConnectForm } from "./connect-form";
import { Profiles } from "./profiles";
import { Reviews } from "./reviews";
import { ConnectForm as Connecting } from "./typed";
import { FAULT_WORDS } from "./words";

export const meta: MetaFunction = () => [{ title: `${m.gate_reviewing_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage");
  const { origin } = args.context.app;
  return await showReviewing({ store, actor, now, origin });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage", { lately: true });
  const { app, record } = args.context;
  const call = { store, actor, now };
  const outside = app.reviewers;
  const sent = await formDataOf(args.request);
  const asked = parseFormData(sent, IntentForm);
  if (!asked.ok) return refused("form", 400, asked.errors);
  const { intent } = asked.value;
  const done = (what: string) => {
    record({ event: "reviewer.changed", by: actor.personId, details: { what: intent } });
    return redirect(`${REVIEWING}?done=${what}`, 303);
  };
  switch (intent) {
    case "connect": {
      const form = parseFormData(sent, Connecting);
      const { organization = "", clientId = "" } = form.values;
      const typed = { organization, clientId };
      if (!form.ok) return refused(intent, 400, form.errors, typed);
      const { secret: clientSecret, ...whom } = form.value;
      const set = await connectReviewer({ ...call, outside, ...whom, clientSecret });
      return set.ok ? done("connected") : refused(intent, 400, faultOf(set), typed);
    }
    case "read": {
      const read = await readProfiles({ ...call, outside });
      return read.ok ? done("read") : refused("form", 409, faultOf(read));
    }
    case "tie": {
      const form = parseFormData(sent, TieForm);
      if (!form.ok) return refused("form", 400, form.errors);
      const { channel: channelKey, account } = form.value;
      const tied = await tieProfile({ ...call, channelKey, account });
      return tied.ok ? done("saved") : refused("form", 409, { form: TIE_FAULTS[tied.fault]() });
    }
    case "end": {
      await endReviewer(call);
      return done("ended");
    }
  }
});

interface Answer {
  of: string;
  errors: { readonly [name: string]: string | undefined };
  typed: { organization: string; clientId: string } | undefined;
}

function refused(of: string, status: 400 | 409, errors: Answer["errors"], typed?: Answer["typed"]) {
  return data<Answer>({ of, errors, typed }, { status });
}

function faultOf({ fault, detail }: { fault: ReviewerFault; detail: string }): Answer["errors"] {
  return { form: [FAULT_WORDS[fault], detail].filter(Boolean).join(" ") };
}

const TIE_FAULTS = { "no-account": m.gate_reviewing_no_account, taken: m.gate_publishing_taken };

const DONE: Record<string, () => string> = {
  connected: m.gate_reviewing_connected,
  saved: m.gate_publishing_saved,
  read: m.gate_publishing_read,
  ended: m.gate_reviewing_ended,
};

export default function Reviewing() {
  const { company, reviewer, channels, reviews } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = answer ? undefined : DONE[query.get("done") ?? ""]?.();
  const isArchived = company.archivedAt !== null;
  const connecting = answer?.of === "connect" ? answer : undefined;
  const { organization, clientId } = connecting?.typed ?? reviewer ?? {};
  return (
    <>
      <PageHead
        title={m.gate_reviewing_title()}
        lead={m.gate_reviewing_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {isArchived && <Notice tone="warn" icon="lock" title={m.gate_reviewing_archived()} />}
        {done && <Notice tone="ok" role="status" title={done} />}
        {answer?.of === "form" &&
          Object.values(answer.errors).map(
            (words) => words && <Notice key={words} tone="bad" role="alert" title={words} />,
          )}
        {reviewer && <Profiles reviewer={reviewer} channels={channels} canChange={!isArchived} />}
        {!isArchived && (
          <ConnectForm
            // With a connection it is another form: the secret that was typed isn’t in it any more.
            key={reviewer ? String(reviewer.readAt) : ""}
            organization={organization}
            clientId={clientId}
            isConnected={reviewer !== null}
            errors={connecting?.errors}
          />
        )}
        <Reviews reviews={reviews} />
      </div>
    </>
  );
}
