/** A text that Slack shows as it stands. Source: Slack, “Formatting message text”: these three have a meaning of their own. */
export function plainInSlack(text: string): string {
  return (
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // What is between two of these would be set in another way.
      .replaceAll(/[*_~`]/g, (mark) => `\u200B${mark}\u200B`)
  );
}

export function boldInSlack(text: string): string {
  return `*${plainInSlack(text)}*`;
}

export function linkInSlack(url: string, text: string): string {
  return `<${url}|${plainInSlack(text).replaceAll("|", "¦")}>`;
}
