import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import {
  seePlaybookChanges,
  showPlaybookChanges,
} from "~/learning/services/playbook/playbook-changes.server";
import { LinkButton } from "~/kit/parts/forms/button";
import {
  AskedToLook,
  InShort,
  NothingAsked,
  SeenButton,
  WordByWord,
} from "~/learning/parts/change-parts";
import { PageHead } from "~/kit/parts/page/page-head";
import { seenIn, takeSeen } from "~/learning/pages/seen-form";
import { PLAYBOOK, PLAYBOOK_CHANGES } from "~/company/rules/paths";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.learning_playbook_changed()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const page = await showPlaybookChanges({ store, actor, now });
  return { page, ...seenIn(args.request) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "lesson:progress");
  return await takeSeen(args.request, PLAYBOOK_CHANGES, (number) =>
    seePlaybookChanges({ store, actor, now, number }),
  );
});

export default function PlaybookChangesPage() {
  const { page, seen, newer } = useLoaderData<typeof loader>();
  const { asks, asked, number, sinceLooked, sentences, passages } = page;
  return (
    <div className="stack gap-5">
      <PageHead
        back={{ to: "/learn", label: m.people_shell_training() }}
        eyebrow={m.learning_changes_eyebrow()}
        title={m.learning_playbook_title()}
        lead={sinceLooked ? m.learning_changes_since_looked() : m.learning_changes_since_began()}
      />
      {asks ? (
        <AskedToLook asked={asked} newer={newer}>
          {m.learning_playbook_pauses_nothing()}
        </AskedToLook>
      ) : (
        <NothingAsked seen={seen}>{m.learning_playbook_nothing()}</NothingAsked>
      )}
      <InShort sentences={sentences} />
      <WordByWord passages={passages} />
      <div className="wide-buttons row flow">
        {asks && <SeenButton number={number} />}
        <LinkButton size="big" to={PLAYBOOK}>
          {m.learning_playbook_read_whole()}
        </LinkButton>
      </div>
    </div>
  );
}
