import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { roleWords } from "~/people/rules/role-words";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { endOtherSessions } from "~/people/services/sessions/end-other-sessions.server";
import { endSession } from "~/people/services/sessions/end-session.server";
import { showAccount } from "~/people/services/sessions/show-account.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Notice } from "~/kit/parts/notice";
import { HatForm } from "~/people/parts/hats/hat-form";
import { AboutLinks } from "~/people/parts/about-links";
import { PageHead } from "~/kit/parts/page/page-head";
import { LanguageCard } from "./language-card";
import { Time } from "~/kit/parts/time/time";
import "./account.css";

export const meta: MetaFunction = () => [{ title: `${m.people_account_title()} · Firsthand` }];
export const handle = { width: "narrow" };

const AccountForm = z.object({
  intent: z.enum(["end", "end-others"], { error: m.kit_forms_intent }),
  session: z.string().max(100).optional(),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, hats, hat, languages } = await authorise(args, "account:own");
  const timeZone = "timeZone" in actor ? actor.timeZone : "UTC";
  const { sessions, language } = args.context.app;
  const account = await showAccount({ store, actor, now, limits: sessions.limits });
  const { own, company } = languages;
  return { account, hats, hat, languages: { own, otherwise: company ?? language }, timeZone };
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
  return redirect(`/account?ended=${form.value.intent}`, 303);
});

export default function Account() {
  const { account, hats, hat, languages, timeZone } = useLoaderData<typeof loader>();
  const { sessions } = account;
  const [query] = useSearchParams();
  const ended = query.get("ended");
  return (
    <>
      <PageHead
        title={m.people_account_title()}
        actions={
          <Form method="post" action="/sign-out">
            <Button>{m.people_account_sign_out()}</Button>
          </Form>
        }
      />
      <div className="stack gap-5">
        {ended && (
          <Notice
            tone="ok"
            role="status"
            title={
              ended === "end-others" ? m.people_account_ended_others() : m.people_account_ended()
            }
          />
        )}
        <Card>
          <Facts>
            <Fact name={m.people_account_name()}>{account.name}</Fact>
            <Fact name={m.people_account_email()}>{account.email}</Fact>
            <Fact name={m.people_account_role()}>
              {m.people_account_role_at({
                role: roleWords(account.role),
                organisation: account.organisation,
              })}
            </Fact>
            {(account.role === "employee" || account.role === "manager") && (
              <Fact name={m.people_account_hours()}>
                <Link to="/account/hours">{m.people_account_hours_link()}</Link>
              </Fact>
            )}
          </Facts>
          <p className="row">
            <LinkButton to="/account/notices">{m.people_account_emails()}</LinkButton>
            {(account.role === "employee" || account.role === "manager") && (
              <LinkButton to="/account/calendar">{m.people_account_calendar()}</LinkButton>
            )}
            {account.role === "employee" && (
              <LinkButton to="/account/chat">{m.people_account_chat()}</LinkButton>
            )}
            {(account.role === "manager" || account.role === "trainer") && (
              <LinkButton to="/account/away">{m.people_account_away()}</LinkButton>
            )}
          </p>
        </Card>
        {hats.length > 1 && (
          <Card aria-labelledby="hats">
            <h2 id="hats">{m.people_hats_title()}</h2>
            <p className="muted">{m.people_hats_lead()}</p>
            <HatForm hats={hats} worn={hat} />
          </Card>
        )}
        <LanguageCard languages={languages} />
        <Card aria-labelledby="sign-in-with">
          <h2 id="sign-in-with">{m.people_account_sign_in_with()}</h2>
          <p className="room-below">{m.people_account_sign_in_with_text()}</p>
          <p className="row flow">
            <LinkButton to="/account/passkeys">{m.people_passkeys_title()}</LinkButton>
            {account.role !== "employee" && (
              <LinkButton to="/account/second-factor">{m.people_second_own_title()}</LinkButton>
            )}
          </p>
        </Card>
        <Card aria-labelledby="sessions">
          <div className="card-head">
            <h2 id="sessions">{m.people_account_sessions()}</h2>
            {sessions.length > 1 && (
              <Form method="post">
                <Button name="intent" value="end-others">
                  {m.people_account_end_others()}
                </Button>
              </Form>
            )}
          </div>
          <p className="muted small room-below">{account.lasts}</p>
          <ul className="sessions plain-list ruled">
            {sessions.map((session) => (
              <li key={session.id}>
                <span>
                  <strong className="block">{session.device}</strong>
                  <span className="muted small block">
                    <Rich
                      of={m.people_account_since.parts()}
                      as={{
                        time: () => (
                          <Time at={session.createdAt} style="datetime" timeZone={timeZone} />
                        ),
                      }}
                    />
                  </span>
                  {!session.current && (
                    <span className="muted small block">
                      <Rich
                        of={m.people_account_used.parts()}
                        as={{
                          time: () => (
                            <Time at={session.usedAt} style="datetime" timeZone={timeZone} />
                          ),
                        }}
                      />
                    </span>
                  )}
                </span>
                {session.current ? (
                  <Chip tone="ok" icon="check">
                    {m.people_account_here()}
                  </Chip>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="session" value={session.id} />
                    <Button
                      name="intent"
                      value="end"
                      aria-label={m.people_account_end_one({ device: session.device })}
                    >
                      {m.people_account_end()}
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Card>
        <Card aria-labelledby="data">
          <h2 id="data">{m.people_account_data()}</h2>
          <p className="room-below">{m.people_account_data_text()}</p>
          <LinkButton to="/account/data.json" reloadDocument download>
            {m.people_account_data_download()}
          </LinkButton>
        </Card>
        <AboutLinks />
      </div>
    </>
  );
}
