import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { formDataOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { TextArea } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { belowRoster } from "~/roster/pages/crumbs";
import { IntakePreview } from "~/roster/pages/intake/preview";
import { takeOne } from "~/roster/pages/intake/one";
import { previewOf, takePreview } from "~/roster/pages/intake/take-intake";
import { rosterDoor } from "~/roster/pages/roster-door";
import { addPeoplePath } from "~/roster/rules/paths";
import { readPasted } from "~/roster/services/intake/read-people.server";
import { showRosterCompany } from "~/roster/services/show-roster.server";
import { OnePerson } from "./one-person";

export const meta: MetaFunction = () => [{ title: `${m.roster_people_add()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = rosterDoor(args, await authorise(args, "people:keep"));
  return { ...(await showRosterCompany(door)), companyKey: door.key };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const door = rosterDoor(args, await authorise(args, "people:keep"));
  const { record } = args.context;
  const form = await formDataOf(args.request);
  if (form.has("people")) {
    const taken = await takePreview(door, form, record);
    return taken ?? data({ error: m.roster_intake_unreadable(), list: "" }, { status: 400 });
  }
  if (form.get("intent") === "one") {
    const one = await takeOne(door, form, record);
    return "to" in one ? redirect(one.to, 303) : one.answer;
  }
  const list = String(form.get("list") ?? "");
  const pasted = await readPasted(list);
  if (!pasted.ok) return data({ error: pasted.why, list }, { status: 400 });
  return await previewOf(door, pasted.people);
});

export default function AddPeoplePage() {
  const { company, companyKey, actorRole, teams } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const failed = sent && "list" in sent ? sent : null;
  return (
    <>
      <PageHead
        back={belowRoster({ key: companyKey, role: actorRole, company })}
        title={m.roster_people_add()}
        lead={m.roster_intake_add_lead()}
      />
      {sent && "preview" in sent ? (
        <IntakePreview preview={sent.preview} again={addPeoplePath(companyKey)} />
      ) : (
        <div className="stack gap-5">
          <OnePerson
            teams={teams}
            role={query.get("role")}
            sent={sent && "values" in sent ? sent : undefined}
          />
          <Card aria-labelledby="list-title">
            <h2 id="list-title">{m.roster_intake_list()}</h2>
            <Form method="post" encType="multipart/form-data" className="form" noValidate>
              <ErrorSummary errors={failed ? { list: failed.error } : null} />
              <TextArea
                label={m.roster_intake_list_field()}
                hint={m.roster_intake_list_hint()}
                name="list"
                rows={8}
                required
                spellCheck={false}
                defaultValue={failed?.list}
                error={failed?.error}
              />
              <div className="form-actions">
                <Button variant="primary" name="intent" value="list">
                  {m.roster_intake_preview()}
                </Button>
              </div>
            </Form>
          </Card>
        </div>
      )}
    </>
  );
}
