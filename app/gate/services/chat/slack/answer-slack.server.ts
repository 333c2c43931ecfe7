import { z } from "zod";
import { findAccount, type InChat } from "~/gate/queries/chat/accounts";
import { ACCOUNT_NAME_LENGTH, LINK_MINUTES } from "~/gate/rules/chat/limits";
import { boldInSlack, linkInSlack, plainInSlack } from "~/gate/rules/chat/mrkdwn";
import { linkPath } from "~/gate/rules/chat/paths";
import { linkToken } from "~/gate/services/chat/accounts/link.server";
import type { ChatCall } from "~/gate/services/chat/door.server";
import { inLanguage } from "~/kit/language/in-language.server";
import { speechOf } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { mayISaid } from "./may-i-said.server";

const name = z.string().transform((text) => text.slice(0, ACCOUNT_NAME_LENGTH));

/** What Slack sends of a slash command. Source: https://docs.slack.dev/interactivity/implementing-slash-commands. */
const Command = z.object({
  team_id: z.string().min(1),
  team_domain: name.catch(""),
  user_id: z.string().min(1),
  user_name: name.catch(""),
  text: z.string().max(1000).catch(""),
});

/** Answers a slash command, to its sender alone. */
export async function answerSlack(call: ChatCall): Promise<object> {
  const { store, integration, now } = call;
  const form = new URLSearchParams(new TextDecoder().decode(call.body));
  // Slack tries now and then whether the address is encrypted as it should be; nobody asks.
  if (form.get("ssl_check") === "1") return {};
  const command = Command.parse(Object.fromEntries(form));
  const who = {
    integrationId: integration.integrationId,
    workspace: command.team_id,
    account: command.user_id,
  };
  const person = await findAccount(store.fresh, integration, who);
  const spoken = person?.language ?? integration.language ?? call.language;
  return await inLanguage(speechOf(spoken, integration.address), async () => {
    const text = person
      ? await mayISaid({ store, now, origin: call.origin, person, text: command.text })
      : offerToLink(call, {
          ...who,
          workspaceName: command.team_domain,
          accountName: command.user_name,
        });
    return { response_type: "ephemeral", text };
  });
}

function offerToLink(
  { sealing, origin, now }: ChatCall,
  who: InChat & { workspaceName: string; accountName: string },
): string {
  const url = `${origin}${linkPath(linkToken(sealing, who, now))}`;
  return [
    boldInSlack(m.gate_replies_unlinked()),
    linkInSlack(url, m.gate_replies_link()),
    plainInSlack(m.gate_replies_link_text({ count: LINK_MINUTES })),
  ].join("\n");
}
