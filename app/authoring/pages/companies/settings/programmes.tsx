import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { programmesPath } from "~/company/rules/paths";
import { authorise } from "~/people/services/authorise.server";
import {
  chooseProgrammes,
  showProgrammeChoice,
} from "~/authoring/services/companies/choose-programmes.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { ProgrammeChoices } from "~/authoring/pages/companies/programme-choices";
import { offersTyped, ProgrammesForm } from "~/authoring/pages/companies/typed";
import { ArchivedNotice } from "./archived-notice";
import { aboveOne, titled } from "./crumbs";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data && m.authoring_programmes_title({ company: data.company.name }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "company:manage");
  const shown = await showProgrammeChoice({ store, actor, now, key: args.params.company ?? "" });
  return { ...shown, role: actor.role };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "company:manage");
  const key = args.params.company ?? "";
  const form = await parseForm(args.request, ProgrammesForm);
  if (!form.ok) return badRequest(form);
  const { values } = form;
  const { programmes } = await showProgrammeChoice({ store, actor, now, key });
  const ended = programmes.filter(
    (one) => one.offered && one.enrolled > 0 && !form.value.programme.includes(one.key),
  );
  // A confirmation counts only for the programmes and numbers that were shown.
  const shown = ended.map((one) => `${one.key}:${one.enrolled}:${one.cleared}`).join(" ");
  if (ended.length > 0 && form.value.confirmed !== shown)
    return data({ values, errors: {}, asked: { ended, shown } });
  await chooseProgrammes({ store, actor, now, key, ...offersTyped(form.value) });
  return redirect(`${programmesPath(key)}?done=saved`, 303);
});

export default function ProgrammesPage() {
  const { company, programmes, offersNew, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const asked = sent && "asked" in sent ? sent.asked : null;
  const typed = sent?.values;
  return (
    <>
      <PageHead
        back={aboveOne(role, company)}
        title={m.authoring_programmes_head()}
        lead={company.name}
      />
      <div className="stack gap-5">
        {!sent && query.has("done") && (
          <Notice tone="ok" role="status" title={m.authoring_settings_saved()} />
        )}
        {company.archivedAt && <ArchivedNotice companyKey={company.key} />}
        <Form method="post" className="stack gap-5" key={asked?.shown ?? "choose"}>
          <ErrorSummary errors={sent?.errors} />
          {asked && (
            <Notice tone="warn" role="alert" title={m.authoring_programmes_sure()}>
              <ul className="stack gap-2">
                {asked.ended.map(({ key, title, enrolled, cleared }) => (
                  <li key={key}>
                    {m.authoring_programmes_keep({ count: enrolled, title })}{" "}
                    {cleared > 0 && m.authoring_programmes_cleared({ count: cleared })}
                  </li>
                ))}
              </ul>
              <p>{m.authoring_programmes_nobody_new()}</p>
              <input type="hidden" name="confirmed" value={asked.shown} />
              <div className="form-actions room-above">
                <Button type="submit" variant="danger">
                  {m.authoring_programmes_confirm()}
                </Button>
                <LinkButton to={programmesPath(company.key)}>
                  {m.authoring_structure_cancel()}
                </LinkButton>
              </div>
            </Notice>
          )}
          <Card className="form">
            <p className="muted">{m.authoring_programmes_lead()}</p>
            <ProgrammeChoices
              programmes={programmes}
              isChosen={(key) =>
                typed
                  ? (typed.programme?.includes(key) ?? false)
                  : programmes.some((one) => one.key === key && one.offered)
              }
              offersNew={typed ? typed.new === "yes" : offersNew}
            />
            {!asked && (
              <div className="form-actions">
                <Button type="submit" variant="primary">
                  {m.authoring_structure_save()}
                </Button>
              </div>
            )}
          </Card>
        </Form>
      </div>
    </>
  );
}
