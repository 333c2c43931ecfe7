/** What the demo's people answer to the posts that ask for writing, unsigned: one of several each, none the same in a company. */
export const REPLIES: Record<string, readonly string[]> = {
  "sheet-of-paper": [
    "Hana, up at six, twenty minutes in the rain, and then our own sheet of paper says 8:15. I’m sorry, and to Colin too. I’m finding out which is right and I’ll change the page and write here before eight.",
    "That’s a long wet walk to read a sheet of A4, Hana. Our page told you 7:15, so that’s our doing and I’m sorry. I’ll have the page changed and tell you both here by ten to eight.",
    "Our page sent you and the kids out in the rain, Hana. I’m sorry. Don’t go by either time yet: I’m asking, and I’ll post the right one here by eight. Colin, that’s for you too.",
    "So sorry Hana! That must have been miserable with two little ones. The page is wrong, I’ll get somebody to change it. Sorry again to you and Colin!",
    "Hana, our page said 7:15 and our door said 8:15. One of them is wrong and both are ours. I’m sorry that you and the children walked in the rain for it. I’ll post here by eight which time holds.",
    "You trusted our page and got wet for it, Hana. I’m sorry, and Colin, I’m sorry that you had to turn round. I’ve asked which time is right. You’ll both read it here by quarter to eight.",
  ],
  "four-oclock": [
    "Gillian, we told you four and it was quarter to five, and your mum only turns eighty once. I’m sorry. I’m finding out what went wrong and you’ll have it from me here by six tonight.",
    "Three quarters of an hour late, on your mum’s eightieth, and all the speeches over. I’m sorry, Gillian: we gave you four o’clock and you planned by it. I’ll write here by half past six with what happened.",
    "You planned her eightieth round our four o’clock, Gillian, and we missed it by three quarters of an hour. I’m sorry, to your mum as well. I’m asking now and I’ll answer you here by six, whatever I find.",
    "Gillian, there was only one of us on from two and everything ran behind, which is why it was quarter to five. I’m so sorry that your mum missed it. I’ll write here by six.",
    "Gillian, we said four and it was 16:45. The afternoon you had planned for your mother was over by then, and I’m sorry. I’ll write here by 18:00 with the reason.",
    "We promised you four, Gillian, and your mum’s party had to do without us for three quarters of an hour. I’m sorry. I’ll find out why, and tell you here before seven this evening.",
  ],
  "mostly-accessible": [
    "Fair question, Priti, and “mostly” is no answer. I don’t know the width to the centimetre, so I’ll measure the door and the sill in my break and put both here by two.",
    "Priti, I’d rather measure than guess. I’ll take the tape to the door first thing in my break, and you’ll have the width and the height of the step here by half past eleven.",
    "“Mostly” would annoy me too. I’ll measure the door today: the width, the sill, and the space to turn behind it. The numbers will be here by four, Priti, and if it’s a no I’ll say no.",
    "Hi Priti, I think you should get in fine, the door’s pretty wide and we have people with wheelchairs in now and again. Let me know when you’re coming and I’ll look out for you!",
    "Priti, I don’t have the figure and I won’t guess it. Door width and sill height will be posted here by 15:00, from a tape measure.",
    "You’ve told us 68 cm, Priti, so you should get a number back. I’ll measure the way in before lunch and put it here by one, with a picture of the sill.",
  ],
  "rings-out": [
    "Five calls and nobody picked up, Kwame. I’m sorry. I’ll ring you before one and we’ll change the letter together. Please take your number out of the review, I’ve got it now.",
    "Kwame, that’s five calls too many for one letter, and I’m sorry that we let them ring. I’ll ring you by twelve. Do take the number down, it’s there for anybody.",
    "You rang five times and we didn’t answer once. I’m sorry, Kwame. I’ll call by half past twelve, well before your shift. Your number’s in public there, so take it out when you have a second.",
    "So sorry Kwame! We’re here, honestly. The phone’s in the back, and with the queue on a Saturday nobody hears it. Send me a message with the name and I’ll change it today.",
    "Five unanswered calls, Kwame, and I’m sorry. I’ll ring you at 12:30. Please remove the number from the review: it’s visible to everybody.",
    "Yes, Kwame, alive and sorry: five calls and none of us picked up. I’ll ring you at one at the latest and change the letter there and then. Better take your number out of the review.",
  ],
  "long-number": [
    "No, that’s not us, Bernie. Don’t give them anything, and if you’ve given them any of it, ring your bank first and me second. I’m reporting the account now. A picture of their message would help me warn others.",
    "Bernie, stop there: it isn’t us. Put the purse away. If any of the number’s gone already, ring the bank on the number on your card, now. Send me a picture and I’ll report them within the hour.",
    "It’s not us, Bernie, and you were right to ask. Nobody here needs your card in a message. Have you typed any of it? If so, the bank, this minute. I’m reporting them now.",
    "Hi Bernie, I don’t think that’s us but I’ll check with the office. Best not to send anything until I’m back to you, I’ll be as quick as I can!",
    "Not us, Bernie. Don’t send the numbers. If you have, ring your bank now, on the number on the card. I’m reporting the account at once and would be glad of a picture of it.",
    "No, Bernie, they’re nothing to do with us. Close the purse, and if they have any of the number, your bank is the first call. I’m having the account reported now.",
  ],
  "blue-door": [
    "The blue door, Ruth, on the left of the side street. There’s a ramp with a rail. If he meets a shutter he’s gone to the right side. The pin’s wrong and it’ll be moved today.",
    "Ruth, your dad wants the first door on the left in the side street, the blue one. He’ll find a ramp with a handrail. The picture’s described for his phone, and I’m having the pin moved this afternoon.",
    "It’s the first door on the left, Ruth: up a ramp with a rail, and he’s in. A metal shutter means that he’s on the right, where the vans turn. We’re moving the pin today.",
    "Hi Ruth, it’s the blue one! See the picture. Sorry about the pin, Google put it there and we can’t get it changed.",
    "Blue door, left-hand side of the side street: a ramp, with a rail. The shutter on the right is for vans. The map pin is wrong and will be moved today.",
    "First on the left as he comes into the side street, Ruth, up the ramp with the handrail. Straight in, no fuss. The pin is our mistake and will be moved by tonight.",
  ],
};

