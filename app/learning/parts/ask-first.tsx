import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { EscalationLine } from "~/company/rules/playbook/playbook";
import { Card } from "~/kit/parts/cards/card";
import { ContactText } from "./ask/ask-views";
import "./ask-first.css";

interface AskFirstProps {
  lines: readonly (EscalationLine & { key: string })[];
  help: { channel: string; hours: string };
}

/** The playbook's escalation lines, for a moment of doubt. */
export function AskFirst({ lines, help }: AskFirstProps) {
  return (
    <Card fit="tight" aria-labelledby="ask-first">
      <h2 className="side-title" id="ask-first">
        {m.learning_home_ask_first()}
      </h2>
      <dl className="ask-first small stack gap-2">
        {lines.map(({ key, when, who, how, reply }) => (
          <div key={key}>
            <dt>{when}</dt>
            <dd>
              {!reply && (
                <>
                  <b>{m.learning_home_dont_reply()}</b>{" "}
                </>
              )}
              <b>{capital(who)}</b>, <ContactText text={how} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{m.learning_home_anything_else()}</dt>
          <dd>
            <b>{help.channel}</b>, <ContactText text={help.hours} />
          </dd>
        </div>
      </dl>
      <p className="targets small">
        <Link to="/ask">{m.learning_home_who_is_there()}</Link>
      </p>
    </Card>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
