import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { policyRecord } from "~/clearance/services/policy/record.server";
import { PolicyRecord } from "~/clearance/parts/policy-record";
import { PageHead } from "~/kit/parts/page/page-head";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.clearance_policy_record_meta({ name: data.record.person.name, version: data.record.version }) : m.clearance_labels_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "policy:overview");
  const { person: personId = "", version = "" } = args.params;
  return policyRecord(store, { company: actor, personId, version });
});

export default function Record() {
  const { record, from } = useLoaderData<typeof loader>();
  const { person, title, version } = record;
  return (
    <>
      <PageHead
        back={[
          { to: "/clearance", label: m.people_shell_people() },
          { to: `/clearance/people/${person.id}`, label: person.name },
        ]}
        title={m.clearance_policy_record_title({ name: person.name, version })}
        lead={title}
      />
      <PolicyRecord record={record} from={from} />
    </>
  );
}
