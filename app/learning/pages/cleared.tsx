import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { handled } from "~/kit/http/refusals";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { ClearedCard } from "~/learning/parts/cleared-card";
import { seeCleared, showCleared } from "~/learning/services/cleared.server";
import { authorise } from "~/people/services/authorise.server";
import "~/kit/parts/page/page-head.css";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [
  { title: `${m.learning_clearance_cleared()} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  return await showCleared({ store, actor, now, enrolmentId: args.params.enrolment ?? "" });
});

/** They have seen it on their home. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  await seeCleared({ store, actor, now, enrolmentId: args.params.enrolment ?? "" });
  return redirect("/learn", 303);
});

export default function Cleared() {
  const cleared = useLoaderData<typeof loader>();
  return (
    <>
      <Link className="page-back" to="/learn/clearance">
        <Icon name="arrow-left" />
        {m.people_shell_clearance()}
      </Link>
      <ClearedCard
        {...cleared}
        heading="h1"
        action={<LinkButton to="/learn">{m.learning_home_go_to_training()}</LinkButton>}
      />
    </>
  );
}
