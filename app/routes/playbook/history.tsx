import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { playbookPublishedText } from "~/domain/clearance/playbook-words";
import { IMPACTS } from "~/domain/curriculum/words";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { playbookPlace } from "~/services/company/playbook-place.server";
import { showPlaybookHistory } from "~/services/company/show-playbook-history.server";
import { LinkButton } from "~/ui/button";
import { useTimeZone } from "~/ui/local-time";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import "~/ui/styles/publish.css";
import { CompareVersions } from "../library/history-compare";
import { restoreIn } from "../library/history-form";
import { AsidesCard, VersionsCard } from "../library/history-lists";
import { playbookDoor } from "./playbook-door";
import { playbookHistoryPath, playbookPath, playbookPublishPath } from "./playbook-paths";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? `History of the playbook of ${data.company.name}` : "Not found"} · Firsthand`,
  },
];

const whole = z.coerce.number().int().min(1);

/** The two versions to compare, and what was published just now. */
const Address = z.object({
  from: whole.nullable().catch(null).default(null),
  to: whole.nullable().catch(null).default(null),
  published: z.enum(IMPACTS).optional().catch(undefined),
  people: z.coerce.number().int().min(0).catch(0).default(0),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = playbookDoor(args, await authorise(args, "playbook:edit"));
  const address = Object.fromEntries(new URL(args.request.url).searchParams);
  const { from, to, published, people } = Address.parse(address);
  const history = await showPlaybookHistory({ ...door, from, to });
  const done = published ? playbookPublishedText(published, people) : null;
  return { ...history, companyKey: door.companyKey, done };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { companyKey, ...door } = playbookDoor(args, await authorise(args, "playbook:edit"));
  const { path } = await playbookPlace({ ...door, companyKey });
  return await restoreIn({ ...door, path }, args.request, playbookPath(companyKey));
});

export default function PlaybookHistoryPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const timeZone = useTimeZone();
  const { company, companyKey, versions, compared, draft, asides, done } = page;
  const refused = (sent?.errors as { form?: string } | undefined)?.form;
  const edit = playbookPath(companyKey);
  const here = playbookHistoryPath(companyKey);
  return (
    <>
      <PageHead
        back={{ to: edit, label: "Playbook" }}
        title="History"
        lead={`The playbook of ${company.name}`}
        actions={
          draft && <LinkButton to={playbookPublishPath(companyKey)}>Look at the draft</LinkButton>
        }
      />
      <div className="publish-notices">
        {done && !sent && <Notice tone="ok" role="status" title={done} />}
        {refused && (
          <Notice tone="warn" role="alert" title="Nothing was changed">
            {refused}
          </Notice>
        )}
      </div>
      <div className="stack stack-wide">
        <CompareVersions {...{ versions, compared, here }} />
        <VersionsCard {...{ versions, draft, timeZone, here }} />
        <AsidesCard {...{ asides, draft, timeZone }} />
      </div>
    </>
  );
}
