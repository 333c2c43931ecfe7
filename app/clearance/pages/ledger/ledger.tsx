import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressBy, oneOf, SEARCH } from "~/kit/http/address";
import { KIND_WORDS, LEDGER_KINDS } from "~/clearance/rules/events/events";
import { authorise } from "~/people/services/authorise.server";
import { rememberedSeparator } from "~/kit/csv/separator-asked.server";
import { CsvExport } from "~/kit/parts/forms/csv-export";
import { handled } from "~/kit/http/refusals";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Field, Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { Icon } from "~/kit/parts/icon";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pager } from "~/kit/parts/page/pager";
import { ChainNotice } from "./chain-notice";
import { LedgerTable } from "./table";
import "./ledger.css";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: "Ledger · Firsthand" }];

const PAGE_SIZE = 50;

const ADDRESS = addressBy(
  z.object({
    before: z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null),
    name: SEARCH,
    kind: oneOf(LEDGER_KINDS),
  }),
);

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "ledger:read");
  const query = ADDRESS.read(args.request);
  const ledger = await showLedger({ store, actor, query, pageSize: PAGE_SIZE });
  const separator = await rememberedSeparator(args.request);
  return { ...ledger, query, timeZone: actor.timeZone, separator };
});

type Query = Awaited<ReturnType<typeof loader>>["query"];

export default function Ledger() {
  const { entries, older, chain, query, timeZone, separator } = useLoaderData<typeof loader>();
  const pathTo = (before: number | null) =>
    `/clearance/ledger${ADDRESS.write({ ...query, before })}`;
  return (
    <>
      <PageHead
        title="Ledger"
        lead="Every decision about your people, in the order it was recorded."
        actions={
          <>
            <CsvExport to="/clearance/ledger.csv" separator={separator}>
              Export CSV
            </CsvExport>
            <LinkButton to="/clearance/ledger.jsonl" reloadDocument download>
              <Icon name="download" />
              JSON Lines
            </LinkButton>
          </>
        }
      />
      <div className="stack gap-5">
        <ChainNotice chain={chain} />
        <Card fit="flush" aria-label="Entries">
          <Filters query={query} />
          {entries.length === 0 ? (
            <Empty title="No entries here" icon="search">
              <p>Nothing was recorded that fits what you look for.</p>
            </Empty>
          ) : (
            <LedgerTable entries={entries} timeZone={timeZone} />
          )}
          <Pager
            back={query.before !== null && { to: pathTo(null), words: "Newest" }}
            onward={older !== null && { to: pathTo(older), words: "Older" }}
          />
        </Card>
      </div>
    </>
  );
}

function Filters({ query: { name, kind } }: { query: Query }) {
  // The fields are made anew when the address says something else.
  return (
    <Form
      key={`${kind} ${name}`}
      method="get"
      action="/clearance/ledger"
      role="search"
      className="table-tools row flow row-end"
    >
      <Field
        label="About whom"
        name="name"
        type="search"
        defaultValue={name}
        maxLength={100}
        autoComplete="off"
      />
      <Select label="Kind" name="kind" defaultValue={kind ?? ""}>
        <option value="">All kinds</option>
        <Options of={LEDGER_KINDS.map((one) => [one, KIND_WORDS[one]])} />
      </Select>
      <Button type="submit">Show</Button>
      {(name !== "" || kind !== null) && <LinkButton to="/clearance/ledger">Show all</LinkButton>}
    </Form>
  );
}
