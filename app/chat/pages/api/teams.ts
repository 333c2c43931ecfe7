import { answerTeams } from "~/chat/services/teams/answer-teams.server";
import { chatDoor } from "~/chat/services/door.server";
import { teamsSigned } from "~/chat/services/teams/teams-signed.server";
import { noMethod } from "~/gate/services/http/api.server";

export const loader = noMethod;

/** What people ask by mentioning an outgoing webhook. */
export const action = chatDoor(teamsSigned, answerTeams);
