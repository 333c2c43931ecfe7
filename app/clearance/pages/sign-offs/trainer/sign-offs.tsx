import { m } from "~/kit/language/m";
import { personPath } from "~/people/rules/paths";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { attemptPath } from "~/assessment/rules/paths";
import { answeredQuestionId } from "~/assessment/parts/trainer/answered-question";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { decideSignOff } from "~/clearance/pages/sign-offs/decide-sign-off";
import { loadSignOffs } from "~/clearance/pages/sign-offs/load-sign-offs";
import { queueTitle, SignOffQueue } from "~/clearance/pages/sign-offs/queue";
import { recordPath } from "~/clearance/pages/studio/paths";

const HERE = "/studio/sign-offs";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: queueTitle(data) }];

export const loader = handled(async (args: LoaderFunctionArgs) =>
  loadSignOffs(await authorise(args, "studio:read"), args.request),
);

export const action = handled(async (args: ActionFunctionArgs) =>
  decideSignOff(await authorise(args, "competence:judge"), args.request, { here: HERE }),
);

export default function TrainersQueue() {
  return (
    <SignOffQueue
      here={HERE}
      home="/studio"
      back={{ to: "/studio", label: m.people_shell_companies() }}
      companies
      toPerson={personPath}
      toRecord={recordPath}
      toAttempt={(company, person, attempt, question) =>
        `${attemptPath(company, person, attempt)}${question ? `#${answeredQuestionId(question)}` : ""}`
      }
    />
  );
}
