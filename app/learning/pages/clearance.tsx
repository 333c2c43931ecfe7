import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { counted } from "~/kit/text/amounts";
import { showClearance } from "~/learning/services/show-clearance.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { ReasonNotice } from "~/learning/parts/reason-notice";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText, Time } from "~/kit/parts/time/time";
import { STATE_WORDS } from "~/clearance/rules/words/describe";
import "./clearance.css";

export const meta: MetaFunction = () => [{ title: "My clearance · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  return await showClearance({ store, actor, now });
});

type Clearance = Awaited<ReturnType<typeof loader>>["clearances"][number];

export default function ClearancePage() {
  const { company, channels, clearances, timeZone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="My clearance"
        lead={`What you can do in ${company}’s name, where, and until when.`}
        actions={channels.length > 0 && <LinkButton to="/may-i">Check a post</LinkButton>}
      />
      <div className="stack gap-5">
        <Channels channels={channels} company={company} />
        {clearances.length === 0 ? (
          <Card>
            <Empty title="You have no clearance yet" icon="shield">
              <p>
                It begins with a programme: your manager and your trainer decide who starts when.
                Then you learn, sign the policy, and two people say yes: your trainer and your
                manager.
              </p>
            </Empty>
          </Card>
        ) : (
          clearances.map((clearance) => (
            <ClearanceCard key={clearance.enrolmentId} clearance={clearance} timeZone={timeZone} />
          ))
        )}
      </div>
    </>
  );
}

function Channels({
  channels,
  company,
}: Pick<Awaited<ReturnType<typeof loader>>, "channels" | "company">) {
  return (
    <Card aria-labelledby="by-channel">
      <h2 id="by-channel">By channel</h2>
      {channels.length === 0 ? (
        <p className="muted">
          {company} has no channels yet. As soon as the playbook names one, it’s here.
        </p>
      ) : (
        <ul className="plain-list ruled">
          {channels.map(({ key, name, handle, level, until, state }) => (
            <li key={key} className="clearance-channel">
              <span className="clearance-channel-name anywhere">
                <Link to={`/may-i?channel=${encodeURIComponent(key)}`}>{name}</Link>{" "}
                <span className="small muted">{handle}</span>
              </span>
              <span className="clearance-channel-level">
                {level ? <strong>{level}</strong> : <span className="muted">Not cleared</span>}
                {until && (
                  <span className="small muted block">
                    until <DayText day={until} />
                  </span>
                )}
              </span>
              <Chip tone={state.tone} icon={state.icon}>
                {state.word}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function ClearanceCard({ clearance, timeZone }: { clearance: Clearance; timeZone: string }) {
  const { enrolmentId, programme, state, channels, notice, missing, proved } = clearance;
  const { word, tone, icon } = STATE_WORDS[state];
  const heading = `clearance-${enrolmentId}`;
  return (
    <Card as="article" aria-labelledby={heading} className="clearance-card stack gap-4">
      <div className="card-head">
        <h2 id={heading}>{clearance.may}</h2>
        <Chip tone={tone} icon={icon}>
          {state === "renewing" ? "Cleared, time to renew" : word}
        </Chip>
      </div>
      {notice && <ReasonNotice {...notice} />}
      {clearance.again.map(({ module, key, title, words }) => (
        <Notice key={`${module}/${key}`} tone="warn" icon="clock" title={`“${title}” has changed`}>
          {words} <Link to={`/learn/${module}/${key}/changes`}>See what changed</Link>
        </Notice>
      ))}
      <Facts>
        <Fact name="Programme">{programme.title}</Fact>
        <Fact name="On">
          {channels.length === 0
            ? "No channel yet"
            : channels.map(({ id, name, handle }) => (
                <span key={id} className="block">
                  {name} <span className="muted">{handle}</span>
                </span>
              ))}
        </Fact>
        {clearance.validUntil && (
          <Fact name={state === "expired" ? "Ended" : "Until"}>
            <DayText day={clearance.validUntil} long />
          </Fact>
        )}
      </Facts>
      {clearance.notes.map((note) => (
        <p key={note} className="small muted">
          {note}
        </p>
      ))}
      {clearance.terms && <p className="small muted">{clearance.terms}</p>}
      {missing.length > 0 && (
        <div>
          <h3>{clearance.holds ? "Left to renew it" : "Left to do"}</h3>
          <ul className="stack gap-2 room-below">
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <LinkButton to="/learn">Go to my training</LinkButton>
        </div>
      )}
      {clearance.holds && (
        <p className="targets">
          <Link to={`/learn/cleared/${enrolmentId}`}>Show this clearance</Link>
        </p>
      )}
      <Proved proved={proved} timeZone={timeZone} />
    </Card>
  );
}

function Proved({ proved, timeZone }: { proved: Clearance["proved"]; timeZone: string }) {
  if (proved.length === 0) return null;
  return (
    <details>
      <summary>Evidence: {counted(proved.length, "entry", "entries")}</summary>
      <ul className="plain-list proofs ruled">
        {proved.map(({ what, how, at }) => (
          <li key={`${what} ${at.getTime()}`}>
            <span>{what}</span>
            <span className="small muted">
              {how}, <Time at={at} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
