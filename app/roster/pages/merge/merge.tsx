import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { CREDIT_MISTAKES } from "~/clearance/rules/credits/credits";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { keyAt } from "~/roster/services/key-at.server";
import { authorise } from "~/people/services/authorise.server";
import { detailsPath, mergePath } from "~/roster/rules/paths";
import { mergePeople } from "~/roster/services/merging/merge-people.server";
import { showMerge } from "~/roster/services/merging/show-merge.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { belowRoster, titled } from "~/roster/pages/crumbs";
import { Consequences } from "./consequences";
import { mergeRefusalWords } from "./refusals";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data && m.roster_merge_meta({ name: data.person.name }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:merge");
  const key = keyAt(args, actor);
  const query = new URL(args.request.url).searchParams;
  const q = query.get("q")?.slice(0, 100) ?? null;
  const personId = args.params.person ?? "";
  const otherId = query.get("other");
  return { ...(await showMerge({ store, actor, now, key, personId, otherId, q })), q };
});

const why = () => m.roster_merge_fault_reason();

const MergeForm = z.object({
  other: z.string().max(100),
  until: z.iso.date({ error: m.kit_forms_day }),
  reason: z
    .string({ error: why })
    .trim()
    .min(1, { error: why })
    .max(1_000, { error: () => m.roster_details_fault_long({ characters: "1000" }) }),
  sure: z.literal("yes", { error: () => m.roster_merge_fault_sure() }),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:merge", { lately: true });
  const key = keyAt(args, actor);
  const personId = args.params.person ?? "";
  const form = await parseForm(args.request, MergeForm);
  if (!form.ok) return badRequest(form);
  const { other: otherId, until: validUntil, reason } = form.value;
  const asked = { personId, otherId, validUntil, reason };
  const merged = await mergePeople({ store, actor, now, key, ...asked });
  if (!merged.ok) {
    const { values } = form;
    if (merged.reason !== "credit") {
      const errors = { form: mergeRefusalWords(merged.reason) };
      return data({ values, errors }, { status: 409 });
    }
    const [first] = merged.mistakes;
    return badRequest({ values, errors: { until: first && CREDIT_MISTAKES[first]() } });
  }
  if (merged.done) {
    const { context } = args;
    const { kept, formerly } = merged.done;
    context.record({
      event: "people.merged",
      by: actor.personId,
      about: personId,
      details: { ended: otherId },
    });
    context.app.tellSecurity(personId, { what: "merged", kept, formerly });
  }
  return redirect(`${detailsPath(key, personId)}?done=merged`, 303);
});

export default function MergePage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { key, person, found, plan } = view;
  const errors: { [name: string]: string | undefined } | undefined = sent?.errors;
  return (
    <>
      <PageHead
        back={[...belowRoster(view), { to: detailsPath(key, person.id), label: person.name }]}
        title={m.roster_merge_title({ name: person.name })}
        lead={m.roster_merge_lead()}
      />
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        {plan ? (
          <Consequences view={view} plan={plan} values={sent?.values ?? {}} errors={errors ?? {}} />
        ) : (
          <Card aria-labelledby="other">
            <h2 id="other">{m.roster_merge_who()}</h2>
            <Form method="get" role="search" className="search">
              <Field
                label={m.roster_teams_find_person()}
                hideLabel
                placeholder={m.roster_teams_find_person()}
                name="q"
                type="search"
                maxLength={100}
                defaultValue={view.q ?? person.name}
              />
              <Button type="submit">{m.roster_teams_find_button()}</Button>
            </Form>
            {found.length === 0 ? (
              <p className="muted room-above">{m.roster_merge_nobody()}</p>
            ) : (
              <ul className="stack gap-2 room-above">
                {found.map(({ id, name, email }) => (
                  <li key={id}>
                    <Link to={`${mergePath(key, person.id)}?other=${encodeURIComponent(id)}`}>
                      {name}
                    </Link>{" "}
                    <span className="small muted">{email}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        )}
      </div>
    </>
  );
}
