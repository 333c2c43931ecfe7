import { answerSlack } from "~/gate/services/chat/slack/answer-slack.server";
import { chatDoor } from "~/gate/services/chat/door.server";
import { slackSigned } from "~/gate/services/chat/slack/slack-signed.server";
import { noMethod } from "~/gate/services/http/api.server";

export const loader = noMethod;

/** What people ask by a slash command. */
export const action = chatDoor(slackSigned, answerSlack);
