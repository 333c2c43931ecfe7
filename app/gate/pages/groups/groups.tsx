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
import { planGroups, type PlannedGroup } from "~/gate/services/groups/plan-groups.server";
import { addClearanceGroup, setUpProvider } from "~/gate/services/groups/set-up.server";
import { showGroups } from "~/gate/services/groups/show-groups.server";
import {
  endClearanceGroup,
  endGroups,
  pauseGroups,
  startGroups,
  syncNow,
} from "~/gate/services/groups/steer.server";
import { formDataOf, parseFormData } from "~/kit/http/forms";
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
import { DryRun } from "./plan";
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
  if (!asked.ok) return refused("form", 400, asked.errors);
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
      const { secret: _, ...values } = form.values;
      if (!form.ok) return refused(intent, 400, form.errors, values);
      const { baseUrl, secret: token, matchBy } = form.value;
      const set = await setUpProvider({ ...call, outside, baseUrl, token, matchBy });
      if (set.ok) return done("saved");
      return refused(intent, 400, PROVIDER_FAULTS[set.fault](), values);
    }
    case "add": {
      const form = parseFormData(sent, AddForm);
      if (!form.ok) return refused(intent, 400, form.errors, form.values);
      const { channel: channelKey, ...group } = form.value;
      const added = await addClearanceGroup({ ...call, ...group, channelKey });
      if (added.ok) return done("added");
      return refused(intent, 409, { form: GROUP_FAULTS[added.fault]() }, form.values);
    }
    case "plan": {
      const plan = await planGroups({ ...call, outside });
      if (plan.ok) return data<Answer>({ of: intent, plan });
      const { fault, detail } = plan;
      const words = fault === "not-done" ? m.gate_groups_plan_not_done() : FAULT_WORDS[fault];
      return refused(intent, 409, { form: [words, detail].filter(Boolean).join(" ") });
    }
    case "start": {
      if (await startGroups(call)) return done("begun");
      return refused(intent, 409, { form: m.gate_groups_not_tried() });
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
      if (!form.ok) return refused("form", 400, form.errors);
      const { group: groupId, how } = form.value;
      await endClearanceGroup({ ...call, groupId, empty: how === "empty" });
      return done("removed");
    }
    case "end": {
      const form = parseFormData(sent, EndForm);
      if (!form.ok) return refused("form", 400, form.errors);
      await endGroups({ ...call, empty: form.value.how === "empty" });
      return done("ended");
    }
  }
});

/** What comes back where nobody is sent on: of which form, what was typed, and what is wrong with it, or what a dry run found. */
interface Answer extends Sent {
  of: string;
  plan?: { groups: PlannedGroup[]; unknown: string[] };
}

function refused(
  of: string,
  status: 400 | 409,
  errors: Sent["errors"],
  values: Sent["values"] = {},
) {
  return data<Answer>({ of, values, errors }, { status });
}

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
  const sentTo = (of: string) => (answer?.of === of ? answer : undefined);
  const done = answer ? undefined : DONE[query.get("done") ?? ""]?.();
  const plan = answer?.plan;
  const isKept = groups.some(({ state }) => state !== "draft");
  const failed = sentTo("form")?.errors;
  const tried = sentTo("plan") ?? sentTo("start");
  return (
    <>
      <PageHead
        title={m.gate_groups_title()}
        lead={m.gate_groups_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {company.archivedAt && <Notice tone="warn" icon="lock" title={m.gate_groups_archived()} />}
        {done && <Notice tone="ok" role="status" title={done} />}
        <Failures of={failed} />
        {directory && isKept && <Status {...directory} isKept unknown={unknown} />}
        {directory && <GroupList groups={groups} />}
        {directory && !company.archivedAt && groups.length > 0 && (
          <DryRun plan={plan} canStart={canStart}>
            <Failures of={tried?.errors} />
          </DryRun>
        )}
        {directory && !company.archivedAt && (
          <AddGroup key={groups.length} channels={channels} sent={sentTo("add")} />
        )}
        {!company.archivedAt && <ProviderForm directory={directory} sent={sentTo("provider")} />}
        {directory && !isKept && <Status {...directory} isKept={false} unknown={[]} />}
      </div>
    </>
  );
}

function Failures({ of }: { of: Sent["errors"] }) {
  return Object.values(of ?? {}).map(
    (words) => words && <Notice key={words} tone="bad" role="alert" title={words} />,
  );
}
