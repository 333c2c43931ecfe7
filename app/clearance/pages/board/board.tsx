import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { rememberedSeparator } from "~/kit/csv/separator-asked.server";
import { CsvExport } from "~/kit/parts/forms/csv-export";
import { handled } from "~/kit/http/refusals";
import { showBoard } from "~/clearance/services/board/show-board.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { NumberedPages } from "~/kit/parts/page/pager";
import { Stat } from "~/kit/parts/records/stat";
import { Time } from "~/kit/parts/time/time";
import { BoardChoose } from "./choose";
import { OtherHats } from "~/people/parts/hats/other-hats";
import { Welcome } from "~/people/parts/welcome";
import { FirstTaskLine } from "./first-task-line";
import { boardSearch } from "./query";
import { boardQueryOf } from "./query.server";
import { BoardTable } from "./table";
import { BoardTools } from "./tools";
import "./board.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [
  { title: `${m.clearance_board_page_title()} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, hats, hat } = await authorise(args, "board:read");
  const query = boardQueryOf(args.request);
  const board = await showBoard({ store, actor, now, query });
  const separator = await rememberedSeparator(args.request);
  const mayAdd = actor.teams === "all";
  return { ...board, query: { ...query, page: board.page }, now, separator, hats, hat, mayAdd };
});

type Board = Awaited<ReturnType<typeof loader>>;

export default function BoardPage() {
  const board = useLoaderData<typeof loader>();
  const { company, teams, everyone, query, now, separator } = board;
  const people = m.clearance_board_page_people({ count: everyone.all });
  return (
    <>
      <PageHead
        title={m.clearance_board_page_title()}
        lead={
          everyone.all > 0 && (
            <Rich
              of={
                teams > 0
                  ? m.clearance_board_page_lead.parts({
                      people,
                      teams: m.clearance_board_page_teams({ count: teams }),
                    })
                  : m.clearance_board_page_lead_teamless.parts({ people })
              }
              as={{ time: () => <Time at={now} timeZone={company.timeZone} style="datetime" /> }}
            />
          )
        }
        actions={
          <>
            <OtherHats hats={board.hats} worn={board.hat} />
            {everyone.all > 0 && (
              <CsvExport
                to="/clearance/export.csv"
                fields={[...new URLSearchParams(boardSearch(query))]}
                separator={separator}
              >
                {m.clearance_ledger_page_export()}
              </CsvExport>
            )}
          </>
        }
      />
      <Welcome />
      {everyone.all === 0 ? (
        <Card>
          {board.teamless ? (
            <Empty title={m.clearance_board_page_no_team()} icon="people">
              <p>{m.clearance_board_page_no_team_text()}</p>
            </Empty>
          ) : (
            <Empty
              title={m.clearance_board_page_empty()}
              icon="people"
              action={
                board.mayAdd && (
                  <LinkButton to="/clearance/people/add">{m.clearance_board_page_add()}</LinkButton>
                )
              }
            >
              <p>{m.clearance_board_page_empty_text()}</p>
            </Empty>
          )}
        </Card>
      ) : (
        <>
          {board.first && <FirstTaskLine task={board.first} signOffs="/clearance/sign-offs" />}
          <Stats {...board} />
          <Card fit="flush" aria-label={m.people_shell_people()}>
            <BoardTools query={query} counts={board.counts} />
            <p className="visually-hidden" role="status">
              {m.clearance_board_page_shown({ count: board.matching })}
            </p>
            {board.rows.length === 0 ? (
              <NothingFound {...board} />
            ) : (
              <BoardChoose {...board}>
                <BoardTable {...board} />
              </BoardChoose>
            )}
            <NumberedPages
              {...board}
              pageSize={query.pageSize}
              to={(page) => `/clearance${boardSearch(query, { page })}`}
            />
          </Card>
        </>
      )}
      <p className="small room-above">
        {board.mayAdd && (
          <>
            <Link to="/clearance/people/add">{m.clearance_board_page_add()}</Link> ·{" "}
          </>
        )}
        <Link to="/clearance/left">{m.clearance_board_page_left()}</Link> ·{" "}
        <Link to="/clearance/upload">{m.clearance_upload_title()}</Link>
      </p>
    </>
  );
}

/** Each number is that of the rows its link shows. */
function Stats({
  everyone,
  enrolled,
  signOffs,
}: Pick<Board, "everyone" | "enrolled" | "signOffs">) {
  return (
    <div className="stats grid grid-narrow">
      <Stat
        label={m.clearance_board_page_cleared()}
        value={everyone.cleared}
        note={
          everyone.cleared > 0 ? (
            <Rich
              of={m.clearance_board_page_of_enrolled_see.parts({ count: numberText(enrolled) })}
              as={{ link: (words) => <Link to="?show=cleared">{words}</Link> }}
            />
          ) : (
            m.clearance_board_page_of_enrolled({ count: numberText(enrolled) })
          )
        }
      />
      <Stat
        label={m.clearance_board_page_waiting()}
        value={signOffs}
        tone={signOffs > 0 ? "info" : undefined}
        note={
          signOffs > 0 ? (
            <Link to="/clearance/sign-offs">{m.clearance_board_page_review()}</Link>
          ) : (
            m.clearance_board_page_nothing_to_decide()
          )
        }
      />
      <Stat
        label={m.clearance_board_page_expiring()}
        value={everyone.expiring}
        tone={everyone.expiring > 0 ? "warn" : undefined}
        note={
          everyone.expiring > 0 ? (
            <Link to="?show=expiring">{m.clearance_board_page_see_who()}</Link>
          ) : (
            m.clearance_board_page_nobody()
          )
        }
      />
      <Stat
        label={m.clearance_board_page_paused()}
        value={everyone.paused}
        tone={everyone.paused > 0 ? "bad" : undefined}
        note={
          everyone.paused > 0 ? (
            <Link to="?show=paused">{m.clearance_board_page_see_why()}</Link>
          ) : (
            m.clearance_board_page_nobody()
          )
        }
      />
    </div>
  );
}

function NothingFound({ query }: Pick<Board, "query">) {
  const everyone = (
    <LinkButton to="/clearance">{m.clearance_board_page_show_everyone()}</LinkButton>
  );
  const wider = boardSearch(query, { group: null });
  return (
    <Empty
      title={
        query.search === ""
          ? m.clearance_board_page_none_state()
          : m.clearance_board_page_none_match({ search: query.search })
      }
      icon="search"
      action={everyone}
    >
      {query.search !== "" && query.group !== null ? (
        <p>
          <Rich
            of={m.clearance_board_page_other_states.parts()}
            as={{ link: (words) => <Link to={`/clearance${wider}`}>{words}</Link> }}
          />
        </p>
      ) : (
        <p>{m.clearance_board_page_searched()}</p>
      )}
    </Empty>
  );
}
