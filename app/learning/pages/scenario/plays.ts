import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { handled } from "~/kit/http/refusals";
import { startPlay } from "~/learning/services/scenario/start-play.server";
import { authorise } from "~/people/services/authorise.server";

const placeOf = ({ params }: LoaderFunctionArgs | ActionFunctionArgs) => ({
  moduleKey: params.module ?? "",
  activityKey: params.activity ?? "",
});

/** There is nothing to see here: the scenario’s page lists its plays. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "training:read");
  const { moduleKey, activityKey } = placeOf(args);
  throw redirect(`/learn/${moduleKey}/${activityKey}`);
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "lesson:progress");
  const place = placeOf(args);
  const id = await startPlay({ store, actor, now, ...place });
  return redirect(`/learn/${place.moduleKey}/${place.activityKey}/plays/${id}`, 303);
});
