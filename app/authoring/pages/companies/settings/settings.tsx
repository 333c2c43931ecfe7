import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import {
  archivePath,
  handoverFilePath,
  lookSettingsPath,
  programmesPath,
  settingsPath,
} from "~/company/rules/paths";
import { provisioningPath, signInSettingsPath } from "~/directory/rules/paths";
import { retentionPath, rosterPath } from "~/roster/rules/paths";
import { authorise } from "~/people/services/authorise.server";
import {
  changeCompany,
  type CompanyRefusal,
} from "~/authoring/services/companies/change-company.server";
import { showSettings } from "~/authoring/services/companies/show-settings.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutFields } from "~/authoring/pages/companies/about-fields";
import { factsTyped, SettingsForm } from "~/authoring/pages/companies/typed";
import { ArchivedNotice } from "./archived-notice";
import { above, titled } from "./crumbs";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data && m.authoring_settings_title({ company: data.company.name }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "company:manage");
  const shown = await showSettings({ store, actor, now, key: args.params.company ?? "" });
  return { ...shown, role: actor.role };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "company:manage");
  const key = args.params.company ?? "";
  const form = await parseForm(args.request, SettingsForm);
  if (!form.ok) return badRequest(form);
  const { values } = form;
  const changed = await changeCompany({ store, actor, now, key, facts: factsTyped(form.value) });
  if (changed.ok) return redirect(`${settingsPath(key)}?done=saved`, 303);
  const errors = { [changed.code === "name" ? "name" : "form"]: WHY[changed.code]() };
  return data({ values, errors }, { status: changed.code === "name" ? 400 : 409 });
});

const WHY: Record<CompanyRefusal, () => string> = {
  name: m.authoring_companies_fault_taken,
  waiting: m.authoring_settings_fault_waiting,
  playbook: m.authoring_settings_fault_playbook,
  "moved-on": m.authoring_settings_fault_moved,
};

const DONE: Record<string, (() => string) | undefined> = {
  saved: m.authoring_settings_saved,
};

export default function SettingsPage() {
  const { company, zones, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = sent ? undefined : DONE[query.get("done") ?? ""];
  const { shortName: short, name, timeZone } = company;
  const kept = {
    name,
    short,
    timeZone,
    language: company.language ?? "",
    address: company.address ?? "",
  };
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  return (
    <>
      <PageHead
        back={above(role, company)}
        title={m.authoring_settings_head()}
        lead={company.name}
      />
      <nav aria-label={m.authoring_settings_more()} className="row flow row-strip room-below">
        <LinkButton to={rosterPath(company.key)}>{m.people_shell_staff()}</LinkButton>
        <LinkButton to={programmesPath(company.key)}>{m.authoring_programmes_head()}</LinkButton>
        <LinkButton to={lookSettingsPath(company.key)}>{m.authoring_look_head()}</LinkButton>
        <LinkButton to={retentionPath(company.key)}>{m.roster_retention_title()}</LinkButton>
        {role === "admin" && (
          <>
            <LinkButton to={signInSettingsPath(company.key)}>
              {m.directory_settings_title()}
            </LinkButton>
            <LinkButton to={provisioningPath(company.key)}>
              {m.directory_provisioning_head()}
            </LinkButton>
          </>
        )}
        <LinkButton to={archivePath(company.key)}>{m.authoring_archive_short()}</LinkButton>
      </nav>
      <div className="stack gap-5">
        {done && <Notice tone="ok" role="status" title={done()} />}
        {company.archivedAt && <ArchivedNotice companyKey={company.key} />}
        <Card aria-labelledby="about">
          <h2 id="about">{m.authoring_companies_about()}</h2>
          <p className="muted room-below">{m.authoring_settings_about()}</p>
          <Form method="post" className="form" noValidate>
            <ErrorSummary errors={sent && errors} />
            <AboutFields zones={zones} values={sent?.values ?? kept} errors={errors} />
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {m.authoring_structure_save()}
              </Button>
            </div>
          </Form>
        </Card>
        <Card aria-labelledby="handover">
          <h2 id="handover">{m.authoring_settings_handover()}</h2>
          <p>{m.authoring_settings_handover_text()}</p>
          <Form
            method="post"
            action={handoverFilePath(company.key)}
            reloadDocument
            className="form-actions room-above"
          >
            <Button type="submit">{m.authoring_settings_handover_get()}</Button>
          </Form>
        </Card>
      </div>
    </>
  );
}
