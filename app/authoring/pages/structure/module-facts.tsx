import { m } from "~/kit/language/m";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { listed } from "~/kit/text/listed";
import { handled } from "~/kit/http/refusals";
import {
  changeModuleFacts,
  showModuleFacts,
} from "~/authoring/services/structure/change-module-facts.server";
import { programmesThrough } from "~/authoring/services/structure/retire-module.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { refusedWords } from "~/authoring/pages/publish/change-words";
import { translationsPath } from "~/authoring/pages/translations/paths";
import { donePath } from "~/authoring/pages/library/done";
import { line } from "./typed";
import { RetireCard } from "./retire-card";
import { sentences } from "~/authoring/pages/copies/take-new";
import { LIBRARY } from "~/curriculum/rules/paths";
import { numberText } from "~/kit/text/amounts";
import "./module-facts.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_structure_facts_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store } = await authorise(args, "content:author");
  const key = args.params.module ?? "";
  const facts = await showModuleFacts(store.read, key);
  return { ...facts, programmes: await programmesThrough(store.read, key) };
});

const Facts = z.object({
  number: z.coerce.number().int().min(0),
  title: line(m.authoring_structure_fault_title),
  summary: line(m.authoring_structure_fault_summary_about, 500),
  code: z.array(z.string().max(200)),
  words: z.array(line(m.authoring_structure_fault_objective, 300)),
  added: z
    .string()
    .trim()
    .max(300, { error: () => m.authoring_structure_fault_long({ characters: "300" }) })
    .default(""),
  elective: z.literal("yes").optional(),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Facts);
  if (!form.ok) return badRequest(form);
  const { number, title, summary, code, words, added, elective } = form.value;
  const moduleKey = args.params.module ?? "";
  const objectives = new Map(code.map((one, index) => [one, words[index] ?? ""]));
  const facts = {
    title,
    summary,
    objectives,
    added: added === "" ? [] : [added],
    elective: elective === "yes",
  };
  const change = await changeModuleFacts({ store, actor, now, moduleKey, number, facts });
  if (!change.ok)
    return badRequest({
      values: form.values,
      errors: { form: sentences(refusedWords(change)) },
    });
  const since = change.number > number ? change.number : 0;
  const done = { done: "changed-module", inside: "", item: moduleKey } as const;
  return redirect(donePath({ ...done, path: change.path, number: since }), 303);
});

export default function ModuleFactsPage() {
  const module = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const values: { [name: string]: string | string[] | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const typed = (name: string, before: string) => {
    const value = values[name];
    return typeof value === "string" ? value : before;
  };
  const { key, title, summary, number, objectives, elective, published, programmes } = module;
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        eyebrow={m.authoring_library_module()}
        title={title}
        lead={
          published ? m.authoring_structure_module_live() : m.authoring_structure_module_later()
        }
        actions={
          published && (
            <LinkButton to={translationsPath(key, null)}>
              {m.authoring_translations_title()}
            </LinkButton>
          )
        }
      />
      <div className="stack gap-5">
        <Card>
          <Form method="post" className="form module-facts" noValidate>
            <ErrorSummary errors={sent && errors} />
            <input type="hidden" name="number" value={number} />
            <Field
              label={m.authoring_structure_title()}
              name="title"
              defaultValue={typed("title", title)}
              error={errors["title"]}
              maxLength={200}
              required
            />
            <TextArea
              label={m.authoring_structure_summary()}
              name="summary"
              rows={2}
              defaultValue={typed("summary", summary)}
              error={errors["summary"]}
              maxLength={500}
              required
            />
            <fieldset className="stack">
              <legend className="field-label">{m.authoring_structure_objectives()}</legend>
              <p className="field-hint">{m.authoring_structure_objectives_hint()}</p>
              {objectives.map(({ code, words }, index) => (
                <div key={code}>
                  <input type="hidden" name="code" value={code} />
                  <TextArea
                    id={index === 0 ? "field-words" : `objective-${index}`}
                    label={m.authoring_structure_objective({ number: numberText(index + 1) })}
                    name="words"
                    rows={2}
                    defaultValue={(values["words"] as string[] | undefined)?.[index] ?? words}
                    maxLength={300}
                    error={errors["words"] && index === 0 ? errors["words"] : undefined}
                    required
                  />
                </div>
              ))}
            </fieldset>
            <TextArea
              label={m.authoring_structure_add_objective()}
              hint={m.authoring_structure_add_objective_hint()}
              name="added"
              rows={2}
              defaultValue={typed("added", "")}
              error={errors["added"]}
              maxLength={300}
            />
            <label className="tick">
              <input
                type="checkbox"
                name="elective"
                value="yes"
                defaultChecked={sent?.values ? values["elective"] === "yes" : elective}
              />
              <span>
                {m.authoring_structure_elective()}
                <span className="field-hint block">{m.authoring_structure_elective_hint()}</span>
              </span>
            </label>
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {published
                  ? m.authoring_structure_save_and_publish()
                  : m.authoring_structure_save()}
              </Button>
              <LinkButton to={LIBRARY}>{m.authoring_structure_cancel()}</LinkButton>
            </div>
          </Form>
        </Card>
        {published && (
          <RetireCard
            title={title}
            number={number}
            kind="module"
            item={key}
            because={
              programmes.length === 0
                ? null
                : m.authoring_structure_module_in_use({ programmes: listed(programmes) })
            }
          >
            {m.authoring_structure_module_retire_meaning()}
          </RetireCard>
        )}
      </div>
    </>
  );
}
