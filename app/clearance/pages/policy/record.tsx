import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { policyRecord } from "~/clearance/services/policy/record.server";
import { PolicyRecord } from "~/clearance/parts/policy-record";
import { PageHead } from "~/kit/parts/page/page-head";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? `${data.record.person.name}, policy ${data.record.version}` : "Not found"} · Firsthand`,
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
          { to: "/clearance", label: "People" },
          { to: `/clearance/people/${person.id}`, label: person.name },
        ]}
        title={`${person.name} signed ${version}`}
        lead={title}
      />
      <PolicyRecord record={record} from={from} />
    </>
  );
}
