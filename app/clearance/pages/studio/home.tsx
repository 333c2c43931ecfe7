import { companyPath, NEW_COMPANY } from "~/people/rules/paths";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LIBRARY } from "~/curriculum/rules/paths";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { standingInWords } from "~/people/rules/delegation/delegation-words";
import { showAskedDrafts } from "~/curriculum/services/asked-drafts.server";
import { AskedDrafts } from "~/curriculum/parts/asked-drafts";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { hintInsights } from "~/assessment/services/trainer/insights/show-insights.server";
import { InsightsHintCard } from "~/assessment/parts/trainer/insights/hint-card";
import { REVIEWS } from "~/practice/rules/judging/paths";
import { showTrainerHome } from "~/clearance/services/studio/show-trainer-home.server";
import { Avatar } from "~/kit/parts/avatar";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Icon } from "~/kit/parts/icon";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { FirstTaskLine } from "~/clearance/pages/board/first-task-line";
import { companySearch } from "./paths";
import "./home.css";

export const meta: MetaFunction = () => [{ title: `${m.people_shell_companies()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const home = await showTrainerHome({ store, actor, now });
  const [asked, insights] = await Promise.all([
    showAskedDrafts(store, actor),
    hintInsights({ store, actor, now }),
  ]);
  return { ...home, asked, insights, givenName: actor.givenName, now };
});

/** The library, with only what has a translation that is out of date. */
const OUTDATED = `${LIBRARY}?show=outdated`;

type Home = Awaited<ReturnType<typeof loader>>;

export default function StudioHome() {
  const {
    companies,
    waiting,
    waitingInAll,
    liveWaiting,
    first,
    asked,
    outdated,
    insights,
    replies,
    givenName,
    now,
  } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.clearance_studio_hello({ name: givenName })}
        lead={m.clearance_studio_lead()}
        actions={
          companies.length > 0 && <LinkButton to={NEW_COMPANY}>{m.company_setup_new()}</LinkButton>
        }
      />
      {first && <FirstTaskLine task={first} signOffs="/studio/sign-offs" />}
      {asked.length > 0 && (
        <div className="room-below">
          <AskedDrafts asked={asked} />
        </div>
      )}
      <WaitingReplies replies={replies} timeZone={companies[0]?.timeZone ?? "UTC"} now={now} />
      {liveWaiting > 0 && (
        <p className="room-below targets">
          <Link to="/studio/live-replies">{m.clearance_live_home({ count: liveWaiting })}</Link>
        </p>
      )}
      {outdated > 0 && (
        <p className="room-below">
          <Rich
            of={m.clearance_studio_outdated.parts({ count: outdated })}
            as={{ link: (words) => <Link to={OUTDATED}>{words}</Link> }}
          />
        </p>
      )}
      {companies.length === 0 ? (
        <Card>
          <Empty
            title={m.clearance_studio_none()}
            icon="people"
            action={<LinkButton to={NEW_COMPANY}>{m.company_setup_new()}</LinkButton>}
          >
            <p>{m.clearance_studio_none_text()}</p>
          </Empty>
        </Card>
      ) : (
        <div className="columns">
          <div className="stack gap-5">
            <Waiting waiting={waiting} waitingInAll={waitingInAll} now={now} />
            <InsightsHintCard {...insights} />
          </div>
          <section className="stack" aria-labelledby="companies-title">
            <h2 id="companies-title">{m.clearance_studio_companies()}</h2>
            {companies.map((company) => (
              <CompanyCard key={company.key} company={company} />
            ))}
          </section>
        </div>
      )}
    </>
  );
}

/** How many replies wait to be judged, and since when. Nothing where none do. */
function WaitingReplies({
  replies: { waiting, oldest },
  timeZone,
  now,
}: Pick<Home, "replies" | "now"> & { timeZone: string }) {
  if (waiting === 0 || !oldest) return null;
  return (
    <p className="room-below">
      <Rich
        of={m.clearance_studio_replies.parts({ count: waiting })}
        as={{
          link: (words) => <Link to={REVIEWS}>{words}</Link>,
          time: () => <Time at={oldest} timeZone={timeZone} style="relative" now={now} />,
        }}
      />
    </p>
  );
}

function Waiting({ waiting, waitingInAll, now }: Pick<Home, "waiting" | "waitingInAll" | "now">) {
  return (
    <Card aria-labelledby="waiting-title">
      <div className="card-head">
        <h2 id="waiting-title">{m.clearance_sign_offs_page_title()}</h2>
        {waitingInAll > 0 && (
          <Link to="/studio/sign-offs">{m.clearance_studio_look_through()}</Link>
        )}
      </div>
      {waiting.length === 0 ? (
        <p className="muted">{m.clearance_studio_nobody()}</p>
      ) : (
        <ol className="studio-queue plain-list ruled">
          {waiting.map(({ person, company, programme, enrolmentId, since }) => (
            <li key={enrolmentId}>
              <Link
                className="person studio-queue-link"
                to={`/studio/sign-offs?who=${encodeURIComponent(enrolmentId)}`}
              >
                <Avatar name={person.name} />
                <span>
                  <span className="person-name">{person.name}</span>
                  <span className="small muted block">
                    {programme} · {company.name}
                  </span>
                </span>
              </Link>
              <span className="small muted studio-queue-since">
                <Time at={since} timeZone={company.timeZone} style="relative" now={now} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {waitingInAll > waiting.length && (
        <p className="muted small">
          {m.clearance_studio_more({ count: waitingInAll - waiting.length })}
        </p>
      )}
    </Card>
  );
}

function CompanyCard({ company }: { company: Home["companies"][number] }) {
  const { key, name, standingIn, people, training, waiting, cleared, paused } = company;
  const to = companyPath(key);
  return (
    <Card as="article" fit="tight" className="studio-company">
      <h3>
        <Link to={to}>
          {name} <Icon name="arrow-right" />
        </Link>
      </h3>
      {standingIn && (
        <p className="small muted">{standingInWords(standingIn.name, standingIn.until)}</p>
      )}
      <Facts className="numbers">
        <Fact name={m.clearance_studio_people()}>{numberText(people)}</Fact>
        <Fact name={m.clearance_studio_training()}>{numberText(training)}</Fact>
        <Fact name={m.clearance_studio_waiting()}>
          {waiting > 0 ? (
            <Link to={`${to}${companySearch({ show: "trainer-sign-off" })}`}>
              <b>{numberText(waiting)}</b>
            </Link>
          ) : (
            0
          )}
        </Fact>
        <Fact name={m.clearance_board_page_state_cleared()}>{numberText(cleared)}</Fact>
        <Fact name={m.clearance_board_page_paused()}>{numberText(paused)}</Fact>
      </Facts>
    </Card>
  );
}
