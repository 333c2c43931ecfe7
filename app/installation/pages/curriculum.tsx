import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { CURRICULA } from "~/installation/rules/steps";
import {
  chooseCurriculum,
  showCurriculum,
} from "~/installation/services/settings/curriculum.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";

export const meta: MetaFunction = () => [
  { title: `${m.installation_curriculum_title()} · Firsthand` },
];

const ChoiceForm = z.object({
  choice: z.enum(CURRICULA, { error: m.installation_curriculum_choose }),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "installation:change");
  return await showCurriculum({ store, actor, shipped: args.context.app.shipped });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "installation:change");
  const form = await parseForm(args.request, ChoiceForm);
  if (!form.ok) return badRequest({ ...form, errors: { form: form.errors.choice } });
  const { choice } = form.value;
  const { shipped } = args.context.app;
  const chosen = await chooseCurriculum({ store, actor, now, shipped, choice });
  if (!chosen.ok) return { mistakes: chosen.mistakes };
  const details = { what: "curriculum", choice };
  args.context.record({ event: "installation.changed", by: actor.personId, details });
  return redirect("/settings?done=curriculum", 303);
});

const code = (words: ReactNode) => <code>{words}</code>;

export default function CurriculumPage() {
  const { curriculum, titles } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isSending = useNavigation().formMethod === "POST";
  const mistakes = sent && "mistakes" in sent ? sent.mistakes : null;
  return (
    <>
      <PageHead
        back={{ to: "/settings", label: m.people_shell_settings() }}
        title={m.installation_curriculum_title()}
        lead={m.installation_curriculum_lead()}
      />
      <div className="stack gap-5">
        <ErrorSummary errors={sent && "errors" in sent ? sent.errors : null} />
        {mistakes && (
          <Notice tone="bad" role="alert" title={m.installation_curriculum_refused()}>
            <p>
              <Rich of={m.installation_curriculum_refused_text.parts()} as={{ code }} />
            </p>
            <ul>
              {mistakes.map((mistake) => (
                <li key={mistake}>{mistake}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Card aria-labelledby="shipped">
          <h2 id="shipped">
            {curriculum === "shipped"
              ? m.installation_curriculum_taken()
              : m.installation_curriculum_shipped()}
          </h2>
          <ul>
            {titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          {curriculum === "shipped" ? (
            <p className="room-above">
              <Rich of={m.installation_curriculum_taken_text.parts()} as={{ code }} />
            </p>
          ) : (
            <Form method="post" className="form room-above">
              <p>{m.installation_curriculum_take_text()}</p>
              <div className="form-actions">
                <Button variant="primary" name="choice" value="shipped" disabled={isSending}>
                  {m.installation_curriculum_take()}
                </Button>
              </div>
            </Form>
          )}
        </Card>
        {curriculum !== "shipped" && (
          <Card aria-labelledby="empty">
            <div className="row flow between gap-3">
              <h2 id="empty">
                {curriculum === "empty"
                  ? m.installation_curriculum_is_empty()
                  : m.installation_curriculum_empty()}
              </h2>
              {curriculum === "empty" && (
                <Chip tone="ok" icon="check">
                  {m.installation_steps_done()}
                </Chip>
              )}
            </div>
            <Form method="post" className="form room-above">
              <p>{m.installation_curriculum_empty_text()}</p>
              {curriculum === null && (
                <div className="form-actions">
                  <Button name="choice" value="empty" disabled={isSending}>
                    {m.installation_curriculum_start_empty()}
                  </Button>
                </div>
              )}
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
