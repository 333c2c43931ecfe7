import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { showDesk } from "~/practice/services/desk/show-set.server";
import { PracticeBanner } from "~/practice/parts/desk/practice-banner";
import { SetProgress } from "~/practice/parts/desk/set-progress";

export const meta: MetaFunction = () => [{ title: `${m.practice_desk_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  return { sets: await showDesk({ store, actor, now }), timeZone: actor.timeZone };
});

export default function Desk() {
  const { sets, timeZone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.practice_desk_title()}
        lead={m.practice_desk_lead()}
        actions={<PracticeBanner />}
      />
      {sets.length === 0 ? (
        <Empty
          icon="mail"
          title={m.practice_desk_empty_title()}
          action={<LinkButton to="/learn">{m.practice_desk_training()}</LinkButton>}
        >
          {m.practice_desk_empty()}
        </Empty>
      ) : (
        <div className="stack gap-4">
          {sets.map((set) => {
            const to = `/desk/${set.moduleKey}/${set.activityKey}`;
            return <SetProgress key={to} page={set} to={to} timeZone={timeZone} titled />;
          })}
        </div>
      )}
    </>
  );
}
