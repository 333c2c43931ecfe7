import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import type { MailServer } from "~/installation/rules/mail/server";
import { testMail } from "~/installation/services/mails.server";
import { noteAccepted, showMailState } from "~/installation/services/settings/mail-accepted.server";
import { tryMail } from "~/installation/services/settings/try-mail.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { MailStateWords } from "./mail-state";
import { Tried } from "./tried";

export const meta: MetaFunction = () => [{ title: `${m.installation_mail_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "installation:change");
  const { mailServer, mailSettings, mail } = args.context.app;
  const kept = mail.kept !== null;
  const known = await showMailState({ store, settings: mailSettings, kept });
  return { server: mailServer, known, kept, address: actor.email, now };
});

/** Sends the admin an email, and says what became of it: the page is the answer. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, agency, now } = await authorise(args, "installation:change");
  const { mail, mailSettings, origin } = args.context.app;
  const tried = await tryMail(mail, testMail({ to: actor.email, agency, origin }));
  if (tried.ok) await noteAccepted({ store, settings: mailSettings, now });
  const details = { what: "mail-tried", ok: tried.ok };
  args.context.record({ event: "installation.changed", by: actor.personId, details });
  return tried;
});

const settings = { code: (words: ReactNode) => <code>{words}</code> };

export default function Mail() {
  const { server, known, kept, address, now } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const isSending = useNavigation().formMethod === "POST";
  return (
    <>
      <PageHead
        back={{ to: "/settings", label: m.people_shell_settings() }}
        title={m.installation_mail_title()}
        lead={m.installation_mail_lead()}
      />
      <div className="stack gap-5">
        {tried && <Tried tried={tried} />}
        {kept && (
          <Notice tone="info" icon="mail" title={m.installation_mail_demo()}>
            <Rich
              of={m.installation_mail_demo_text.parts()}
              as={{ link: (words) => <Link to="/dev/mail">{words}</Link> }}
            />
          </Notice>
        )}
        {server ? (
          <ServerCard server={server} known={known} now={now} />
        ) : (
          !kept && (
            <Notice tone="warn" title={m.installation_mail_unset()}>
              <Rich of={m.installation_mail_unset_text.parts()} as={settings} />
            </Notice>
          )
        )}
        {(server || kept) && (
          <Card aria-labelledby="try">
            <h2 id="try">{m.installation_mail_test_title()}</h2>
            <Form method="post" className="form">
              <p>
                <Rich
                  of={m.installation_mail_test_text.parts({ address })}
                  as={{ email: (words) => <strong>{words}</strong> }}
                />
              </p>
              <div className="form-actions">
                <Button variant="primary" disabled={isSending}>
                  {m.installation_mail_test()}
                </Button>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}

function ServerCard({
  server,
  known,
  now,
}: {
  server: MailServer;
  known: Awaited<ReturnType<typeof showMailState>>;
  now: Date;
}) {
  const { host, port, secure, user, hasPassword, from } = server;
  return (
    <Card aria-labelledby="server">
      <h2 id="server">{m.installation_mail_server_title()}</h2>
      <Facts>
        <Fact name={m.installation_mail_server()}>{host}</Fact>
        <Fact name={m.installation_mail_port()}>{port}</Fact>
        <Fact name={m.installation_mail_encryption()}>
          {secure
            ? m.installation_mail_encryption_tls()
            : m.installation_mail_encryption_starttls()}
        </Fact>
        <Fact name={m.installation_mail_user()}>{user ?? m.installation_mail_none()}</Fact>
        <Fact name={m.installation_mail_password()}>
          {hasPassword ? m.installation_mail_password_set() : m.installation_mail_password_none()}
        </Fact>
        <Fact name={m.installation_mail_sender()}>{from}</Fact>
        <Fact name={m.installation_mail_state()}>
          <MailStateWords known={known} now={now} />
        </Fact>
      </Facts>
      <p className="small muted room-above">
        <Rich of={m.installation_mail_change.parts()} as={settings} />
      </p>
    </Card>
  );
}
