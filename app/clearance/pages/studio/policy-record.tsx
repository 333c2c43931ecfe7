import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showPolicyRecord } from "~/clearance/services/studio/show-policy-record.server";
import { PolicyRecord } from "~/clearance/parts/policy-record";
import { PageHead } from "~/kit/parts/page/page-head";
import { companyPath, personPath } from "~/people/rules/paths";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.clearance_policy_record_meta({ name: data.person.name, version: data.version }) : m.clearance_labels_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const { company: key = "", person: personId = "", version = "" } = args.params;
  return showPolicyRecord({ store, actor, now, key, personId, version });
});

export default function TraineeRecord() {
  const record = useLoaderData<typeof loader>();
  const { person, company, title, version } = record;
  return (
    <>
      <PageHead
        back={[
          { to: "/studio", label: m.people_shell_companies() },
          { to: companyPath(company.key), label: company.shortName },
          { to: personPath(company.key, person.id), label: person.name },
        ]}
        title={m.clearance_policy_record_title({ name: person.name, version })}
        lead={title}
      />
      <PolicyRecord record={record} />
    </>
  );
}
