import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
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

export const meta: MetaFunction = () => [{ title: "What changed in the playbook · Firsthand" }];

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
        back={{ to: "/learn", label: "My training" }}
        eyebrow="What changed · one minute"
        title="Our playbook"
        lead={`What is different ${sinceLooked ? "since you last looked" : "since you began"}.`}
      />
      {asks ? (
        <AskedToLook asked={asked} newer={newer}>
          This pauses nothing.
        </AskedToLook>
      ) : (
        <NothingAsked seen={seen}>
          You are not asked to look at anything in the playbook.
        </NothingAsked>
      )}
      <InShort sentences={sentences} />
      <WordByWord passages={passages} />
      <div className="wide-buttons row flow">
        {asks && <SeenButton number={number} />}
        <LinkButton size="big" to={PLAYBOOK}>
          Read the whole playbook
        </LinkButton>
      </div>
    </div>
  );
}
