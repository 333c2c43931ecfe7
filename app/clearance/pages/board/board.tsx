import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { counted } from "~/kit/text/amounts";
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
import { boardQueryOf, boardSearch } from "./query";
import { BoardTable } from "./table";
import { BoardTools } from "./tools";
import "./board.css";

export const handle = { width: "wide" };

export const meta: MetaFunction = () => [{ title: "Who may speak for us today · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  const query = boardQueryOf(args.request);
  const board = await showBoard({ store, actor, now, query });
  const separator = await rememberedSeparator(args.request);
  return { ...board, query: { ...query, page: board.page }, now, separator };
});

type Board = Awaited<ReturnType<typeof loader>>;

export default function BoardPage() {
  const board = useLoaderData<typeof loader>();
  const { company, teams, everyone, query, now, separator } = board;
  return (
    <>
      <PageHead
        title="Who may speak for us today"
        lead={
          <>
            {counted(everyone.all, "person", "people")} in {counted(teams, "team")} · checked{" "}
            <Time at={now} timeZone={company.timeZone} style="datetime" />
          </>
        }
        actions={
          everyone.all > 0 && (
            <>
              <LinkButton to="/clearance/ledger">Ledger</LinkButton>
              <CsvExport
                to="/clearance/export.csv"
                fields={[...new URLSearchParams(boardSearch(query))]}
                separator={separator}
              >
                Export CSV
              </CsvExport>
            </>
          )
        }
      />
      {everyone.all === 0 ? (
        <Card>
          <Empty title="Nobody is here yet" icon="people">
            <p>As soon as your agency adds your people, you see here who may speak, and where.</p>
          </Empty>
        </Card>
      ) : (
        <>
          <Stats {...board} />
          <Card fit="flush" aria-label="People">
            <BoardTools query={query} counts={board.counts} />
            <p className="visually-hidden" role="status">
              {counted(board.matching, "person", "people")} shown
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
        <Link to="/clearance/left">People who left</Link> ·{" "}
        <Link to="/clearance/upload">Upload earlier training</Link>
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
        label="Cleared now"
        value={everyone.cleared}
        note={
          everyone.cleared > 0 ? (
            <>
              of {enrolled} enrolled · <Link to="?show=cleared">See who</Link>
            </>
          ) : (
            `of ${enrolled} enrolled`
          )
        }
      />
      <Stat
        label="Waiting for your sign-off"
        value={signOffs}
        tone={signOffs > 0 ? "info" : undefined}
        note={
          signOffs > 0 ? <Link to="/clearance/sign-offs">Review now</Link> : "nothing to decide"
        }
      />
      <Stat
        label="Expiring"
        value={everyone.expiring}
        tone={everyone.expiring > 0 ? "warn" : undefined}
        note={everyone.expiring > 0 ? <Link to="?show=expiring">See who</Link> : "nobody"}
      />
      <Stat
        label="Paused or revoked"
        value={everyone.paused}
        tone={everyone.paused > 0 ? "bad" : undefined}
        note={everyone.paused > 0 ? <Link to="?show=paused">See who and why</Link> : "nobody"}
      />
    </div>
  );
}

function NothingFound({ query }: Pick<Board, "query">) {
  const everybody = <LinkButton to="/clearance">Show everybody</LinkButton>;
  const wider = boardSearch(query, { group: null });
  return (
    <Empty
      title={query.search === "" ? "Nobody in this state" : `Nobody matches “${query.search}”`}
      icon="search"
      action={everybody}
    >
      {query.search !== "" && query.group !== null ? (
        <p>
          Not in this state, at least. <Link to={`/clearance${wider}`}>Look in every state</Link>
        </p>
      ) : (
        <p>Names, teams and email addresses are searched.</p>
      )}
    </Empty>
  );
}
