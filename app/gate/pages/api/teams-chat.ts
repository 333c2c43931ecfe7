import { answerTeams } from "~/gate/services/chat/teams/answer-teams.server";
import { chatDoor } from "~/gate/services/chat/door.server";
import { teamsSigned } from "~/gate/services/chat/teams/teams-signed.server";
import { noMethod } from "~/gate/services/http/api.server";

export const loader = noMethod;

/** What people ask by mentioning an outgoing webhook. */
export const action = chatDoor(teamsSigned, answerTeams);
