import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { helpWords, insteadWords } from "~/clearance/rules/ask/ask-words";
import { isGone, type Presence, type WallClock } from "~/clearance/rules/ask/presence";
import type { Contact, Instead } from "~/clearance/rules/ask/whom-to-ask";
import type { GateHelp } from "~/clearance/rules/standing/gate";
import type { ReasonWords } from "~/clearance/rules/words/reason-words";
import { Reference } from "~/clearance/parts/reference";
import { listed } from "~/kit/text/listed";
import { Card } from "~/kit/parts/cards/card";
import { classes } from "~/kit/parts/classes";
import { LinkButton } from "~/kit/parts/forms/button";
import { Icon } from "~/kit/parts/icon";
import { EmailButton, Ways } from "./ask-line";
import { PresenceLine } from "./ask-views";

interface VerdictProps {
  answer: {
    ok: boolean;
    title: string;
    why: readonly ReasonWords[];
    ask: { who: GateHelp; trainers: readonly string[]; managers: readonly Contact[] } | null;
    ownAccounts: boolean | null;
    publish: string | null;
  };
  help: { channel: string; presence: Presence; instead: Instead | null } | null;
  clock: WallClock;
}

/** Yes or no, why, and who to ask. */
export function Verdict({ answer, help, clock }: VerdictProps) {
  const { ok, title, why, ask, ownAccounts, publish } = answer;
  const words = help && helpWords(help.channel, help.presence, clock);
  return (
    <Card aria-labelledby="verdict" className="verdict stack gap-4">
      <div className="verdict-head">
        <span className={classes("verdict-mark", ok ? "ok" : "bad")}>
          <Icon name={ok ? "check" : "stop"} />
        </span>
        <h2 id="verdict">{title}</h2>
      </div>
      <ul className="plain-list stack gap-2">
        {why.map(({ why: reason, remedy, incident }) => (
          <li key={reason}>
            {reason} {remedy}
            {incident && (
              <>
                {" "}
                <Rich
                  of={m.learning_home_incident.parts()}
                  as={{ reference: () => <Reference text={incident} /> }}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {ownAccounts === false && <p>{m.learning_ask_own_accounts()}</p>}
      {ok && (
        <p className="small muted">
          <Rich
            of={m.learning_ask_off_limits.parts()}
            as={{ link: (words) => <Link to="/playbook">{words}</Link> }}
          />
        </p>
      )}
      {publish && (
        <p className="wide-buttons">
          <LinkButton to={publish}>{m.learning_ask_publish()}</LinkButton>
        </p>
      )}
      {ask && <AskThem ask={ask} about={title} />}
      {help && (
        <div className="apart stack gap-2">
          <h3>{ok ? m.learning_ask_not_sure() : m.learning_ask_needs_answer()}</h3>
          {words ? (
            <PresenceLine
              there={!isGone(help.presence)}
              words={words}
              instead={help.instead && insteadWords(help.instead)}
            />
          ) : (
            <p>{m.learning_ask_ask_in({ channel: help.channel })}</p>
          )}
          <Ways number={null} person={null} instead={help.instead} about={title} />
          <p>
            <Link to="/ask">{m.learning_ask_each_situation()}</Link>
          </p>
        </div>
      )}
    </Card>
  );
}

function AskThem({
  ask,
  about,
}: {
  ask: NonNullable<VerdictProps["answer"]["ask"]>;
  about: string;
}) {
  const { who, trainers, managers } = ask;
  switch (who) {
    case "self":
      return (
        <p className="wide-buttons">
          <LinkButton variant="primary" to="/learn">
            {m.learning_ask_next_step()}
          </LinkButton>
        </p>
      );
    case "trainer":
      return (
        <p>
          {trainers.length > 0
            ? m.learning_ask_trainers({ names: listed(trainers, "or"), count: trainers.length })
            : m.learning_ask_a_trainer()}
        </p>
      );
    case "manager":
      return managers.length > 0 ? (
        <div className="stack gap-2">
          <p>
            <strong>
              {m.learning_ask_names({
                names: listed(
                  managers.map(({ name }) => name),
                  "or",
                ),
              })}
            </strong>
          </p>
          <p className="row flow">
            {managers.map((person) => (
              <EmailButton key={person.id} person={person} about={about} />
            ))}
          </p>
        </div>
      ) : (
        <p>{m.learning_ask_a_manager()}</p>
      );
    default:
      return who satisfies never;
  }
}
