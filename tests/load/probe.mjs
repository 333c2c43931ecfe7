/* Loaded into a server that is measured: says what it has used so far, whenever its parent asks. */
process.on("message", (asked) => {
  if (asked !== "used") return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() });
});
