import { outsideFaults } from "~/gate/rules/outside-fault";

/** What goes wrong between here and a company’s Postiz. */
export const PUBLISHER_FAULTS = outsideFaults("not-postiz");
export type PublisherFault = (typeof PUBLISHER_FAULTS)[number];

/**
 * A post is written; on its way; known to be in Postiz; in doubt, when nobody can say whether it arrived; or held back as a draft there,
 * when its author was no longer cleared.
 */
export const POST_STATES = ["draft", "sending", "scheduled", "doubtful", "held"] as const;
export type PostState = (typeof POST_STATES)[number];

/** An account that is connected in Postiz, which calls it an integration. */
export interface PublisherAccount {
  id: string;
  name: string;
  /** Which network, by Postiz’s word for it. */
  provider: string;
  /** What it is called on the network; empty where Postiz doesn’t say. */
  profile: string;
}
