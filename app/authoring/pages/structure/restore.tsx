import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  restoreActivity,
  showActivityRestoring,
} from "~/authoring/services/structure/restore-activity.server";
import { refusedWords } from "~/authoring/pages/publish/change-words";
import { ReachFields } from "~/authoring/pages/publish/reach-fields";
import { donePath } from "~/authoring/pages/library/done";
import { RefusedNotice } from "~/authoring/pages/library/notice";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { historyPath } from "~/authoring/pages/library/paths";
import { activityPlace, LIBRARY } from "~/curriculum/rules/paths";
import { REACHES } from "~/curriculum/rules/kinds";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { authorise } from "~/people/services/authorise.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_structure_restore_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { secondYesAbove } = args.context.app;
  const shown = await showActivityRestoring({ store, actor, now, ...activityPlace(args) });
  return { ...shown, secondYesAbove };
});

const Chosen = z.object({
  reach: z.enum(REACHES, { error: m.authoring_structure_fault_reach }).default("starting"),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Chosen);
  if (!form.ok) return badRequest(form);
  const { moduleKey: inside, activityKey: item } = activityPlace(args);
  const { reach } = form.value;
  const { secondYesAbove } = args.context.app;
  const place = { ...activityPlace(args), reach, secondYesAbove };
  const change = await restoreActivity({ store, actor, now, ...place });
  if (!change.ok) return data({ refused: refusedWords(change) }, { status: 409 });
  const done = { done: "restored-activity", inside, item } as const;
  return redirect(donePath({ ...done, path: change.path, number: change.number }), 303);
});

export default function RestorePage() {
  const { module, key, kind, title, retiredAt, additions, secondYesAbove } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        eyebrow={`${module.title} · ${kindWords(kind, null)}`}
        title={m.authoring_structure_restore_head({ title })}
        lead={
          <Rich
            of={m.authoring_structure_restore_lead.parts()}
            as={{ time: () => <Time at={retiredAt} timeZone="UTC" /> }}
          />
        }
        actions={
          <LinkButton to={historyPath(module.key, key)}>{m.authoring_library_history()}</LinkButton>
        }
      />
      <div className="stack">
        {sent && "refused" in sent && <RefusedNotice words={sent.refused} />}
        <Card>
          <Form method="post" className="stack gap-5">
            {additions ? (
              <ReachFields
                additions={additions}
                above={secondYesAbove}
                chosen={undefined}
                error={sent && "errors" in sent ? sent.errors.reach : undefined}
              />
            ) : (
              <p>{m.authoring_structure_restore_nobody()}</p>
            )}
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {m.authoring_structure_restore_now()}
              </Button>
              <LinkButton to={LIBRARY}>{m.authoring_structure_cancel()}</LinkButton>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
