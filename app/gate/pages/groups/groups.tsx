import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { MOST_GROUPS } from "~/gate/rules/limits";
import { GROUPS } from "~/gate/rules/paths";
import { planGroups } from "~/gate/services/groups/plan-groups.server";
import { addClearanceGroup, setUpProvider } from "~/gate/services/groups/set-up.server";
import { showGroups } from "~/gate/services/groups/show-groups.server";
import {
  endClearanceGroup,
  endGroups,
  pauseGroups,
  startGroups,
  syncNow,
} from "~/gate/services/groups/steer.server";
import { badRequest, formDataOf, parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { AddGroup } from "./add-group";
import { FAULT_WORDS } from "./fault-words";
import { GroupList } from "./group-list";
import { DryRun, Planned } from "./plan";
import { ProviderForm, type Sent } from "./provider-form";
import { Status } from "./status";
import { AddForm, EndForm, IntentForm, ProviderForm as TypedProvider, RemoveForm } from "./typed";

export const meta: MetaFunction = () => [{ title: `${m.gate_groups_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage");
  return { ...(await showGroups({ store, actor, now })), formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "gate:manage", { lately: true });
  const { app, record } = args.context;
  const call = { store, actor, now };
  const outside = app.groups;
  const sent = await formDataOf(args.request);
  const asked = parseFormData(sent, IntentForm);
  if (!asked.ok) return badRequest({ values: {}, errors: asked.errors, of: "form" as const });
  const { intent } = asked.value;
  const noted = () =>
    record({ event: "clearance-groups.changed", by: actor.personId, details: { what: intent } });
  const done = (what: string) => {
    noted();
    return redirect(`${GROUPS}?done=${what}`, 303);
  };
  switch (intent) {
    case "provider": {
      const form = parseFormData(sent, TypedProvider);
      const { secret: _, ...values } = form.values as Record<string, string>;
      if (!form.ok) return badRequest({ values, errors: form.errors, of: intent });
      const { baseUrl, secret: token, matchBy } = form.value;
      const set = await setUpProvider({ ...call, outside, baseUrl, token, matchBy });
      if (set.ok) return done("saved");
      return badRequest({ values, errors: PROVIDER_FAULTS[set.fault](), of: intent });
    }
    case "add": {
      const form = parseFormData(sent, AddForm);
      if (!form.ok) return badRequest({ ...form, of: intent });
      const { channel: channelKey, ...group } = form.value;
      const added = await addClearanceGroup({ ...call, ...group, channelKey });
      if (added.ok) return done("added");
      const errors = { form: GROUP_FAULTS[added.fault]() };
      return data({ values: form.values, errors, of: intent }, { status: 409 });
    }
    case "plan": {
      const plan = await planGroups({ ...call, outside });
      if (plan.ok) return data({ values: {}, errors: undefined, of: intent, plan });
      const { fault, detail } = plan;
      const words = fault === "not-done" ? m.gate_groups_plan_not_done() : FAULT_WORDS[fault];
      const errors = { form: [words, detail].filter(Boolean).join(" ") };
      return data({ values: {}, errors, of: intent }, { status: 409 });
    }
    case "start": {
      if (await startGroups(call)) return done("begun");
      const errors = { form: m.gate_groups_not_tried() };
      return data({ values: {}, errors, of: intent }, { status: 409 });
    }
    case "now": {
      await syncNow(call);
      return done("begun");
    }
    case "pause":
    case "resume": {
      await pauseGroups({ ...call, paused: intent === "pause" });
      return done("done");
    }
    case "remove": {
      const form = parseFormData(sent, RemoveForm);
      if (!form.ok) return badRequest({ values: {}, errors: form.errors, of: "form" as const });
      const { group: groupId, how } = form.value;
      await endClearanceGroup({ ...call, groupId, empty: how === "empty" });
      return done("removed");
    }
    case "end": {
      const form = parseFormData(sent, EndForm);
      if (!form.ok) return badRequest({ values: {}, errors: form.errors, of: "form" as const });
      await endGroups({ ...call, empty: form.value.how === "empty" });
      return done("ended");
    }
  }
});

const PROVIDER_FAULTS: Record<"address" | "token" | "in-use", () => Record<string, string>> = {
  address: () => ({ baseUrl: m.gate_groups_base_url_bad() }),
  token: () => ({ secret: m.gate_groups_token_needed() }),
  "in-use": () => ({ baseUrl: m.gate_groups_in_use() }),
};

const GROUP_FAULTS = {
  "there-already": m.gate_groups_there_already,
  "name-taken": m.gate_groups_name_taken,
  "too-many": () => m.gate_groups_too_many({ count: numberText(MOST_GROUPS) }),
};

const DONE: Record<string, () => string> = {
  saved: m.gate_groups_saved,
  added: m.gate_groups_added,
  begun: m.gate_groups_begun,
  removed: m.gate_groups_removed,
  ended: m.gate_groups_ended,
  done: m.gate_groups_done,
};

export default function Groups() {
  const shown = useLoaderData<typeof loader>();
  const { company, directory, groups, channels, canStart, unknown } = shown;
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const sentTo = (of: string): Sent | undefined =>
    answer?.of === of ? (answer as Sent) : undefined;
  const done = answer ? undefined : DONE[query.get("done") ?? ""]?.();
  const plan = answer && "plan" in answer ? answer.plan : null;
  const isKept = groups.some(({ state }) => state !== "draft");
  const failed = ["form", "plan", "start"].includes(answer?.of ?? "") ? answer?.errors : undefined;
  return (
    <>
      <PageHead
        title={m.gate_groups_title()}
        lead={m.gate_groups_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {company.archivedAt && <Notice tone="warn" icon="lock" title={m.gate_groups_archived()} />}
        {done && <Notice tone="ok" role="status" title={done} />}
        {failed &&
          Object.values(failed).map(
            (words) => words && <Notice key={words} tone="bad" role="alert" title={words} />,
          )}
        {plan && <Planned groups={plan.groups} unknown={plan.unknown} />}
        {directory && isKept && <Status {...directory} isKept unknown={unknown} />}
        {directory && <GroupList groups={groups} />}
        {directory && !company.archivedAt && groups.length > 0 && <DryRun canStart={canStart} />}
        {directory && !company.archivedAt && (
          <AddGroup key={groups.length} channels={channels} sent={sentTo("add")} />
        )}
        {!company.archivedAt && <ProviderForm directory={directory} sent={sentTo("provider")} />}
        {directory && !isKept && <Status {...directory} isKept={false} unknown={[]} />}
      </div>
    </>
  );
}
