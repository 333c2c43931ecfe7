import { answerSlack } from "~/chat/services/slack/answer-slack.server";
import { chatDoor } from "~/chat/services/door.server";
import { slackSigned } from "~/chat/services/slack/slack-signed.server";
import { noMethod } from "~/gate/services/http/api.server";

export const loader = noMethod;

/** What people ask by a slash command. */
export const action = chatDoor(slackSigned, answerSlack);
