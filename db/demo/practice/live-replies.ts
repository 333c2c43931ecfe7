import type { LiveReply } from "../story";

const good = (finding = "") => ({ verdict: "good" as const, finding });

/** What Mateo has answered in his first week. */
export const MATEOS: LiveReply[] = [
  {
    daysAgo: 7,
    channel: "instagram",
    url: "https://www.instagram.com/p/DAx1pierst1/",
    asked: "Do you do the seeded one sliced?",
    text: "We do, Bea. Say medium unless it’s for toast, then say thick. Mateo, Pier Street",
    found: good("Nice: it’s how you’d say it across the counter."),
  },
  {
    daysAgo: 6,
    channel: "facebook",
    url: "https://www.facebook.com/harbourandpine/posts/1042",
    asked: "Came at four and there wasn’t a loaf in the place. On a Tuesday!",
    text: "We’d sold out by half past three, Ken, and you’d walked down for nothing. I’m sorry. I’ve put a farmhouse aside for you tomorrow, under Ken, until closing. Mateo, Pier Street",
    found: good(),
  },
  {
    daysAgo: 4,
    channel: "x",
    url: "https://x.com/harbourandpine/status/1990000000000000001",
    asked: "is pier street open on the bank holiday or not",
    text: "Not on Monday, no. Tuesday from seven. Mateo, Pier Street",
    found: good("Answer first, and nothing else. Good."),
  },
  {
    daysAgo: 3,
    channel: "instagram",
    url: "https://www.instagram.com/p/DAx1pierst2/",
    asked: "Your new lad dropped my change and said nothing",
    text: "Sorry about that Jan, he’s only been here a week! I’ll have a word with him. Mateo, Pier Street",
    found: {
      verdict: "not-good",
      finding:
        "You’re sorry, and that’s right. But now everybody knows that he’s new and in trouble. Leave him out: “I’m sorry that your change went on the floor and nobody helped.”",
    },
  },
  {
    daysAgo: 2,
    channel: "facebook",
    url: "https://www.facebook.com/harbourandpine/posts/1057",
    asked: "Took your rye to my dad in hospital. First thing he’s finished in a week. Thank you x",
    text: "Thank you for telling us, Ruby. The night baker reads these with his tea, and I’ll see that he reads this one tonight. All the best to your dad. Mateo, Pier Street",
    found: good("Lovely. And you left the hospital out of it."),
  },
  {
    daysAgo: 1,
    channel: "instagram",
    url: "https://www.instagram.com/p/DAx1pierst3/",
    asked: "Can I order six of the plaited ones for Saturday?",
    text: "You can, Imre. Ring the shop or tell me here by Thursday at noon and they’ll be in your name from eight on Saturday. Mateo, Pier Street",
  },
];
