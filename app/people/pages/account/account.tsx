import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Role } from "~/people/rules/kinds";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { endOtherSessions } from "~/people/services/sessions/end-other-sessions.server";
import { endSession } from "~/people/services/sessions/end-session.server";
import { showAccount } from "~/people/services/sessions/show-account.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import "./account.css";

export const meta: MetaFunction = () => [{ title: "Your account · Firsthand" }];
export const handle = { width: "narrow" };

const AccountForm = z.object({
  intent: z.enum(["end", "end-others"], "Choose what to do."),
  session: z.string().max(100).optional(),
});

const ROLE_WORDS: Record<Role, string> = {
  employee: "Employee",
  manager: "Manager",
  trainer: "Trainer",
  admin: "Admin",
};

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "account:own");
  const timeZone = "timeZone" in actor ? actor.timeZone : "UTC";
  const { limits } = args.context.app.sessions;
  return { account: await showAccount({ store, actor, now, limits }), now, timeZone };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor } = await authorise(args, "account:own", { lately: true });
  const form = await parseForm(args.request, AccountForm);
  if (!form.ok) return badRequest(form);
  const sessions =
    form.value.intent === "end-others"
      ? await endOtherSessions({ store, actor })
      : await endSession({ store, actor, sessionId: form.value.session ?? "" });
  args.context.record({ event: "session.ended", by: actor.personId, details: { sessions } });
  return redirect("/account", 303);
});

export default function Account() {
  const { account, now, timeZone } = useLoaderData<typeof loader>();
  const { sessions } = account;
  return (
    <>
      <PageHead
        title="Your account"
        actions={
          <Form method="post" action="/sign-out">
            <Button>Sign out</Button>
          </Form>
        }
      />
      <div className="stack gap-5">
        <Card>
          <Facts>
            <Fact name="Name">{account.name}</Fact>
            <Fact name="Email">{account.email}</Fact>
            <Fact name="Role">
              {ROLE_WORDS[account.role]}, {account.organisation}
            </Fact>
            {(account.role === "employee" || account.role === "manager") && (
              <Fact name="Working hours">
                <Link to="/account/hours">See and enter them</Link>
              </Fact>
            )}
          </Facts>
          <p className="row">
            <LinkButton to="/account/notices">Choose your mails</LinkButton>
            {(account.role === "manager" || account.role === "trainer") && (
              <LinkButton to="/account/away">While you are away</LinkButton>
            )}
          </p>
        </Card>
        <Card aria-labelledby="sessions">
          <div className="card-head">
            <h2 id="sessions">Where you are signed in</h2>
            {sessions.length > 1 && (
              <Form method="post">
                <Button name="intent" value="end-others">
                  End all others
                </Button>
              </Form>
            )}
          </div>
          <ul className="sessions plain-list ruled">
            {sessions.map((session) => (
              <li key={session.id}>
                <span>
                  <strong>{session.device}</strong>{" "}
                  <span className="muted small">
                    since{" "}
                    <Time at={session.createdAt} style="datetime" timeZone={timeZone} now={now} />
                  </span>
                </span>
                {session.current ? (
                  <Chip tone="ok" icon="check">
                    This device
                  </Chip>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="session" value={session.id} />
                    <Button
                      name="intent"
                      value="end"
                      aria-label={`End the session on ${session.device}`}
                    >
                      End
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
