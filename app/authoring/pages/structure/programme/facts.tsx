import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import {
  changeProgrammeFacts,
  programmeAdditions,
  showProgrammeFacts,
} from "~/authoring/services/structure/change-programme-facts.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { PageHead } from "~/kit/parts/page/page-head";
import { refusedWords } from "~/authoring/pages/publish/change-words";
import { ReachFields } from "~/authoring/pages/publish/reach-fields";
import { donePath } from "~/authoring/pages/library/done";
import { ProgrammeFields, type ProgrammeValues } from "./fields";
import { programmeFacts, ProgrammeForm, programmeMistakes } from "./form";
import { RetireCard } from "~/authoring/pages/structure/retire-card";
import { sentences } from "~/authoring/pages/copies/take-new";
import { LIBRARY } from "~/curriculum/rules/paths";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_structure_terms_title({ title: data.facts.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const programmeKey = args.params.programme ?? "";
  const { secondYesAbove } = args.context.app;
  return { ...(await showProgrammeFacts({ store, actor, now, programmeKey })), secondYesAbove };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, ProgrammeForm);
  if (!form.ok) return badRequest(form);
  const mistakes = programmeMistakes(form.value);
  if (Object.keys(mistakes).length > 0) return badRequest({ ...form, errors: mistakes });
  const programmeKey = args.params.programme ?? "";
  const { number, reach } = form.value;
  const facts = programmeFacts(form.value);
  const asked = { store, actor, now, programmeKey, facts };
  const additions = reach ? null : await programmeAdditions(asked);
  if (additions) return data({ values: form.values, errors: {}, additions });
  const { secondYesAbove } = args.context.app;
  const change = await changeProgrammeFacts({ ...asked, number, reach, secondYesAbove });
  if (!change.ok)
    return badRequest({
      values: form.values,
      errors: { form: sentences(refusedWords(change)) },
    });
  const since = change.number > number ? change.number : 0;
  const done = { done: "changed-programme", inside: "", item: programmeKey } as const;
  return redirect(donePath({ ...done, path: change.path, number: since }), 303);
});

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ProgrammeFactsPage() {
  const programme = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const additions = sent && "additions" in sent ? sent.additions : null;
  const { key, facts, number, enrolled, modules, secondYesAbove } = programme;
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        eyebrow={m.authoring_library_programme()}
        title={facts.title}
        lead={m.authoring_structure_programme_lead({ count: enrolled })}
      />
      <div className="stack gap-5">
        <Card>
          <Form method="post" className="form" noValidate>
            <ErrorSummary errors={sent && errors} />
            <input type="hidden" name="number" value={number} />
            <ProgrammeFields
              errors={errors}
              modules={modules}
              values={sent ? (sent.values as ProgrammeValues) : valuesOf(programme)}
            />
            {additions && (
              <div role="status" className="stack">
                <p>{m.authoring_structure_programme_asks_more()}</p>
                <ReachFields additions={additions} above={secondYesAbove} chosen={undefined} />
              </div>
            )}
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {additions
                  ? m.authoring_structure_publish()
                  : m.authoring_structure_save_and_publish()}
              </Button>
              <LinkButton to={LIBRARY}>{m.authoring_structure_cancel()}</LinkButton>
            </div>
          </Form>
        </Card>
        <RetireCard number={number} kind="programme" item={key} title={facts.title} because={null}>
          {enrolled === 0
            ? m.authoring_structure_programme_retire_nobody()
            : m.authoring_structure_programme_retire_meaning({ count: enrolled })}
        </RetireCard>
      </div>
    </>
  );
}

function valuesOf({ facts, modules }: Shown): ProgrammeValues {
  const { renewalModule = "", graceDays, renewal = "quizzes" } = facts;
  return {
    title: facts.title,
    level: facts.level,
    summary: facts.summary,
    module: modules.map(({ key }) => key),
    place: modules.map(({ key }) => String(facts.modules.indexOf(key) + 1 || "")),
    policy: facts.policy ? "yes" : "",
    validMonths: String(facts.validMonths),
    renewalWindowDays: String(facts.renewalWindowDays),
    renewal,
    renewalModule,
    graceDays: graceDays === undefined ? "" : String(graceDays),
  };
}
