import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { NumberedPages } from "~/kit/parts/page/pager";
import { authorise } from "~/people/services/authorise.server";
import { aboveRoster } from "~/roster/pages/crumbs";
import { rosterDoor } from "~/roster/pages/roster-door";
import {
  addPeoplePath,
  domainsPath,
  invitationsPath,
  invitePath,
  retentionPath,
  rosterPath,
  teamsPath,
  uploadPeoplePath,
} from "~/roster/rules/paths";
import { showRoster } from "~/roster/services/show-roster.server";
import { rosterSearch } from "./query";
import { doneOf, rosterQueryOf } from "./query.server";
import { RosterTable } from "./table";
import { RosterTools } from "./tools";
import "~/kit/parts/records/table.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: `${m.roster_people_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = rosterDoor(args, await authorise(args, "people:keep"));
  const query = rosterQueryOf(args.request);
  const view = await showRoster({ ...door, query });
  return {
    ...view,
    companyKey: door.key,
    query: { ...query, page: view.page },
    done: doneOf(args.request),
  };
});

export default function RosterPage() {
  const view = useLoaderData<typeof loader>();
  const { company, companyKey, actorRole, matching, people, query, done } = view;
  const path = rosterPath(companyKey);
  const above = aboveRoster({ key: companyKey, role: actorRole, company });
  const isNarrowed = query.search !== "" || query.team !== null || query.role !== null;
  return (
    <>
      <PageHead
        back={above.length > 0 ? above : undefined}
        title={m.roster_people_title()}
        lead={actorRole === "manager" ? undefined : company.name}
        actions={
          company.archivedAt === null && (
            <>
              <LinkButton variant="primary" to={addPeoplePath(companyKey)}>
                {m.roster_people_add()}
              </LinkButton>
              <LinkButton to={invitePath(companyKey)}>{m.roster_invite_title()}</LinkButton>
              <LinkButton to={uploadPeoplePath(companyKey)}>{m.roster_people_upload()}</LinkButton>
            </>
          )
        }
      />
      <nav aria-label={m.roster_people_more()} className="row flow row-strip room-below">
        <LinkButton to={teamsPath(companyKey)}>{m.roster_teams_title()}</LinkButton>
        <LinkButton to={invitationsPath(companyKey)}>{m.roster_invitations_title()}</LinkButton>
        <LinkButton to={domainsPath(companyKey)}>{m.roster_domains_title()}</LinkButton>
        <LinkButton to={retentionPath(companyKey)}>{m.roster_retention_title()}</LinkButton>
      </nav>
      <div className="stack gap-5">
        {done && <Done {...done} companyKey={companyKey} />}
        <Card fit="flush" aria-label={m.roster_people_title()}>
          <RosterTools path={path} query={query} teams={view.teams} />
          <p className="table-tools small muted" role="status">
            {isNarrowed
              ? m.roster_people_shown({ count: matching })
              : m.roster_people_lead({ count: matching })}
          </p>
          {people.length > 0 ? (
            <RosterTable people={people} companyKey={companyKey} timeZone={company.timeZone} />
          ) : isNarrowed ? (
            <Empty
              title={m.roster_people_no_match()}
              icon="search"
              action={<LinkButton to={path}>{m.roster_people_show_everyone()}</LinkButton>}
            >
              <p>{m.roster_people_no_match_text()}</p>
            </Empty>
          ) : query.show === "left" ? (
            <Empty title={m.roster_people_nobody_left()} icon="sign-out">
              <p>{m.roster_people_nobody_left_text()}</p>
            </Empty>
          ) : (
            <Empty
              title={m.roster_people_empty()}
              icon="people"
              action={
                company.archivedAt === null && (
                  <LinkButton to={addPeoplePath(companyKey)}>{m.roster_people_add()}</LinkButton>
                )
              }
            >
              <p>{m.roster_people_empty_text()}</p>
            </Empty>
          )}
          <NumberedPages {...view} to={(page) => `${path}${rosterSearch({ ...query, page })}`} />
        </Card>
      </div>
    </>
  );
}

/** What an intake has done. */
function Done({
  added,
  returned,
  changed,
  gone,
  companyKey,
}: NonNullable<ReturnType<typeof doneOf>> & { companyKey: string | null }) {
  if (added + returned + changed + gone === 0)
    return (
      <Notice tone="ok" role="status" title={m.roster_people_nothing_done()}>
        {m.roster_people_nothing_done_text()}
      </Notice>
    );
  const said = [
    added > 0 && m.roster_people_added({ count: added }),
    returned > 0 && m.roster_people_returned({ count: returned }),
    changed > 0 && m.roster_people_changed({ count: changed }),
    gone > 0 && m.roster_people_gone({ count: gone }),
  ];
  return (
    <Notice tone="ok" role="status" title={m.roster_people_saved()}>
      {said.filter(Boolean).join(" ")}{" "}
      {added + returned > 0 && (
        <Rich
          of={m.roster_people_not_told.parts()}
          as={{ link: (words) => <Link to={invitationsPath(companyKey)}>{words}</Link> }}
        />
      )}
    </Notice>
  );
}
