import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { policyOverview } from "~/services/clearance/policy-overview.server";
import { Card } from "~/ui/card";
import { Empty } from "~/ui/empty";
import { TreeView } from "~/ui/markdoc/tree-view";
import { PageHead } from "~/ui/page-head";
import { Time } from "~/ui/time";
import "~/ui/styles/person.css";
import { PolicySigners } from "./policy-signers";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: "Social media policy · Firsthand" }];

const PAGE_SIZE = 50;

const Address = z.object({
  show: z.enum(["unsigned", "signed"]).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "policy:overview");
  const params = new URL(args.request.url).searchParams;
  const address = Address.parse(Object.fromEntries(params));
  const { signed, unsigned, ...overview } = await policyOverview({ store, actor, now });
  const show = address.show ?? (unsigned.length > 0 ? "unsigned" : "signed");
  const people = show === "signed" ? signed : unsigned;
  const pages = Math.max(1, Math.ceil(people.length / PAGE_SIZE));
  const page = Math.min(address.page, pages);
  return {
    ...overview,
    counts: { signed: signed.length, unsigned: unsigned.length },
    show,
    page,
    pages,
    people: people.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
  };
});

export default function Policy() {
  const overview = useLoaderData<typeof loader>();
  const { current, older, company, text } = overview;
  if (!current) {
    return (
      <>
        <PageHead title="Social media policy" />
        <Card>
          <Empty title="There is no policy yet" icon="book">
            <p>When your agency publishes one, you see here who has signed it.</p>
          </Empty>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={`${current.title} ${current.version}`}
        lead={
          <>
            In force since <Time at={current.publishedAt} timeZone={company.timeZone} />.{" "}
            {current.change}
          </>
        }
      />
      <div className="stack stack-wide">
        <Card fit="flush" aria-label="Who has signed">
          <PolicySigners {...overview} timeZone={company.timeZone} />
        </Card>
        <div className="columns">
          <Card>
            <div className="prose reading">
              <TreeView tree={text} preview />
            </div>
          </Card>
          <Card as="aside" fit="tight" aria-labelledby="older">
            <h2 id="older">Older versions</h2>
            {older.length === 0 ? (
              <p className="muted small">This is the first one.</p>
            ) : (
              <ul className="plain-list stack">
                {older.map((version) => (
                  <li key={version.id}>
                    <p className="evidence-title">{version.version}</p>
                    <p className="small muted">
                      Since <Time at={version.publishedAt} timeZone={company.timeZone} />.{" "}
                      {version.change}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
