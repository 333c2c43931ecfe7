import { answerMany, answerOne } from "~/gate/services/ask/answer-gate.server";
import { api, apiPost } from "~/gate/services/http/api.server";

export const loader = api("gate", answerOne);

export const action = apiPost("gate", answerMany);
