import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { useSearchForm } from "~/kit/browser/search-form";
import { addressText } from "~/kit/http/address";
import { parseForm, badRequest } from "~/kit/http/forms";
import { addressReader, PAGE, SEARCH } from "~/kit/http/read-address";
import { handled } from "~/kit/http/refusals";
import { numberText } from "~/kit/text/amounts";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Notice } from "~/kit/parts/notice";
import { NumberedPages } from "~/kit/parts/page/pager";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { keyAt } from "~/roster/services/key-at.server";
import { domainsPath, invitationsPath, invitePath } from "~/roster/rules/paths";
import { rosterCompany } from "~/roster/services/roster-company.server";
import { invitePeople, type Invited } from "~/roster/services/invitations/invite-people.server";
import {
  findToRemind,
  showInvitations,
} from "~/roster/services/invitations/show-invitations.server";
import { withdrawInvitation } from "~/roster/services/invitations/withdraw.server";
import { belowRoster, titled } from "~/roster/pages/crumbs";
import { InvitationsTable } from "./invitations-table";

export const meta: MetaFunction = () => titled(m.roster_invitations_title());

const ADDRESS = addressReader(z.object({ q: SEARCH, page: PAGE }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  const { q: search, page } = ADDRESS.read(args.request);
  const shown = await showInvitations({ store, actor, now, key, search, page });
  return { ...shown, search, key, role: actor.role };
});

const InvitationsForm = z.object({
  intent: z.enum(["send", "withdraw", "remind"], { error: m.kit_forms_intent }),
  person: z.string().max(100).default(""),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const { record } = args.context;
  const key = keyAt(args, actor);
  const form = await parseForm(args.request, InvitationsForm);
  if (!form.ok) return badRequest(form);
  const { intent, person } = form.value;
  const call = { store, actor, now, key };
  const { q, page } = ADDRESS.read(args.request);
  const done = (query: Record<string, string>) =>
    redirect(`${invitationsPath(key)}${addressText({ ...query, q, page }, { page: 1 })}`, 303);
  if (intent === "withdraw") {
    const withdrawn = await withdrawInvitation({ ...call, personId: person });
    if (withdrawn) record({ event: "invitation.withdrawn", by: actor.personId, about: person });
    return done({ done: withdrawn ? "withdrawn" : "nothing" });
  }
  const company = await rosterCompany(call);
  const gently = intent === "remind";
  const personIds = gently ? await findToRemind(call) : [person];
  const sent = await invitePeople({ store, actor, now, company, personIds, gently });
  for (const about of sent.invited) record({ event: "invitation.sent", by: actor.personId, about });
  return done(outcome(sent));
});

function outcome({ invited, left }: Invited): Record<string, string> {
  const [first] = left;
  if (invited.length === 0) return { done: first?.why ?? "soon" };
  return { done: "sent", count: String(invited.length) };
}

const DONE: Record<string, (() => string) | undefined> = {
  withdrawn: m.roster_invitations_done_withdrawn,
  nothing: m.roster_invitations_done_nothing,
  soon: m.roster_invitations_done_soon,
  often: m.roster_invitations_done_often,
  joined: m.roster_invitations_done_joined,
  gone: m.roster_invitations_done_gone,
};

export default function InvitationsPage() {
  const view = useLoaderData<typeof loader>();
  const { company, people, joined, waiting, toRemind, search, key, role } = view;
  const { page, pages, pageSize, matching } = view;
  const [query] = useSearchParams();
  const done = query.get("done") ?? "";
  const count = Number(query.get("count"));
  const said =
    done === "sent" && count > 0 ? m.roster_invitations_done_sent({ count }) : DONE[done]?.();
  return (
    <>
      <PageHead
        back={belowRoster({ key, role, company })}
        title={m.roster_invitations_title()}
        lead={
          joined + waiting > 0 &&
          m.roster_invitations_counts({
            joined: numberText(joined),
            waiting: numberText(waiting),
          })
        }
        actions={
          <>
            {company.archivedAt === null && (
              <LinkButton to={invitePath(key)} variant="primary">
                {m.roster_invitations_new()}
              </LinkButton>
            )}
            <LinkButton to={domainsPath(key)}>{m.roster_domains_title()}</LinkButton>
          </>
        }
      />
      <div className="stack gap-5">
        {said && (
          <Notice
            tone={done === "sent" || done === "withdrawn" ? "ok" : "warn"}
            role="status"
            title={said}
          />
        )}
        {toRemind > 0 && company.archivedAt === null && (
          <Form method="post">
            <Button name="intent" value="remind">
              {toRemind === waiting
                ? m.roster_invitations_remind({ count: toRemind })
                : m.roster_invitations_remind_rest({ count: toRemind })}
            </Button>
          </Form>
        )}
        <Card fit="flush">
          {(people.length > 0 || search !== "") && (
            <Search path={invitationsPath(key)} search={search} />
          )}
          {search !== "" && (
            <p className="table-tools small muted" role="status">
              {m.roster_people_shown({ count: matching })}
            </p>
          )}
          {people.length === 0 && search !== "" ? (
            <Empty
              title={m.roster_people_no_match()}
              icon="search"
              action={
                <LinkButton to={invitationsPath(key)}>{m.roster_people_show_everyone()}</LinkButton>
              }
            >
              <p>{m.roster_invitations_no_match()}</p>
            </Empty>
          ) : people.length === 0 ? (
            <Empty
              title={joined > 0 ? m.roster_invitations_none() : m.roster_people_empty()}
              icon="people"
            >
              <p>
                {joined > 0 ? m.roster_invitations_none_text() : m.roster_invitations_nobody_text()}
              </p>
            </Empty>
          ) : (
            <>
              <InvitationsTable
                people={people}
                timeZone={company.timeZone}
                isArchived={company.archivedAt !== null}
              />
              <NumberedPages
                page={page}
                pages={pages}
                pageSize={pageSize}
                matching={matching}
                to={(page) =>
                  `${invitationsPath(key)}${addressText({ q: search, page }, { page: 1 })}`
                }
              />
            </>
          )}
        </Card>
      </div>
    </>
  );
}

function Search({ path, search }: { path: string; search: string }) {
  const form = useSearchForm(search);
  return (
    <Form
      key={form.key}
      ref={form.ref}
      method="get"
      action={path}
      role="search"
      className="table-tools row row-end flow"
      preventScrollReset
    >
      <Field
        label={m.roster_people_search_label()}
        type="search"
        name="q"
        defaultValue={search}
        maxLength={100}
        autoComplete="off"
      />
      <Button type="submit">{m.roster_invitations_search()}</Button>
    </Form>
  );
}
