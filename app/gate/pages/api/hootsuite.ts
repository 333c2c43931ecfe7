import { noMethod } from "~/gate/services/http/api.server";
import { reviewDoor } from "~/gate/services/reviewing/door.server";

export const loader = noMethod;

/** Where Hootsuite says which messages wait for approval. */
export const action = reviewDoor;
