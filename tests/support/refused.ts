/** What the database says when it refuses, with the causes behind it. */
export async function reasonOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "it was accepted";
  } catch (error) {
    const causes: string[] = [];
    for (let at = error; at instanceof Error; at = at.cause) causes.push(at.message);
    return causes.join("\n");
  }
}
