import { m } from "~/kit/language/m";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { PLAYBOOK } from "~/company/rules/paths";
import type { Findable } from "./found/found";

/** What people look up in their playbook, each under the heading it has there. */
export function playbookEntries(playbook: Playbook): Findable[] {
  const { voice, offLimits, escalation, channels, help, signature } = playbook;
  const at = (part: string, note: string, title: string, ...words: string[]): Findable => ({
    kind: "playbook",
    title,
    note,
    words: words.join(" "),
    to: `${PLAYBOOK}#playbook-${part}`,
  });
  const sound = m.curriculum_playbook_voice();
  const sign = m.search_notes_how_we_sign();
  return [
    ...voice.principles.map(({ name, say, not }) => at("voice", sound, name, say, not)),
    at("voice", sound, sign, m.search_notes_sign_words(), signature.rule, signature.example),
    ...offLimits.map(({ topic, say, ask, words = [] }) => {
      const heading = m.search_notes_never_discuss();
      const known = m.search_notes_off_limits_words();
      return at("off-limits", heading, topic, known, say, ask, ...words);
    }),
    ...Object.entries(escalation).map(([key, { when, who, how }]) => {
      const note = m.search_notes_who_to_call({ who });
      return at("escalation", note, when, key, m.search_notes_escalate_words(), who, how);
    }),
    ...channels.map(({ name, handle, network }) =>
      at("channels", handle, name, handle, network, m.search_notes_channel_words()),
    ),
    at("help", m.curriculum_playbook_help(), help.channel, m.search_notes_help_words(), help.hours),
  ];
}
