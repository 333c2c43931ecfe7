import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { OWN_ACCOUNTS } from "~/gate/rules/chat/paths";
import {
  showOwnAccounts,
  unlinkOwnAccount,
} from "~/gate/services/chat/accounts/own-accounts.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { authorise } from "~/people/services/authorise.server";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.gate_accounts_title()} · Firsthand` }];

const EndForm = z.object({
  intent: z.literal("end", { error: m.kit_forms_intent }),
  account: z.string().max(100),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  return { accounts: await showOwnAccounts({ store, actor, now }), timeZone: actor.timeZone };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const form = await parseForm(args.request, EndForm);
  if (!form.ok) return badRequest(form);
  await unlinkOwnAccount({ store, actor, now, accountId: form.value.account });
  args.context.record({ event: "chat.unlinked", by: actor.personId });
  return redirect(`${OWN_ACCOUNTS}?done=ended`, 303);
});

export default function OwnAccounts() {
  const { accounts, timeZone } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  return (
    <>
      <PageHead
        back={{ to: "/account", label: m.people_account_title() }}
        title={m.gate_accounts_title()}
        lead={m.gate_accounts_lead()}
      />
      <div className="stack gap-5">
        {!sent && query.get("done") === "ended" && (
          <Notice tone="ok" role="status" title={m.gate_accounts_ended()} />
        )}
        <Card>
          <ErrorSummary errors={sent?.errors} />
          {accounts.length === 0 ? (
            <Empty title={m.gate_accounts_none()} icon="chat">
              <p>{m.gate_accounts_none_text()}</p>
            </Empty>
          ) : (
            <ul className="plain-list ruled">
              {accounts.map(({ id, accountName, workspaceName, createdAt }) => (
                <li key={id} className="card-head">
                  <span>
                    <strong className="block">
                      {m.gate_accounts_account({ account: accountName, workspace: workspaceName })}
                    </strong>
                    <span className="muted small block">
                      <Rich
                        of={m.gate_accounts_since.parts()}
                        as={{
                          time: () => <Time at={createdAt} style="datetime" timeZone={timeZone} />,
                        }}
                      />
                    </span>
                  </span>
                  <Form method="post">
                    <input type="hidden" name="account" value={id} />
                    <Button
                      name="intent"
                      value="end"
                      aria-label={m.gate_accounts_end_of({ account: accountName })}
                    >
                      {m.gate_accounts_end()}
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
