import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { TableHead } from "~/kit/parts/records/table-head";
import { DayText } from "~/kit/parts/time/time";
import { authorise } from "~/people/services/authorise.server";
import { keyAt } from "~/roster/services/key-at.server";
import { retentionPath } from "~/roster/rules/paths";
import { FEWEST_MONTHS, MOST_MONTHS } from "~/roster/rules/retention";
import { setRetention, showRetention } from "~/roster/services/retention/retention.server";
import { belowRoster, titled } from "~/roster/pages/crumbs";
import "~/kit/parts/records/table.css";

export const meta: MetaFunction = () => titled(m.roster_retention_title());
export const handle = { width: "narrow" };

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  return { ...(await showRetention({ store, actor, now, key })), key, role: actor.role };
});

const number = /^\s*\d{1,4}\s*$/;
const fault = { error: m.roster_retention_fault };
const RetentionForm = z.object({
  months: z
    .string()
    .default("")
    .refine((typed) => typed.trim() === "" || number.test(typed), fault)
    .transform((typed) => (typed.trim() === "" ? null : Number(typed)))
    .refine(
      (months) => months === null || (months >= FEWEST_MONTHS && months <= MOST_MONTHS),
      fault,
    ),
  /** How many people it erases now, as the page said. */
  confirmed: z
    .string()
    .optional()
    .transform((typed) => (typed !== undefined && number.test(typed) ? Number(typed) : null)),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep", { lately: true });
  const key = keyAt(args, actor);
  const form = await parseForm(args.request, RetentionForm);
  if (!form.ok) return badRequest(form);
  const set = await setRetention({ store, actor, now, key, ...form.value });
  if (!set.ok)
    return data({ values: form.values, errors: {}, people: set.people }, { status: 409 });
  const months = form.value.months;
  args.context.record({ event: "retention.set", by: actor.personId, details: { months } });
  return redirect(`${retentionPath(key)}?done=saved`, 303);
});

export default function RetentionPage() {
  const { company, next, key, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const errors: { months?: string } | undefined = sent?.errors;
  const people = sent && "people" in sent ? sent.people : null;
  const kept = company.retentionMonths;
  return (
    <>
      <PageHead
        back={belowRoster({ key, role, company })}
        title={m.roster_retention_title()}
        lead={m.roster_retention_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {!sent && query.get("done") === "saved" && (
          <Notice tone="ok" role="status" title={m.roster_retention_saved()} />
        )}
        {people !== null && (
          <Notice
            tone="warn"
            role="alert"
            title={
              people === 0
                ? m.roster_retention_confirm_none()
                : m.roster_retention_confirm({ count: people })
            }
          >
            {people > 0 && m.roster_retention_confirm_text()}
          </Notice>
        )}
        <Card>
          <p className="muted room-below">{m.roster_retention_means()}</p>
          <Form method="post" className="form" noValidate>
            <ErrorSummary errors={errors} />
            <Field
              label={m.roster_retention_months()}
              hint={m.roster_retention_months_hint()}
              name="months"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              readOnly={people !== null}
              defaultValue={sent?.values.months ?? kept?.toString()}
              error={errors?.months}
            />
            {people !== null && <input type="hidden" name="confirmed" value={people} />}
            {company.archivedAt === null && (
              <div className="form-actions">
                {people !== null && people > 0 ? (
                  <Button variant="danger">
                    {m.roster_retention_confirm_go({ count: people })}
                  </Button>
                ) : (
                  <Button variant="primary">{m.roster_retention_save()}</Button>
                )}
                {people !== null && (
                  <LinkButton variant="quiet" to={retentionPath(key)} reloadDocument>
                    {m.clearance_labels_cancel()}
                  </LinkButton>
                )}
              </div>
            )}
          </Form>
        </Card>
        {kept !== null && (
          <Card fit="flush">
            <table className="table table-cards">
              <caption>
                <h2>{m.roster_retention_next()}</h2>
                {next.length === 0 && <p className="muted">{m.roster_retention_next_none()}</p>}
              </caption>
              {next.length > 0 && (
                <TableHead columns={[m.roster_retention_person(), m.roster_retention_on()]} />
              )}
              <tbody>
                {next.map(({ id, name, on }) => (
                  <tr key={id}>
                    <th scope="row" className="anywhere">
                      {name}
                    </th>
                    <td data-label={m.roster_retention_on()}>
                      <DayText day={on} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
        )}
      </div>
    </>
  );
}
