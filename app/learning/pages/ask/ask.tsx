import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
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

export const meta: MetaFunction = () => [{ title: `${m.people_shell_ask()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  return await showAsk({ store, actor, now });
});

export default function Ask() {
  const { company, clock, lines, help, managers, nobody, self } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.people_shell_ask()}
        lead={m.learning_ask_lead({ time: clockText(clock.minutes), company })}
      />
      <AskTabs here="ask" />
      <div className="stack gap-5">
        {nobody && (
          <Notice tone="warn" title={m.learning_ask_nobody()}>
            {m.learning_ask_nobody_text()}
          </Notice>
        )}
        {help && <HelpCard help={help} clock={clock} company={company} />}
        {lines.length > 0 ? (
          <Card aria-labelledby="situations">
            <h2 id="situations">{m.learning_ask_serious()}</h2>
            <ul className="plain-list ruled ask-lines">
              {lines.map((line) => (
                <AskSituation key={line.key} line={line} clock={clock} self={self} />
              ))}
            </ul>
            <p className="small muted">
              <Rich
                of={m.learning_ask_from_playbook.parts({ company })}
                as={{ link: (words) => <Link to="/playbook">{words}</Link> }}
              />
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
      <p className="eyebrow">{m.learning_ask_right_now()}</p>
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
      <Ways
        number={null}
        person={null}
        instead={instead}
        about={m.learning_ask_about_company({ company })}
      />
    </Card>
  );
}

function NoLines({ hasPlaybook, company }: { hasPlaybook: boolean; company: string }) {
  return (
    <Card>
      <Empty
        title={hasPlaybook ? m.learning_ask_no_lines() : m.learning_ask_no_playbook({ company })}
        icon="book"
      >
        <p>{hasPlaybook ? m.learning_ask_no_lines_text() : m.learning_ask_no_playbook_text()}</p>
      </Empty>
    </Card>
  );
}

function Managers({ managers, clock }: { managers: AskView["managers"]; clock: Clock }) {
  if (managers.length === 0) return null;
  return (
    <Card aria-labelledby="managers">
      <h2 id="managers">{m.learning_ask_managers()}</h2>
      <ul className="plain-list ruled">
        {managers.map(({ presence, ...person }) => {
          const words = presenceWords(person.givenName, presence, clock);
          return (
            <li key={person.id} className="row flow between">
              <div className="anywhere">
                <strong>{person.name}</strong>
                {words && <PresenceLine there={!isGone(presence)} words={words} instead={null} />}
              </div>
              <EmailButton person={person} about={m.learning_ask_about_post()} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
