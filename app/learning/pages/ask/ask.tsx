import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { helpWords, insteadWords, presenceWords } from "~/clearance/rules/ask/ask-words";
import { isGone } from "~/clearance/rules/ask/presence";
import { clockText } from "~/clearance/rules/coverage/hours";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { AskSituation, EmailButton, Ways } from "~/learning/parts/ask/ask-line";
import { AskTabs, ContactText, PresenceLine } from "~/learning/parts/ask/ask-views";
import { showAsk, type AskView } from "~/learning/services/ask/show-ask.server";
import { authorise } from "~/people/services/authorise.server";
import "./ask.css";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: "Who do I ask? · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  return await showAsk({ store, actor, now });
});

export default function Ask() {
  const { company, clock, lines, help, managers, nobody, self } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Who do I ask?"
        lead={`It’s ${clockText(clock.minutes)} at ${company}. If in doubt, ask before you post.`}
      />
      <AskTabs here="ask" />
      <div className="stack gap-5">
        {nobody && (
          <Notice tone="warn" title="Nobody on this page is at work now">
            Don’t answer yet. Save a link to the post, and ask as soon as someone is back.
          </Notice>
        )}
        {help && <HelpCard help={help} clock={clock} company={company} />}
        {lines.length > 0 ? (
          <Card aria-labelledby="situations">
            <h2 id="situations">When it’s serious</h2>
            <ul className="plain-list ruled ask-lines">
              {lines.map((line) => (
                <AskSituation key={line.key} line={line} clock={clock} self={self} />
              ))}
            </ul>
            <p className="small muted">
              From {company}’s <Link to="/playbook">playbook</Link>.
            </p>
          </Card>
        ) : (
          <NoLines hasPlaybook={help !== null} company={company} />
        )}
        <Managers managers={managers} clock={clock} />
      </div>
    </>
  );
}

type Clock = AskView["clock"];

function HelpCard({
  help,
  clock,
  company,
}: {
  help: NonNullable<AskView["help"]>;
  clock: Clock;
  company: string;
}) {
  const { channel, hours, presence, instead } = help;
  const words = helpWords(channel, presence, clock);
  return (
    <Card aria-labelledby="help-now" className="card-next stack gap-2">
      <p className="eyebrow">Right now</p>
      <h2 id="help-now" className="anywhere">
        {channel}
      </h2>
      {words && (
        <PresenceLine
          there={!isGone(presence)}
          words={words}
          instead={instead && insteadWords(instead)}
        />
      )}
      <p className="small muted anywhere">
        <ContactText text={hours} />
      </p>
      <Ways number={null} person={null} instead={instead} about={`A question about ${company}`} />
    </Card>
  );
}

function NoLines({ hasPlaybook, company }: { hasPlaybook: boolean; company: string }) {
  return (
    <Card>
      <Empty
        title={hasPlaybook ? "No situations listed yet" : `${company} has no playbook yet`}
        icon="book"
      >
        <p>
          {hasPlaybook
            ? "As soon as the playbook says who to call when, it’s here."
            : "As soon as it’s published, this page says who to call when."}{" "}
          Until then, ask a manager before you post.
        </p>
      </Empty>
    </Card>
  );
}

function Managers({ managers, clock }: { managers: AskView["managers"]; clock: Clock }) {
  if (managers.length === 0) return null;
  return (
    <Card aria-labelledby="managers">
      <h2 id="managers">Managers</h2>
      <ul className="plain-list ruled">
        {managers.map(({ presence, ...person }) => {
          const words = presenceWords(person.givenName, presence, clock);
          return (
            <li key={person.id} className="row flow between">
              <div className="anywhere">
                <strong>{person.name}</strong>
                {words && <PresenceLine there={!isGone(presence)} words={words} instead={null} />}
              </div>
              <EmailButton person={person} about="A question before I post" />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
