import { askedIn } from "~/gate/rules/chat/command";
import { mayIPath } from "~/gate/rules/chat/paths";
import { activityIn } from "~/gate/rules/chat/teams-message";
import type { ChatCall } from "~/gate/services/chat/door.server";
import { levelNames } from "~/gate/services/chat/level-names";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { inLanguage } from "~/kit/language/in-language.server";
import { speechOf } from "~/kit/language/language";
import { m } from "~/kit/language/m";

/**
 * Answers somebody who mentions an outgoing webhook of Teams. Everyone in the channel reads what it says, so it says nothing about
 * anyone: it only links to the page that answers after signing in.
 */
export async function answerTeams({
  store,
  origin,
  language,
  integration,
  body,
}: ChatCall): Promise<object> {
  const said = activityIn(body)?.text ?? "";
  const { channels } = await companyRules(store, integration);
  const spoken = integration.language ?? language;
  return inLanguage(speechOf(spoken, integration.address), () => {
    const asked = askedIn(said, channels, levelNames());
    const isKnown = asked.kind === "one" && channels.some(({ key }) => key === asked.channel);
    const url = `${origin}${mayIPath(isKnown ? { channel: asked.channel, level: asked.level } : null)}`;
    return { type: "message", text: `[${m.gate_replies_see()}](${url})` };
  });
}
