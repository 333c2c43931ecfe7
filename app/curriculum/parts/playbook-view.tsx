import type { Playbook } from "~/company/rules/playbook/playbook";
import type { PlaybookList } from "~/curriculum/rules/tree";
import { Card } from "~/kit/parts/cards/card";
import { PlaybookListView } from "./markdoc/playbook-list";

interface PlaybookViewProps {
  playbook: Playbook;
  escalation: Extract<PlaybookList, { type: "escalation" }>;
  /** What the headings in it stand under. */
  level: 2 | 3;
}

/** A playbook as its people read it, by the same pieces that lessons show. */
export function PlaybookView({ playbook, escalation, level }: PlaybookViewProps) {
  const Heading = `h${level}` as const;
  const { voice, signature, offLimits, channels, help, replyGoal, company } = playbook;
  return (
    <div className="anywhere stack gap-5">
      <Card aria-labelledby="playbook-voice">
        <Heading id="playbook-voice">How we sound</Heading>
        <PlaybookListView list={{ type: "voice", ...voice }} />
        <p className="room-above">
          We sign with {signature.rule}: <b>{signature.example}</b>
        </p>
      </Card>
      <Card aria-labelledby="playbook-off-limits">
        <Heading id="playbook-off-limits">What we never discuss, and what to say instead</Heading>
        <PlaybookListView list={{ type: "off-limits", items: offLimits }} />
      </Card>
      <Card aria-labelledby="playbook-escalation">
        <Heading id="playbook-escalation">Whom to call</Heading>
        <PlaybookListView list={escalation} />
      </Card>
      <Card aria-labelledby="playbook-help">
        <Heading id="playbook-help">Not sure?</Heading>
        <p>
          Ask in <b>{help.channel}</b>: {help.hours}.
        </p>
        <p>We reply {replyGoal}.</p>
      </Card>
      <Card aria-labelledby="playbook-channels">
        <Heading id="playbook-channels">Where we are</Heading>
        <PlaybookListView list={{ type: "channels", items: channels }} />
        <p className="muted">
          {company.personalAccounts
            ? "You may also speak of us on your own accounts, as yourself."
            : "We speak from these accounts only, never from our own."}
        </p>
      </Card>
    </div>
  );
}