/** How they describe the picture that goes with an answer. */
export const DESCRIBED: readonly string[] = [
  "A side street with a blue door on the left. A ramp with a handrail leads up to it, and the sign over it says Way in. On the right is a grey shutter, closed.",
  "The way in: a blue door on the left of the side street, with a ramp and a rail. The grey shutter on the right is where vans turn.",
  "Side street. Left: blue door, ramp, handrail, sign saying Way in. Right: grey shutter, down, with a yard behind it.",
  "Picture of our entrance.",
];

/** The worst answer, where that is asked for first. */
export const WORST: readonly string[] = [
  "We’re sorry if there was a delay, but Saturdays are busy and four was only ever an estimate.",
  "Dear customer, please contact our office between nine and five on weekdays.",
  "It was only 45 minutes. Happy birthday to your mum though!",
  "As our terms clearly state, times are not guaranteed.",
];

/** Notes, and reasons for leaving a post, for those that ask for no writing. */
export const DECIDED: Record<string, string> = {
  "on-time-at-ours": "It’s a rival’s joke, and nobody is asking us anything.",
  "monday-page":
    "Tom Hallett, for Monday’s Record, on X. He wants two lines about busy Saturdays and asks one thing that we don’t discuss. Files at four today. I haven’t answered.",
  "somebodys-nan":
    "Ann Colley’s review: she slipped on our steps on Friday, something had been spilt, and her wrist is broken. Are the steps safe now? I haven’t answered.",
  "la-foto": "Pilar, hoy mismo se lo digo a mi compañera. Gracias por contárnoslo.",
  "brother-in-law":
    "Des Carroll says a claim for 240 goes in on Friday. He has told three of us already. I haven’t answered.",
  "day-three": "She has had her answer, and nobody else is asking.",
};
