import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { policyRecord } from "~/clearance/services/policy/record.server";
import { PolicyRecord } from "~/clearance/parts/policy-record";
import { PageHead } from "~/kit/parts/page/page-head";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.learning_policy_record({ version: data.record.version }) : m.learning_policy_not_found()} · Firsthand`,
  },
];

/** The employee’s own signature, and nobody else’s. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "training:read");
  return policyRecord(store, {
    company: actor,
    personId: actor.personId,
    version: args.params.version ?? "",
  });
});

export default function OwnRecord() {
  const { record, from } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        back={{ to: "/learn/policy", label: m.learning_policy_current() }}
        title={m.learning_policy_record({ version: record.version })}
        lead={record.title}
      />
      <PolicyRecord record={record} from={from} />
    </>
  );
}
