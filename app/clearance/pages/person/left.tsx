import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showLeavers } from "~/clearance/services/people/show-leaving.server";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText } from "~/kit/parts/time/time";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.clearance_leaving_people()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  return await showLeavers({ store, actor, now });
});

type Leaver = Awaited<ReturnType<typeof loader>>["left"][number];

export default function LeftPage() {
  const { leaving, left } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <>
      <PageHead
        back={{ to: "/clearance", label: m.people_shell_people() }}
        title={m.clearance_leaving_people()}
        lead={m.clearance_leaving_people_lead()}
      />
      <div className="stack gap-5">
        {query.has("erased") && (
          <Notice tone="ok" role="status" title={m.clearance_erase_done()}>
            {m.clearance_erase_done_text()}
          </Notice>
        )}
        {leaving.length > 0 && (
          <Leavers id="leaving" title={m.clearance_leaving_list_leaving()} people={leaving} />
        )}
        {left.length > 0 ? (
          <Leavers id="left" title={m.clearance_leaving_list_left()} people={left} />
        ) : (
          <Card>
            <Empty title={m.clearance_leaving_nobody()} icon="people">
              <p>{m.clearance_leaving_nobody_text()}</p>
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
              <Rich
                of={m.clearance_leaving_list_day.parts()}
                as={{ day: () => <DayText day={lastDay} /> }}
              />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
