import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressReader, FLAG, oneOf, PAGE } from "~/kit/http/read-address";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { rememberedSeparator } from "~/kit/csv/separator-asked.server";
import { handled } from "~/kit/http/refusals";
import { policyVersion } from "~/clearance/services/policy/version.server";
import { Card } from "~/kit/parts/cards/card";
import { LineChanges } from "~/kit/parts/text/line-changes";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { TreeView } from "~/curriculum/parts/markdoc/tree-view";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText } from "~/kit/parts/time/time";
import { RemindedNotice } from "./remind";
import { PolicySigners } from "./signers";
import "~/curriculum/parts/markdoc/prose.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.clearance_evidence_policy({ version: data.version }) : m.clearance_labels_not_found()} · Firsthand`,
  },
];

const PAGE_SIZE = 50;

const ADDRESS = addressReader(
  z.object({
    show: oneOf(["unsigned", "signed"]),
    page: PAGE,
    addresses: FLAG,
    since: z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null),
  }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "policy:overview");
  const { show, page, addresses, since } = ADDRESS.read(args.request);
  const version = args.params.version ?? "";
  const view = await policyVersion({
    store,
    actor,
    now,
    version,
    show,
    page,
    pageSize: PAGE_SIZE,
    since,
  });
  const separator = await rememberedSeparator(args.request);
  return { ...view, addresses: addresses ? view.addresses : null, separator };
});

export default function PolicyVersionPage() {
  const view = useLoaderData<typeof loader>();
  const { version, title, change, current, before, tree, hash } = view;
  return (
    <>
      <PageHead
        back={{ to: "/clearance/policy", label: m.clearance_policy_every_version() }}
        title={`${title} ${version}`}
        eyebrow={current ? m.clearance_policy_in_force() : m.clearance_policy_replaced()}
        lead={change}
      />
      <div className="stack gap-5">
        {view.reminding?.done && <RemindedNotice done={view.reminding.done} />}
        <Card fit="flush" aria-label={m.clearance_policy_who()}>
          <PolicySigners {...view} timeZone={view.company.timeZone} />
        </Card>
        <div className="columns">
          <div className="stack gap-5">
            {before && (
              <Card aria-labelledby="changes">
                <div className="card-head">
                  <h2 id="changes">{m.clearance_policy_changes({ version: before.version })}</h2>
                </div>
                <LineChanges changes={before.changes} />
              </Card>
            )}
            <Card aria-labelledby="text">
              <div className="card-head">
                <h2 id="text">{m.clearance_policy_text()}</h2>
              </div>
              <div className="prose reading" lang={view.language}>
                <TreeView tree={tree} preview />
              </div>
            </Card>
          </div>
          <Card as="aside" fit="tight" aria-labelledby="about">
            <h2 id="about" className="room-below">
              {m.clearance_policy_about()}
            </h2>
            <Facts>
              <Fact name={m.clearance_policy_in_force()}>
                <DayText day={view.publishedOn} />
              </Fact>
              <Fact name={m.clearance_policy_to_sign()}>
                {view.reacknowledge ? (
                  <Rich
                    of={m.clearance_policy_to_sign_by.parts()}
                    as={{ day: () => <DayText day={view.graceUntil} /> }}
                  />
                ) : (
                  m.clearance_policy_minor_long()
                )}
              </Fact>
              <Fact name={m.clearance_policy_signed()}>{numberText(view.counts.signed)}</Fact>
              <Fact name={m.clearance_policy_not_signed()}>{numberText(view.counts.unsigned)}</Fact>
              <Fact name={m.clearance_policy_hash()}>
                <code className="anywhere">{hash.slice(0, 12)}</code>
              </Fact>
            </Facts>
          </Card>
        </div>
      </div>
    </>
  );
}
