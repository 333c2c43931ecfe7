/** The agency of the demo and its own people. Dana looks after every company, Jonah only the first. */
export const northlight = {
  name: "Northlight Agency",
  dana: { name: "Dana Kessler", givenName: "Dana", email: "dana@northlight.example" },
  jonah: { name: "Jonah Adeyemi", givenName: "Jonah", email: "jonah@northlight.example" },
  robin: { name: "Robin Ashworth", givenName: "Robin", email: "admin@northlight.example" },
  /** What Dana writes at a sign-off where the story has nothing of its own. */
  usualComment: "Competent. Steady with an upset customer, and asks when unsure.",
};
