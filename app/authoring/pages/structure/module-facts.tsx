import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
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
import { donePath } from "~/authoring/pages/library/done";
import { line } from "./programme/form";
import { RetireCard } from "./retire-card";
import { sentences } from "~/authoring/pages/copies/take-new";
import { LIBRARY } from "~/curriculum/rules/paths";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Facts: ${data.title}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store } = await authorise(args, "content:author");
  const key = args.params.module ?? "";
  const facts = await showModuleFacts(store.read, key);
  return { ...facts, programmes: await programmesThrough(store.read, key) };
});

const Facts = z.object({
  number: z.coerce.number().int().min(0),
  title: line("Give it a title."),
  summary: line("Say in a sentence what it is about.", 500),
  code: z.array(z.string().max(200)),
  words: z.array(line("An objective has words.", 300)),
  added: z.string().trim().max(300, "Please keep it under 300 characters.").default(""),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Facts);
  if (!form.ok) return badRequest(form);
  const { number, title, summary, code, words, added } = form.value;
  const moduleKey = args.params.module ?? "";
  const objectives = new Map(code.map((one, index) => [one, words[index] ?? ""]));
  const facts = { title, summary, objectives, added: added === "" ? [] : [added] };
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
  const { key, title, summary, number, objectives, published, programmes } = module;
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: "Library" }}
        eyebrow="Module"
        title={title}
        lead={
          published
            ? "What is saved here is published at once."
            : "It is published together with the first of its lessons."
        }
      />
      <div className="stack gap-5">
        <Card>
          <Form method="post" className="form" noValidate>
            <ErrorSummary errors={sent && errors} />
            <input type="hidden" name="number" value={number} />
            <Field
              label="Title"
              name="title"
              defaultValue={typed("title", title)}
              error={errors["title"]}
              maxLength={200}
              required
            />
            <TextArea
              label="Summary"
              name="summary"
              rows={2}
              defaultValue={typed("summary", summary)}
              error={errors["summary"]}
              maxLength={500}
              required
            />
            <fieldset className="stack">
              <legend className="field-label">Objectives</legend>
              <p className="field-hint">
                What somebody can be seen doing. Their codes stay: lessons, questions and results
                name them.
              </p>
              {objectives.map(({ code, words }, index) => (
                <div key={code}>
                  <input type="hidden" name="code" value={code} />
                  <TextArea
                    id={index === 0 ? "field-words" : `objective-${index}`}
                    label={<code>{code}</code>}
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
              label="One objective more"
              hint="Its code is made from its words."
              name="added"
              rows={2}
              defaultValue={typed("added", "")}
              error={errors["added"]}
              maxLength={300}
            />
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {published ? "Save and publish" : "Save"}
              </Button>
              <LinkButton to={LIBRARY}>Cancel</LinkButton>
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
                : `It cannot be retired while a programme leads through it: ${programmes.join(", ")}.`
            }
          >
            All its lessons and its quiz go out of use with it. What people did there stays on
            record, and it can come back with everything.
          </RetireCard>
        )}
      </div>
    </>
  );
}
