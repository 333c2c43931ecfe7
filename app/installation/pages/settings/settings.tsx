import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { STEP_PATHS } from "~/installation/rules/paths";
import { STEPS } from "~/installation/rules/steps";
import { passStep, showProgress } from "~/installation/services/settings/progress.server";
import { showMailState } from "~/installation/services/settings/mail-accepted.server";
import { settingsPath } from "~/company/rules/paths";
import { NEW_COMPANY } from "~/people/rules/paths";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { endAnySession } from "~/people/services/sessions/end-any-session.server";
import { showOutbox } from "~/notices/services/mail/show-outbox.server";
import { tryAgain } from "~/notices/services/mail/try-again.server";
import { showHealth } from "~/notices/services/health/show-health.server";
import { showInstallation } from "~/people/services/sessions/show-installation.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Notice } from "~/kit/parts/notice";
import { numberText } from "~/kit/text/amounts";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import { MailStateWords } from "../mail/mail-state";
import { CompaniesCard } from "./companies-card";
import { FailuresCard, HealthStats, HealthWarnings } from "./health";
import { OutboxCard } from "./outbox-card";
import { ProgressCard } from "./progress-card";
import "~/kit/parts/records/table.css";

export const meta: MetaFunction = () => [{ title: `${m.notices_settings_title()} · Firsthand` }];

const DONE: Record<string, (() => string) | undefined> = {
  "try-again": m.notices_outbox_tried,
  company: m.notices_settings_company_created,
  agency: m.installation_agency_saved,
  curriculum: m.installation_curriculum_chosen,
  skip: m.installation_steps_passed,
  dismiss: m.installation_steps_dismissed,
};

/** The settings that have a page of their own. */
const LINKS = [
  [STEP_PATHS.agency, m.installation_steps_link_agency],
  [STEP_PATHS.mail, m.installation_steps_link_mail],
  [STEP_PATHS.curriculum, m.installation_steps_link_curriculum],
  [STEP_PATHS.trainer, m.installation_steps_link_people],
  ["/settings/second-factor", m.people_second_own_title],
  ["/settings/roles", m.people_permissions_title],
] as const;

const SettingsForm = z.object({
  intent: z
    .enum(["end", "try-again", "skip", "dismiss"], { error: m.notices_settings_choose })
    .default("end"),
  step: z.enum(STEPS, { error: m.notices_settings_choose }).optional(),
  session: z.string().max(100).default(""),
  mail: z.string().max(100).default(""),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, agency, now } = await authorise(args, "installation:read");
  const { sessions, watch, version, lastBackup, agencyNamed, mailSettings, mail } =
    args.context.app;
  const kept = mail.kept !== null;
  const mailKnown = await showMailState({ store, settings: mailSettings, kept });
  const mailState = mailKnown.state;
  const [installation, outbox, health, progress] = await Promise.all([
    showInstallation({ store, actor, agency, now, limits: sessions.limits }),
    showOutbox({ store, actor }),
    showHealth({ store, actor, now, version, seen: watch, lastBackup }),
    showProgress({ store, actor, now, agencyNamed, mailState }),
  ]);
  return { installation, outbox, health, progress, mailKnown, kept, now };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "session:end-any");
  const form = await parseForm(args.request.clone(), SettingsForm);
  if (!form.ok) return badRequest(form);
  const { intent, session, mail, step } = form.value;
  if (intent === "dismiss") await passStep({ store, actor, now, step: null });
  else if (intent === "skip") {
    if (!step) return badRequest({ ...form, errors: { step: m.notices_settings_choose() } });
    await passStep({ store, actor, now, step });
  } else if (intent === "try-again") await tryAgain({ store, actor, now, mailId: mail });
  else {
    await authorise(args, "session:end-any", { lately: true });
    const about = await endAnySession({ store, actor, sessionId: session });
    args.context.record({ event: "session.ended", by: actor.personId, about });
  }
  return redirect(`/settings?done=${intent}`, 303);
});

export default function Settings() {
  const { installation, outbox, health, progress, mailKnown, kept, now } =
    useLoaderData<typeof loader>();
  const { companies, sessions } = installation;
  const [query] = useSearchParams();
  const done = query.get("done");
  const made = companies.find(({ key }) => key === query.get("company"));
  return (
    <>
      <PageHead
        title={m.notices_settings_title()}
        lead={m.notices_settings_lead()}
        actions={<LinkButton to={NEW_COMPANY}>{m.company_setup_new()}</LinkButton>}
      />
      <div className="stack gap-5">
        {done && (
          <Notice tone="ok" role="status" title={DONE[done]?.() ?? m.people_account_ended()}>
            {made && (
              <Link to={settingsPath(made.key)}>
                {m.notices_settings_company_set_up({ company: made.name })}
              </Link>
            )}
          </Notice>
        )}
        {progress && <ProgressCard progress={progress} mailState={mailKnown.state} />}
        <nav aria-label={m.installation_steps_links()} className="row flow row-strip gap-2">
          {LINKS.map(([to, words]) => (
            <LinkButton key={to} to={to}>
              {words()}
            </LinkButton>
          ))}
        </nav>
        <HealthWarnings {...health} />
        <HealthStats health={health} now={now} />
        <Card aria-labelledby="installation">
          <h2 id="installation">{m.notices_settings_installation()}</h2>
          <Facts>
            <Fact name={m.notices_settings_agency()}>{installation.agency}</Fact>
            {!kept && (
              <Fact name={m.installation_mail_title()}>
                <MailStateWords known={mailKnown} now={now} />
              </Fact>
            )}
            <Fact name={m.notices_health_version()}>{health.version}</Fact>
            <Fact name={m.notices_settings_database()}>{installation.engine}</Fact>
            <Fact name={m.notices_settings_migrations()}>
              {health.migrations.current
                ? m.notices_health_migrations({ count: health.migrations.applied })
                : m.notices_health_migrations_other({
                    count: numberText(health.migrations.applied),
                  })}
            </Fact>
            <Fact name={m.notices_health_writes()}>{numberText(health.writes)}</Fact>
          </Facts>
        </Card>
        <FailuresCard failures={health.failures} now={now} />
        <CompaniesCard companies={companies} />
        <OutboxCard outbox={outbox} now={now} />
        <Card fit="flush">
          <table className="table table-cards">
            <caption>
              <h2>{m.notices_settings_signed_in()}</h2>
            </caption>
            <TableHead
              columns={[
                m.notices_settings_person(),
                m.notices_settings_organisation(),
                m.notices_settings_device(),
                m.notices_settings_since(),
                { hidden: m.notices_settings_end() },
              ]}
            />
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <th scope="row">{session.name}</th>
                  <td data-label={m.notices_settings_organisation()}>
                    {listed(session.organisations)}
                  </td>
                  <td data-label={m.notices_settings_device()}>{session.device}</td>
                  <td data-label={m.notices_settings_since()}>
                    <Time at={session.createdAt} timeZone="UTC" style="relative" now={now} />
                  </td>
                  <td>
                    {session.current ? (
                      <Chip tone="ok" icon="check">
                        {m.notices_settings_you()}
                      </Chip>
                    ) : (
                      <Form method="post">
                        <input type="hidden" name="session" value={session.id} />
                        <Button
                          aria-label={m.notices_settings_end_of({
                            name: session.name,
                            device: session.device,
                          })}
                        >
                          {m.notices_settings_end()}
                        </Button>
                      </Form>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      </div>
    </>
  );
}
