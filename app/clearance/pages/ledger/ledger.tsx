import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressText } from "~/kit/http/address";
import { addressReader, oneOf, SEARCH } from "~/kit/http/read-address";
import { KIND_WORDS, LEDGER_KINDS } from "~/clearance/rules/events/events";
import { m } from "~/kit/language/m";
import { useSearchForm } from "~/kit/browser/search-form";
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

export const meta: MetaFunction = () => [{ title: `${m.people_shell_ledger()} · Firsthand` }];

const PAGE_SIZE = 50;

const ADDRESS = addressReader(
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
  const kinds = LEDGER_KINDS.map((one): [string, string] => [one, KIND_WORDS[one]()]);
  const ofTeams = actor.teams !== "all";
  return { ...ledger, query, kinds, timeZone: actor.timeZone, separator, ofTeams };
});

type Shown = Awaited<ReturnType<typeof loader>>;

export default function Ledger() {
  const { entries, older, chain, query, kinds, timeZone, separator, ofTeams } =
    useLoaderData<typeof loader>();
  const pathTo = (before: number | null) => `/clearance/ledger${addressText({ ...query, before })}`;
  return (
    <>
      <PageHead
        title={m.people_shell_ledger()}
        lead={ofTeams ? m.clearance_ledger_page_lead_teams() : m.clearance_ledger_page_lead()}
        actions={
          <>
            <CsvExport to="/clearance/ledger.csv" separator={separator}>
              {m.clearance_ledger_page_export()}
            </CsvExport>
            <LinkButton to="/clearance/ledger.jsonl" reloadDocument download>
              <Icon name="download" />
              {m.clearance_ledger_page_json_lines()}
            </LinkButton>
          </>
        }
      />
      <div className="stack gap-5">
        <ChainNotice chain={chain} />
        <Card fit="flush" aria-label={m.clearance_ledger_page_entries()}>
          <Filters query={query} kinds={kinds} />
          {entries.length === 0 ? (
            <Empty title={m.clearance_ledger_page_none()} icon="search">
              <p>{m.clearance_ledger_page_none_text()}</p>
            </Empty>
          ) : (
            <LedgerTable entries={entries} timeZone={timeZone} />
          )}
          <Pager
            back={
              query.before !== null && { to: pathTo(null), words: m.clearance_ledger_page_newest() }
            }
            onward={older !== null && { to: pathTo(older), words: m.clearance_ledger_page_older() }}
          />
        </Card>
      </div>
    </>
  );
}

function Filters({ query: { name, kind }, kinds }: Pick<Shown, "query" | "kinds">) {
  const form = useSearchForm(`${kind} ${name}`);
  return (
    <Form
      key={form.key}
      ref={form.ref}
      method="get"
      action="/clearance/ledger"
      role="search"
      className="table-tools row flow row-end"
    >
      <Field
        label={m.clearance_ledger_page_about_whom()}
        name="name"
        type="search"
        defaultValue={name}
        maxLength={100}
        autoComplete="off"
      />
      <Select label={m.clearance_ledger_page_kind()} name="kind" defaultValue={kind ?? ""}>
        <option value="">{m.clearance_ledger_page_all_kinds()}</option>
        <Options of={kinds} />
      </Select>
      <Button type="submit">{m.clearance_ledger_page_show()}</Button>
      {(name !== "" || kind !== null) && (
        <LinkButton to="/clearance/ledger">{m.clearance_labels_show_all()}</LinkButton>
      )}
    </Form>
  );
}
