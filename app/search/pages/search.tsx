import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Field } from "~/kit/parts/forms/field";
import { Icon } from "~/kit/parts/icon";
import { PageHead } from "~/kit/parts/page/page-head";
import { FoundWords } from "~/search/parts/found-words";
import type { FoundGroup } from "~/search/rules/found/found";
import { KIND_WORDS } from "~/search/rules/found/words";
import { search } from "~/search/services/search.server";
import { SEARCH_ADDRESS } from "./address";
import "~/search/parts/found.css";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.query ? m.search_found_of({ query: data.query }) : m.search_found_title()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "search:use");
  const { q: query, show: kind } = SEARCH_ADDRESS.read(args.request);
  return { ...(await search({ store, actor, now, query, kind })), kind };
});

export default function SearchPage() {
  const { query, kind, groups } = useLoaderData<typeof loader>();
  const all = groups.reduce((sum, group) => sum + group.all, 0);
  return (
    <>
      <PageHead
        title={m.search_found_title()}
        back={
          kind !== null && query !== ""
            ? { to: `/search${SEARCH_ADDRESS.write({ q: query })}`, label: m.search_found_back() }
            : undefined
        }
      />
      <div className="stack gap-5">
        <Form method="get" action="/search" role="search" className="search">
          <Field
            key={query}
            type="search"
            label={m.search_found_title()}
            hideLabel
            name="q"
            maxLength={100}
            autoComplete="off"
            placeholder={m.search_found_placeholder()}
            defaultValue={query}
          />
          <Button type="submit">
            <Icon name="search" />
            {m.search_found_title()}
          </Button>
        </Form>
        <p className="visually-hidden" role="status">
          {query !== "" && m.search_found_results({ count: all })}
        </p>
        {groups.length === 0 ? (
          <Card>
            <Empty title={m.search_found_none({ query })} icon="search">
              <p>{m.search_found_none_text()}</p>
            </Empty>
          </Card>
        ) : (
          groups.map((group) => <Group key={group.kind} group={group} query={query} one={!!kind} />)
        )}
      </div>
    </>
  );
}

function Group({ group, query, one }: { group: FoundGroup; query: string; one: boolean }) {
  const { kind, all, items } = group;
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`} className="found-kind">
        {KIND_WORDS[kind]()}
      </h2>
      <Card fit="flush">
        <ul className="plain-list">
          {items.map((item) => (
            <li key={`${item.to} ${item.title.map(({ text }) => text).join("")}`}>
              <Link to={item.to} reloadDocument={item.download} className="found">
                <FoundWords item={item} kind={kind} />
              </Link>
            </li>
          ))}
          {all > items.length && !one && (
            <li>
              <Link
                to={`/search${SEARCH_ADDRESS.write({ q: query, show: kind })}`}
                className="found found-more"
              >
                {m.search_found_show_all({ count: numberText(all) })}{" "}
                <span className="visually-hidden">({KIND_WORDS[kind]()})</span>
              </Link>
            </li>
          )}
        </ul>
      </Card>
      {all > items.length && one && (
        <p className="small muted room-above">
          {m.search_found_first({ count: numberText(items.length) })}
        </p>
      )}
    </section>
  );
}
