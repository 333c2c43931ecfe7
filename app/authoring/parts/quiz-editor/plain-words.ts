/** A mistake for people who don’t see the file. */
export function inPlainWords(message: string): string {
  const said = message
    .replace(/^Entry \d+ of `\w+`:? /, "")
    .replace(/^`(?:text|feedback|options|items|pairs|gaps|problems|categories|accept)`:? /, "")
    .replace("marked correct: true", "marked as right")
    .replace(/rank: (\w+)/g, "the rank “$1”")
    .replace(", without quotes", "")
    .replace(/`([^`]*)`/g, "“$1”");
  return said.charAt(0).toUpperCase() + said.slice(1);
}
