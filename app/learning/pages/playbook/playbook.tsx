import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";
import { holds } from "~/people/rules/permissions";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showPlaybook } from "~/learning/services/playbook/show-playbook.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { PlaybookView } from "~/curriculum/parts/playbook-view";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { playbookPath } from "~/company/rules/paths";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.people_shell_playbook()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "playbook:read");
  return { shown: await showPlaybook({ store, actor }), canEdit: holds(actor, "playbook:edit") };
});

export default function PlaybookPage() {
  const { shown, canEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        back={canEdit ? { to: playbookPath(null), label: m.people_shell_playbook() } : undefined}
        title={m.learning_playbook_title()}
        lead={
          shown &&
          m.learning_playbook_lead({
            company: shown.company.name,
            day: dayText(localDateOf(shown.publishedAt, shown.company.timeZone)),
          })
        }
        actions={
          canEdit && <LinkButton to={playbookPath(null)}>{m.learning_playbook_edit()}</LinkButton>
        }
      />
      {shown ? (
        <PlaybookView playbook={shown.playbook} escalation={shown.escalation} level={2} />
      ) : (
        <Card>
          <Empty title={m.learning_playbook_none()} icon="book">
            <p>{m.learning_playbook_none_text()}</p>
          </Empty>
        </Card>
      )}
    </>
  );
}
