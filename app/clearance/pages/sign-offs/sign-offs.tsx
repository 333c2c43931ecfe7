import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { decideSignOff } from "./decide-sign-off";
import { loadSignOffs } from "./load-sign-offs";
import { recordPath } from "~/clearance/pages/policy/paths";
import { queueTitle, SignOffQueue } from "./queue";

const HERE = "/clearance/sign-offs";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: queueTitle(data) }];

export const loader = handled(async (args: LoaderFunctionArgs) =>
  loadSignOffs(await authorise(args, "clearance:authorise"), args.request),
);

export const action = handled(async (args: ActionFunctionArgs) =>
  decideSignOff(await authorise(args, "clearance:authorise"), args.request, { here: HERE }),
);

export default function ManagersQueue() {
  return (
    <SignOffQueue
      here={HERE}
      home="/clearance"
      toPerson={(_company, person) => `/clearance/people/${person}`}
      toRecord={(_company, person, version) => recordPath(person, version)}
    />
  );
}
