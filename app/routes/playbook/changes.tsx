import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Refusal } from "~/domain/refusal";
import { authorise } from "~/http/authorise";
import { parseForm } from "~/http/forms";
import { handled } from "~/http/refusals";
import {
  seePlaybookChanges,
  showPlaybookChanges,
} from "~/services/company/playbook-changes.server";
import { Button, LinkButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { Icon } from "~/ui/icon";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import "~/ui/styles/learn.css";
import { TextPassages } from "~/ui/text-passages";
import { PLAYBOOK, PLAYBOOK_CHANGES } from "./playbook-paths";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: "What changed in the playbook · Firsthand" }];

/** `?seen` and `?newer` come from the button. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  const page = await showPlaybookChanges({ store, actor, now });
  const query = new URL(args.request.url).searchParams;
  return { page, seen: query.has("seen"), newer: query.has("newer") };
});

const SeenForm = z.object({ change: z.coerce.number().int().min(1).max(1_000_000) });

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "lesson:progress");
  const form = await parseForm(args.request, SeenForm);
  if (!form.ok) throw new Refusal(400, "The form did not arrive whole. Go back and send it again.");
  const { newer } = await seePlaybookChanges({ store, actor, now, number: form.value.change });
  return redirect(`${PLAYBOOK_CHANGES}?${newer ? "newer" : "seen"}`, 303);
});

export default function PlaybookChangesPage() {
  const { page, seen, newer } = useLoaderData<typeof loader>();
  const { asks, number, sinceLooked, sentences, passages } = page;
  return (
    <div className="stack stack-wide">
      <PageHead
        back={{ to: "/learn", label: "My training" }}
        eyebrow="What changed · one minute"
        title="Our playbook"
        lead={`What is different ${sinceLooked ? "since you last looked" : "since you began"}.`}
      />
      <Asking {...{ page, seen, newer }} />
      {sentences.length > 0 && (
        <Card aria-labelledby="in-short">
          <h2 id="in-short">In short</h2>
          <div className="change-sentences">
            {sentences.map((sentence, index) => (
              <p key={index}>{sentence}</p>
            ))}
          </div>
        </Card>
      )}
      <Card aria-labelledby="word-by-word">
        <h2 id="word-by-word">Word by word</h2>
        <p className="small muted change-key">
          What is struck out was there before. What is underlined is new.
        </p>
        <TextPassages passages={passages} />
      </Card>
      <div className="change-actions">
        {asks && (
          <Form method="post">
            <input type="hidden" name="change" value={number} />
            <Button variant="primary" size="big">
              <Icon name="check" />I have seen this
            </Button>
          </Form>
        )}
        <LinkButton size="big" to={PLAYBOOK}>
          Read the whole playbook
        </LinkButton>
      </div>
    </div>
  );
}

function Asking({
  page: { asks, asked },
  seen,
  newer,
}: ReturnType<typeof useLoaderData<typeof loader>>) {
  if (asks)
    return newer ? (
      <Notice tone="warn" role="alert" title="It changed once more while you were looking">
        What you have seen is noted. This is what is new since then. {asked}
      </Notice>
    ) : (
      <Notice tone="info" icon="clock" title={asked}>
        This pauses nothing.
      </Notice>
    );
  return seen ? (
    <Notice tone="ok" role="status" title="Noted: you have seen this">
      There is nothing more to do for it.
    </Notice>
  ) : (
    <Notice tone="ok" title="There is nothing for you to do">
      You are not asked to look at anything in the playbook.
    </Notice>
  );
}
