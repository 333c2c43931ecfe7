import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showLeavers } from "~/clearance/services/people/show-leaving.server";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText } from "~/kit/parts/time/time";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: "People who left · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  return await showLeavers({ store, actor, now });
});

type Leaver = Awaited<ReturnType<typeof loader>>["left"][number];

export default function LeftPage() {
  const { leaving, left } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        back={{ to: "/clearance", label: "People" }}
        title="People who left"
        lead="Nothing of theirs holds any more. What they learned and what was decided stays on record."
      />
      <div className="stack gap-5">
        {leaving.length > 0 && <Leavers id="leaving" title="Leaving" people={leaving} />}
        {left.length > 0 ? (
          <Leavers id="left" title="Left" people={left} />
        ) : (
          <Card>
            <Empty title="Nobody has left" icon="people">
              <p>Whoever leaves is marked on their own page, and is then found here.</p>
            </Empty>
          </Card>
        )}
      </div>
    </>
  );
}

function Leavers({ id, title, people }: { id: string; title: string; people: readonly Leaver[] }) {
  return (
    <Card aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
      </div>
      <ul className="plain-list stack">
        {people.map(({ id, name, lastDay }) => (
          <li key={id} className="row between flow">
            <Link to={`/clearance/people/${id}`}>{name}</Link>
            <span className="small muted">
              last day <DayText day={lastDay} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
