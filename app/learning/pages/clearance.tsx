import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
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
import { withCondition } from "~/clearance/rules/words/supervision-words";
import "./clearance.css";

export const meta: MetaFunction = () => [{ title: `${m.learning_clearance_title()} · Firsthand` }];

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
        title={m.learning_clearance_title()}
        lead={m.learning_clearance_lead({ company })}
        actions={
          <>
            {channels.length > 0 && (
              <LinkButton to="/may-i">{m.learning_clearance_check()}</LinkButton>
            )}
            <LinkButton to="/incidents">{m.clearance_incidents_report()}</LinkButton>
          </>
        }
      />
      <div className="stack gap-5">
        <Channels channels={channels} company={company} />
        {clearances.length === 0 ? (
          <Card>
            <Empty title={m.learning_clearance_none()} icon="shield">
              <p>{m.learning_clearance_none_text()}</p>
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
      <h2 id="by-channel">{m.learning_clearance_by_channel()}</h2>
      {channels.length === 0 ? (
        <p className="muted">{m.learning_clearance_no_channels({ company })}</p>
      ) : (
        <ul className="plain-list ruled">
          {channels.map(({ key, name, handle, level, until, state }) => (
            <li key={key} className="clearance-channel">
              <span className="clearance-channel-name anywhere">
                <Link to={`/may-i?channel=${encodeURIComponent(key)}`}>{name}</Link>{" "}
                <span className="small muted">{handle}</span>
              </span>
              <span className="clearance-channel-level">
                {level ? (
                  <strong>{level}</strong>
                ) : (
                  <span className="muted">{m.learning_clearance_not_cleared()}</span>
                )}
                {until && (
                  <span className="small muted block">
                    <Rich
                      of={m.learning_clearance_until.parts()}
                      as={{ time: () => <DayText day={until} /> }}
                    />
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
          {withCondition(
            state === "renewing" ? m.learning_clearance_renew_now() : word,
            clearance.supervised,
          )}
        </Chip>
      </div>
      {clearance.looked !== null && (
        <p className="targets">
          {clearance.looked} <Link to="/learn/live-replies">{m.learning_clearance_live()}</Link>
        </p>
      )}
      {notice && <ReasonNotice {...notice} />}
      {clearance.again.map(({ module, key, title, words }) => (
        <Notice
          key={`${module}/${key}`}
          tone="warn"
          icon="clock"
          title={m.learning_clearance_changed({ title })}
        >
          {words}{" "}
          <Link to={`/learn/${module}/${key}/changes`}>{m.learning_module_see_changes()}</Link>
        </Notice>
      ))}
      <Facts>
        <Fact name={m.learning_clearance_programme()}>{programme.title}</Fact>
        <Fact name={m.learning_clearance_channels()}>
          {channels.length === 0
            ? m.learning_clearance_no_channel()
            : channels.map(({ id, name, handle }) => (
                <span key={id} className="block">
                  {name} <span className="muted">{handle}</span>
                </span>
              ))}
        </Fact>
        {clearance.validUntil && (
          <Fact
            name={
              state === "expired" ? m.learning_clearance_ended() : m.learning_clearance_runs_until()
            }
          >
            <DayText day={clearance.validUntil} long />
          </Fact>
        )}
      </Facts>
      {clearance.plan && (
        <blockquote className="quoted anywhere">{m.learning_plan_said(clearance.plan)}</blockquote>
      )}
      {clearance.notes.map((note) => (
        <p key={note} className="small muted">
          {note}
        </p>
      ))}
      {clearance.terms && <p className="small muted">{clearance.terms}</p>}
      {missing.length > 0 && (
        <div>
          <h3>
            {clearance.holds ? m.learning_clearance_left_to_renew() : m.learning_clearance_left()}
          </h3>
          <ul className="stack gap-2 room-below">
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <LinkButton to="/learn">{m.learning_home_go_to_training()}</LinkButton>
        </div>
      )}
      {clearance.holds && (
        <p className="targets">
          <Link to={`/learn/cleared/${enrolmentId}`}>{m.learning_clearance_show()}</Link>
          {" · "}
          <Link to={`/learn/cleared/${enrolmentId}#plan`}>
            {clearance.plan ? m.learning_plan_change() : m.learning_plan_write()}
          </Link>
        </p>
      )}
      {clearance.validUntil && (
        <p className="targets">
          <Link to={`/learn/share/${enrolmentId}`}>{m.gate_share_card()}</Link>
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
      <summary>{m.learning_clearance_evidence({ count: proved.length })}</summary>
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
