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
import { askToRestore } from "~/authoring/services/structure/ask-to-restore.server";
import { DraftNotices } from "~/authoring/parts/draft-notices";
import { WithSecondYes } from "~/authoring/pages/publish/second-yes";
import { refusedWords } from "~/authoring/pages/publish/change-words";
import { ReachFields } from "~/authoring/pages/publish/reach-fields";
import { donePath } from "~/authoring/pages/library/done";
import { RefusedNotice } from "~/authoring/pages/library/notice";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { historyPath, publishPath } from "~/authoring/pages/library/paths";
import { activityPlace, LIBRARY } from "~/curriculum/rules/paths";
import { REACHES } from "~/curriculum/rules/kinds";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
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
  intent: z.enum(["restore", "ask"]).default("restore"),
  reach: z.enum(REACHES, { error: m.authoring_structure_fault_reach }).default("starting"),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Chosen);
  if (!form.ok) return badRequest(form);
  const { moduleKey: inside, activityKey: item } = activityPlace(args);
  const { intent, reach } = form.value;
  if (intent === "ask") {
    const asked = await askToRestore({ store, actor, now, ...activityPlace(args), reach });
    if (asked.ok) return redirect(publishPath(inside, item), 303);
    return data({ refused: refusedWords(asked), code: asked.code, reach }, { status: 409 });
  }
  const { secondYesAbove } = args.context.app;
  const place = { ...activityPlace(args), reach, secondYesAbove };
  const change = await restoreActivity({ store, actor, now, ...place });
  if (!change.ok)
    return data({ refused: refusedWords(change), code: change.code, reach }, { status: 409 });
  const done = { done: "restored-activity", inside, item } as const;
  return redirect(donePath({ ...done, path: change.path, number: change.number }), 303);
});

export default function RestorePage() {
  const page = useLoaderData<typeof loader>();
  const { module, key, kind, title, retiredAt, additions, secondYesAbove, draft, sentBack } = page;
  const sent = useActionData<typeof action>();
  const refused = sent && "refused" in sent ? sent : null;
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
        {refused && <RefusedNotice words={refused.refused} />}
        <DraftNotices draft={draft} publishing={publishPath(module.key, key)} />
        {sentBack && (
          <Notice tone="warn" title={m.authoring_publish_sent_back({ name: sentBack.by })}>
            {m.authoring_history_change({ change: sentBack.reason })}
          </Notice>
        )}
        {draft?.waits ? null : (
          <Card>
            <Form method="post" className="publish-form stack gap-5">
              {additions ? (
                <ReachFields
                  additions={additions}
                  above={secondYesAbove}
                  chosen={refused?.reach}
                  error={sent && "errors" in sent ? sent.errors.reach : undefined}
                />
              ) : (
                <p>{m.authoring_structure_restore_nobody()}</p>
              )}
              <div className="form-actions">
                <Button
                  type="submit"
                  variant="primary"
                  name="intent"
                  value="restore"
                  className="publish-alone"
                >
                  {m.authoring_structure_restore_now()}
                </Button>
                <LinkButton to={LIBRARY}>{m.authoring_structure_cancel()}</LinkButton>
              </div>
              {additions && (
                <WithSecondYes
                  above={secondYesAbove}
                  alone={page.alone}
                  refused={refused?.code === "second-yes"}
                  restores
                />
              )}
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
