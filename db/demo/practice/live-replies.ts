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

/** Leila’s first ten, all of them good. */
export const LEILAS: LiveReply[] = [
  {
    daysAgo: 8,
    channel: "instagram",
    url: "https://www.instagram.com/p/DAx1oldt1/",
    asked: "Is the farmhouse cut when you buy it or does it come sliced?",
    text: "We cut it while you wait, Olu, as thick as you like. Leila, Old Town",
    found: good("Answered in the first word. Good."),
  },
  {
    daysAgo: 8,
    channel: "facebook",
    url: "https://www.facebook.com/harbourandpine/posts/1062",
    asked: "Queue out of the door again and one till open. I gave up",
    text: "You waited and then went without, Jean. I’m sorry: we should have opened the second till by ten past. I’m telling the shift lead now. Leila, Old Town",
    found: good(),
  },
  {
    daysAgo: 7,
    channel: "x",
    url: "https://x.com/harbourandpine/status/1990000000000000102",
    asked: "do you take the bags back",
    text: "We do, any paper ones, at the till. Leila, Old Town",
    found: good(),
  },
  {
    daysAgo: 6,
    channel: "instagram",
    url: "https://www.instagram.com/p/DAx1oldt4/",
    asked: "The cinnamon knots have shrunk and don’t tell me they haven’t",
    text: "I’ve weighed six this morning, Marta: they’re what they were in spring. But you’re paying for how they look too, so I’ve told the bakers what you see. Leila, Old Town",
    found: good("You checked before you answered, and didn’t tell her she was wrong."),
  },
  {
    daysAgo: 5,
    channel: "facebook",
    url: "https://www.facebook.com/harbourandpine/posts/1065",
    asked: "Lovely girl with the plaits helped my mum to the car with her bags. Thank you",
    text: "Thank you for telling us, Ray. I know who you mean and she’ll hear it today. Leila, Old Town",
    found: good("No name given away. Lovely."),
  },
  {
    daysAgo: 4,
    channel: "x",
    url: "https://x.com/harbourandpine/status/1990000000000000105",
    asked: "card machine down AGAIN",
    text: "Twice this week, Kit, and you walked off without bread. I’m sorry. It’s working since two, and an engineer comes tomorrow at nine. Leila, Old Town",
    found: good(),
  },
  {
    daysAgo: 4,
    channel: "instagram",
    url: "https://www.instagram.com/p/DAx1oldt7/",
    asked: "What time do you close on Sundays now?",
    text: "At one, Sofia, from this Sunday on. Leila, Old Town",
    found: good(),
  },
  {
    daysAgo: 3,
    channel: "facebook",
    url: "https://www.facebook.com/harbourandpine/posts/1068",
    asked: "Ordered a large, was given a medium, charged for a large.",
    text: "You paid for a large and should have one, Ivan. Bring the receipt or just your word: we’ll give you the difference or a large loaf, whichever you’d like. Leila, Old Town",
    found: good("Whichever he’d like: that settles it."),
  },
  {
    daysAgo: 2,
    channel: "instagram",
    url: "https://www.instagram.com/p/DAx1oldt9/",
    asked: "Can I freeze the rolls?",
    text: "You can, Bo, on the day that you buy them. Ten minutes in a hot oven afterwards. Leila, Old Town",
    found: good(),
  },
  {
    daysAgo: 1,
    channel: "x",
    url: "https://x.com/harbourandpine/status/1990000000000000109",
    asked: "your bench outside is broken, nearly went through it",
    text: "Are you all right, Theo? I’ve taken the bench in and told the shop lead. If you’re hurt, please send us a message, somebody will ring you today. Leila, Old Town",
    found: good("The person first, then the bench."),
  },
];
