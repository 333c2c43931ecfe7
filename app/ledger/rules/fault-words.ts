import type { ChainFault } from "./entry";

/** What is wrong with an entry, for whoever verifies a chain. */
export function faultWords(seq: number, fault: ChainFault): string {
  switch (fault) {
    case "missing":
      return `entry ${seq} is missing`;
    case "altered":
      return `entry ${seq} was altered: its hash is not that of what it says`;
    case "unlinked":
      return `entry ${seq} does not carry on from entry ${seq - 1}: that one was altered, with its hash, or replaced`;
    case "replaced":
      return `entry ${seq} is not the one that was noted before`;
    default:
      return fault satisfies never;
  }
}
