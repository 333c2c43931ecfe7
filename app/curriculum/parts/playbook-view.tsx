import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { playbookLanguage } from "~/curriculum/rules/markdoc/render-list";
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
  const language = playbookLanguage(playbook);
  const { voice, signature, offLimits, channels, help, replyGoal, company } = playbook;
  return (
    <div className="anywhere stack gap-5">
      <Card aria-labelledby="playbook-voice">
        <Heading id="playbook-voice">{m.curriculum_playbook_voice()}</Heading>
        <PlaybookListView list={{ language, type: "voice", ...voice }} />
        <p className="room-above">
          <Rich
            of={m.curriculum_playbook_signature.parts({ rule: signature.rule })}
            as={{ example: () => <b lang={language}>{signature.example}</b> }}
          />
        </p>
      </Card>
      <Card aria-labelledby="playbook-off-limits">
        <Heading id="playbook-off-limits">{m.curriculum_playbook_off_limits()}</Heading>
        <PlaybookListView list={{ language, type: "off-limits", items: offLimits }} />
      </Card>
      <Card aria-labelledby="playbook-escalation">
        <Heading id="playbook-escalation">{m.curriculum_playbook_escalation()}</Heading>
        <PlaybookListView list={{ ...escalation, language }} />
      </Card>
      <Card aria-labelledby="playbook-help">
        <Heading id="playbook-help">{m.curriculum_playbook_help()}</Heading>
        <p>
          <Rich
            of={m.curriculum_playbook_help_where.parts({ hours: help.hours })}
            as={{ channel: () => <b lang={language}>{help.channel}</b> }}
          />
        </p>
        <p>{m.curriculum_playbook_reply_goal({ goal: replyGoal })}</p>
      </Card>
      <Card aria-labelledby="playbook-channels">
        <Heading id="playbook-channels">{m.curriculum_playbook_channels()}</Heading>
        <PlaybookListView list={{ language, type: "channels", items: channels }} />
        <p className="muted">
          {company.personalAccounts
            ? m.curriculum_playbook_personal()
            : m.curriculum_playbook_only_these()}
        </p>
      </Card>
    </div>
  );
}
