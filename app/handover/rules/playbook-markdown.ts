import type { Playbook } from "~/company/rules/playbook/playbook";
import { typedWords } from "~/company/rules/playbook/topic-words";

/** A version of a playbook to be read without Firsthand. Its headings are those of its file, which is in English. */
export function playbookMarkdown(playbook: Playbook): string {
  const { company, channels, voice, signature, offLimits, escalation, help } = playbook;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
  return [
    `# ${company.name}`,
    list([
      `trade: ${company.trade}`,
      `customers: ${company.customers}`,
      `timeZone: ${company.timeZone}`,
      ...(company.places?.length ? [`places: ${company.places.join(", ")}`] : []),
    ]),
    "## channels",
    list(
      channels.map(({ name, network, handle, limit }) => `${name}: ${network} ${handle}, ${limit}`),
    ),
    "## voice",
    voice.summary,
    list(voice.principles.map(({ name, say, not }) => `**${name}** – say: ${say} – not: ${not}`)),
    "## signature",
    list([signature.rule, signature.example]),
    "## offLimits",
    list(
      offLimits.map(({ topic, say, ask, words = [] }) => {
        const line = `**${topic}** – say: ${say} – ask: ${ask}`;
        return words.length > 0 ? `${line} – words: ${typedWords(words)}` : line;
      }),
    ),
    "## escalation",
    list(
      Object.entries(escalation).map(
        ([key, { when, who, how, reply }]) =>
          `**${key}** – ${when} – ${who}, ${how} – reply: ${reply ? "yes" : "no"}`,
      ),
    ),
    "## help",
    list([help.channel, help.hours]),
    "## replyGoal",
    playbook.replyGoal,
    "## responsibilities",
    list(
      playbook.responsibilities.map(
        ({ task, now, then, by }) => `${task} – now: ${now} – then: ${then} – by: ${by}`,
      ),
    ),
    "",
  ].join("\n\n");
}
