import type { Playbook } from "~/company/rules/playbook/playbook";
import { PLAYBOOK } from "~/company/rules/paths";
import type { Findable } from "./found/found";

/** What people look up in their playbook, each by the heading under which it stands there. */
export function playbookEntries(playbook: Playbook): Findable[] {
  const { voice, offLimits, escalation, channels, help, signature } = playbook;
  const at = (part: string, note: string, title: string, words: string): Findable => ({
    kind: "playbook",
    title,
    note,
    words,
    to: `${PLAYBOOK}#playbook-${part}`,
  });
  return [
    ...voice.principles.map(({ name, say, not }) =>
      at("voice", "How we sound", name, `${say} ${not}`),
    ),
    at("voice", "How we sound", "How we sign", `signature ${signature.rule} ${signature.example}`),
    ...offLimits.map(({ topic, say, ask }) =>
      at("off-limits", "What we never discuss", topic, `off limits ${say} ${ask}`),
    ),
    ...Object.entries(escalation).map(([key, { when, who, how }]) =>
      at("escalation", `Whom to call: ${who}`, when, `${key} escalate ${who} ${how}`),
    ),
    ...channels.map(({ name, handle, network }) =>
      at("channels", handle, name, `${handle} ${network} channel account`),
    ),
    at("help", "Not sure?", help.channel, `help ask question ${help.hours}`),
  ];
}
