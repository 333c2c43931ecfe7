import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { SharedCard } from "~/gate/parts/shared-card";
import { sharePath } from "~/gate/rules/credentials/paths";
import {
  showOwnShares,
  sharePeriod,
  stopSharing,
} from "~/gate/services/credentials/sharing/own.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";

export const meta: MetaFunction = () => [{ title: `${m.gate_share_title()} · Firsthand` }];
export const handle = { width: "narrow" };

const ShareForm = z.object({
  intent: z.enum(["share", "stop"], { error: m.kit_forms_intent }),
  /** What is no longer to be shared. */
  clearance: z.string().max(100).default(""),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, agency, origin } = await authorise(args, "credential:share");
  const sealing = args.context.app.credentials;
  const enrolmentId = args.params["enrolment"] ?? "";
  const own = await showOwnShares({ store, actor, now, enrolmentId, sealing });
  return { ...own, agency, origin };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "credential:share");
  const form = await parseForm(args.request, ShareForm);
  if (!form.ok) return badRequest(form);
  const enrolmentId = args.params["enrolment"] ?? "";
  const shares = form.value.intent === "share";
  if (shares) {
    const sealing = args.context.app.credentials;
    await sharePeriod({ store, actor, now, enrolmentId, sealing });
  } else {
    await stopSharing({ store, actor, now, clearanceId: form.value.clearance });
  }
  args.context.record({
    event: shares ? "credential.shared" : "credential.ended",
    by: actor.personId,
  });
  return redirect(sharePath(enrolmentId), 303);
});

export default function Share() {
  const { canShare, company, shares, agency, origin } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: "/learn/clearance", label: m.people_shell_clearance() }}
        title={m.gate_share_title()}
        lead={m.gate_share_lead({ company })}
      />
      <div className="stack gap-5">
        <ErrorSummary errors={sent?.errors} />
        {canShare && <ShareIt company={company} />}
        {shares.map((share) => (
          <SharedCard
            key={share.clearanceId}
            share={share}
            company={company}
            agency={agency}
            origin={origin}
          />
        ))}
        {!canShare && shares.length === 0 && (
          <Card>
            <Empty title={m.gate_share_nothing()} icon="shield">
              <p>{m.gate_share_nothing_text()}</p>
            </Empty>
          </Card>
        )}
      </div>
    </>
  );
}

function ShareIt({ company }: { company: string }) {
  const isSending = useNavigation().formMethod === "POST";
  return (
    <Card>
      <div className="stack gap-4">
        <h2>{m.gate_share_shown()}</h2>
        <p>{m.gate_share_shown_text({ company })}</p>
        <Form method="post" className="form-actions">
          <Button variant="primary" name="intent" value="share" disabled={isSending}>
            {m.gate_share_make()}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
