/*
title: The late cake
lead: A six-year-old’s birthday cake came the day after. It’s Saturday morning, her mother is angry, and people are watching.
minutes: 12
objectives: [reply.read, reply.acknowledge, reply.own, reply.next-step]
needs: [bounds.escalate, tone.person, tone.specific]
people:
  jo: { name: Jo Marsden, handle: "@jo_marsden", network: Facebook }
  carol: { name: Carol Webb, network: Facebook }
  jess: { name: "Jess Hale, Evening Post", network: Facebook }
  sam: { name: Sam in deliveries, private: true }
  desk: { name: "{escalation_complaint_who}", private: true }
endings:
  second-party: { title: A dinosaur at three o’clock, good: true }
  square: { title: "Square, if not friends", good: true }
  candle: { title: A candle in a crumpet }
  headline: { title: In Monday’s Evening Post }
impact: wording
change: Some sentences and options reworded.
*/

VAR trust = 40
VAR heat = 40
VAR audience = 40
// Whether Jo was given a time, and whether her complaint is with the person who decides.
VAR promised = false
VAR told = false

-> morning

=== morning
It’s Saturday, a little after nine, and you’re answering for {company_short}. This is at the top of the page.
jo: {company_short} was bringing my daughter’s birthday cake. It came a DAY LATE. She’s six. We stuck a candle in a crumpet. Cheers for nothing # at: 09:12
* [Hi Jo, we’re sorry for any inconvenience. Please send us a message with your order number so that we can look into it.]
  ~ move(-10, 10, 60)
  jo: ANY INCONVENIENCE. You’ve had my order number since Friday. I sent it when I asked where the cake was, and you ignored that too # at: 09:15
  feedback: That sentence could go under any complaint of the day. Jo told you about a child and a crumpet, and got a form to fill in.
  -> cold_start
* [Hi Jo, the cake came the day after and your daughter got a candle in a crumpet. I’m so sorry. I’m finding out why. {signature_example}]
  ~ move(10, -10, 20)
  jo: Nice words. I asked you where it was on FRIDAY, at ten past four. Not a peep # at: 09:16
  feedback: Her words, an apology, and something you’re doing. But you answered the post without looking for what came before it, so she has to bring up the other half herself.
  -> friday_told
* [Before answering, look for anything else Jo has sent us # do]
  ~ move(0, 0, 20)
  You scroll back. On Friday at ten past four, Jo sent us a message: “Where is it? The party’s at five.” Nobody answered.
  feedback: A minute well spent. The cake wasn’t the only thing that went wrong on Friday, and now Jo doesn’t have to be the one to tell you.
  -> first_words

=== first_words
* [Hi Jo, it came a day late, and when you asked us on Friday, nobody answered. I’m so sorry about both. {signature_example}]
  ~ move(10, -10, 20)
  jo: Well. At least somebody’s read it. So where was it? # at: 09:19
  feedback: You named both things that went wrong before she had to. She’s still angry, but she’s talking to you now.
  -> next_step
* [Hi Jo, I’ve found Friday’s message. I’m so sorry, for that and for the cake. Can we talk here instead of on the page? # private]
  ~ move(-10, 10, 100)
  carol: Have they even answered you, Jo? # at: 09:21
  jo: In my messages. They’d rather you lot didn’t see # at: 09:22
  feedback: Good words in the wrong place. Nothing in them was private, and everyone who saw the complaint has now seen no answer.
  -> next_step
* [Hi Jo, I’m so sorry. Friday is our busiest day and we were two people short, so the deliveries fell behind. {signature_example}]
  ~ move(-10, 10, 60)
  jo: So it’s my fault for having a child on a Friday? # at: 09:18
  feedback: It may all be true. Coming before she feels heard, it sounds like a reason why she shouldn’t be angry.
  -> next_step

=== friday_told
* [I’m so sorry, Jo. I wasn’t working on Friday, so this is the first I’ve heard of your message. I’d have answered it straight away. {signature_example}]
  ~ move(-10, 10, 60)
  jo: I didn’t write to you, I wrote to {company_short} # at: 09:19
  feedback: True, and no use to her. On this page you are {company_short}, on the days you don’t work as well.
  -> next_step
* [I can’t see a message from Friday, Jo. Could you send me a screenshot? {signature_example}]
  ~ move(-10, 10, 60)
  jo: It’s RIGHT THERE. Four ten. Do I have to do your job as well? # at: 09:19
  feedback: It was two screens up. Now she has had to prove it as well as live through it.
  -> next_step
* [I’ve just found it. You had a party at five, you asked at ten past four, and we left you waiting. I’m sorry about that too. {signature_example}]
  ~ move(10, -10, 20)
  jo: Right. Thank you. So where was it? # at: 09:20
  feedback: You looked, you found it, and you said what it meant for her afternoon. That’s what she’d been asking for.
  -> next_step

=== cold_start
* [I can see that you’re upset, Jo. Please bear with us for a moment while we look into this for you.]
  ~ move(-10, 10, 60)
  jo: I’m not upset. I’m a day late # at: 09:19
  feedback: Telling people how they feel seldom cools them. She still hasn’t heard that you know what happened.
  -> next_step
* [You’re right, that was no answer. The cake came a day late, you’d asked us on Friday, and we said nothing. I’m sorry, Jo. {signature_example}]
  ~ move(10, -10, 40)
  jo: OK. That’s more like it. So where was it? # at: 09:20
  feedback: You took back a bad first reply in one sentence and then said what should have been there. Starting again in public is nothing to be ashamed of.
  -> next_step
* [We take this very seriously, Jo, and we do want to put it right. If you send us the number once more, we can find your order at once and see what happened.]
  ~ move(-10, 10, 100)
  jo: Seriously enough to read my message? # at: 09:19
  feedback: “We take this seriously” is a claim, and asking twice for what she sent on Friday shows the opposite.
  -> next_step

=== next_step
You don’t know yet why the cake was late. It’s twenty past nine.
* [I don’t know yet. I’m asking the people who packed it, and I’ll write to you here by eleven, whatever I’ve found. {signature_example}]
  ~ promised = true
  ~ move(10, -10, 20)
  jo: Eleven. Fine # at: 09:24
  feedback: One step, yours to take, with a time you can keep. She can put the phone down until eleven, and so can the people watching.
  -> inside
* [Leave it with me, Jo. I’ll get to the bottom of what happened on Friday, and you’ll hear from me as soon as I possibly can. {signature_example}]
  ~ move(0, 0, 60)
  jo: I’ve heard that one # at: 09:23
  feedback: You mean it. But “as soon as I can” gives her nothing to hold you to, so she’ll keep looking, and keep asking.
  -> inside
* [I’d love to make it up to you. Would 10% off your next order help to put things right? {signature_example}]
  ~ move(-10, 10, 100)
  jo: Ten per cent off the next birthday you miss? # at: 09:22
  carol: 😂😂 # at: 09:23
  feedback: You’ve named a price for her daughter’s birthday before anybody knows what happened, and it’s a small one.
  -> inside

=== inside
* [Ring Sam in deliveries and ask what happened to the cake # do]
  ~ move(0, 0, 20)
  feedback: You’ll need to know that. Somebody else will need to know about Jo: whether she gets her money back isn’t for you to decide, and {escalation_complaint_who} hasn’t heard of her yet.
  -> cause
* [Send Jo’s post to {escalation_complaint_who}, then ring Sam in deliveries # do]
  ~ told = true
  ~ move(0, 0, 20)
  You say what Jo wrote, what you’ve told her, and that she may well want her money back.
  desk: Got it. I’ll have something for you by lunchtime. Tell her it’s with me. # at: 09:31
  feedback: A complaint that one reply can’t put right goes to {escalation_complaint_who}. Doing it now means that you won’t be asking for an answer when Jo is already waiting for it.
  -> cause
* [Wait a little. Somebody in deliveries is bound to have seen the thread # do]
  ~ move(-10, 10, 200)
  carol: Still nothing from them? It’s gone ten # at: 10:04
  You ring Sam in the end.
  feedback: Everyone who saw it thought that someone else had. A reply gets the facts it needs because somebody picks up the phone.
  -> cause

=== cause
sam: I know the one. It went on the top shelf at four, somebody shut the store, and nobody looked up. Just say the driver was held up, nobody’s going to check.
* [Jo, I’ve found out what happened: Sam in deliveries left it on a shelf. Sam’s very sorry, and so am I. {signature_example}]
  ~ move(-10, 10, 100)
  jo: I didn’t ask for a head on a plate. I asked where my cake was # at: 10:20
  feedback: You owned it by handing over a colleague. To Jo it was never Sam’s cake. She ordered from {company_short}.
  -> bystander
* [Jo, I’ve found out what happened: the driver was held up on Friday and couldn’t get to you in time. {signature_example}]
  ~ move(-20, 20, 200)
  carol: Funny. My brother-in-law drives for them and he was home by four # at: 10:20
  feedback: It isn’t true, and this is a small town. Up to now you had a late cake to explain. Now it’s a late cake and a lie.
  -> bystander
* [Write down what happened and when, and tell Sam that you’ll say “we” # do]
  ~ move(10, -10, 0)
  sam: Fair enough. I’ll get the shelf checked before we lock up from now on. You can tell her that.
  feedback: You have the facts, Jo will get the truth, and Sam isn’t being handed over to a crowd. You even came away with something that changes on Monday.
  -> bystander

=== bystander
carol: Same thing happened to me at Easter. Once they’ve got your money, they couldn’t care less # at: 10:38
* [I’m sorry that happened to you too, Carol. Send me the date and I’ll look for it today. {promised:Jo, you’ll still hear from me by eleven.|Jo, I haven’t forgotten you.} {signature_example}]
  ~ move(10, -10, 60)
  carol: Oh. OK, thanks. Good Friday it was # at: 10:44
  feedback: You took her seriously, moved only the details to a message, and didn’t let Jo slip out of sight.
  -> eleven
* [Hide Carol’s comment until Jo’s been looked after # do]
  ~ move(-20, 20, 500)
  carol: They’ve just HIDDEN my comment. Luckily I took a screenshot 🙃 # at: 10:47
  feedback: She broke no rule. A hidden complaint comes back as a story about hiding complaints, and it travels further.
  -> eleven
* [With respect, Carol, we deliver hundreds of orders every week, and nearly all of them are on time. {signature_example}]
  ~ move(-10, 10, 200)
  carol: Tell that to a six-year-old # at: 10:42
  jo: Hundreds of happy people, and me. Lucky old me # at: 10:43
  feedback: A statistic is an answer to a question nobody asked. To Jo and Carol, theirs is the order that counts.
  -> eleven
* [Leave Carol for now and concentrate on Jo # do]
  ~ move(0, 0, 100)
  feedback: Jo comes first, that’s right. A line to Carol would have cost you a minute, though, and the others reading have seen her left standing.
  -> eleven

=== eleven
It’s ten to eleven. You know that the cake stood in our store overnight. You don’t know about the money yet.
* [Wait until you can tell Jo everything at once, money included # do]
  {promised:
    ~ move(-20, 20, 200)
    jo: It’s quarter past eleven. You said eleven # at: 11:15
    feedback: You promised to write, not to have it solved. An honest half at eleven is worth more than the whole thing at noon.
  - else:
    ~ move(-10, 10, 200)
    jo: I’m guessing that’s it, then # at: 11:30
    feedback: You were putting together a complete answer. All that Jo could see was nobody.
  }
  You tell her what you know about the shelf.
  -> money
* [Hi Jo, the cake was in our store on Friday night, and we locked up without checking the shelf. Our mistake, and I’m sorry. {signature_example} # private]
  ~ move(0, 0, 100)
  jo: Thanks. You could have said that where everyone can see it # private # at: 10:59
  feedback: True, and told on time. But the question was asked in public, and the people who saw it asked still don’t know that you answered.
  -> money
* [Jo, {promised:as promised|here’s what I know}: the cake was in our store on Friday night, and we locked up without checking the shelf. Our mistake. The shelf is checked before we lock up from now on. {signature_example}]
  ~ move(10, -10, 60)
  jo: Thank you for not making something up # at: 10:58
  feedback: Half an answer, on time and in public, where the anger was. The reason has found its place: after the apology, and as something that’s yours.
  -> money

=== money
jo: So do I get my money back or not? # at: 11:40
* [That depends on our terms of sale, Jo, which you’ll find on our website. Late deliveries are under point seven: a refund is possible if a time was agreed in writing. {signature_example}]
  ~ move(-20, 20, 200)
  jo: Point seven. You’ve read point seven and you couldn’t read my message # at: 11:43
  feedback: It may even be the correct answer. She asked a person, and got a paragraph.
  -> simmering
* [A fair question, Jo. {escalation_complaint_who} decides that and {told:has had your post since half past nine|has your post now}. You’ll have a yes or a no today. {signature_example}]
  ~ move(10, -10, 20)
  {not told: You pass it on before you press send.}
  jo: Today. I’ll hold you to that # at: 11:44
  feedback: You said who decides and when she’ll hear, and promised nothing that isn’t yours to give. {told:And since you’d passed it on at half past nine, you could.|It would have been quicker if you had passed it on when it came in.}
  -> simmering
* [Of course you do, Jo, every penny of it. That’s the least we can do. {signature_example}]
  ~ move(-10, 10, 60)
  desk: I’ve just seen that you promised her a refund. Please don’t, that’s for me to say. You’ve been lucky this time. # at: 11:52
  feedback: Generous with money that isn’t yours to give. If the answer had been half of it, you’d be breaking a promise to Jo by teatime.
  -> simmering

=== simmering
{heat >= 70: -> reporter}
-> second_cake

=== reporter
The thread has been shared all over town. At ten past twelve there’s a new name in it.
jess: Hi Jo, could I use your picture of the crumpet? And {company_short}: your side of it, please, by one o’clock? # at: 12:10
* [Ring {escalation_press_who} before you type a word # do]
  ~ move(10, -10, 60)
  You say who asked, what for and by when. “Thanks, I’ll ring her,” you hear. “You look after Jo.”
  feedback: The press has its own line here, and it begins with a call. You’ve been left with the part you can do something about, which is Jo.
  -> second_cake
* [Hi Jess, we’re very sorry about this and are doing all we can for Jo. We’re still finding out what went wrong. {signature_example}]
  ~ move(-10, 10, 2000)
  feedback: You’d have said that to any neighbour. Said to a reporter, it’s the company’s statement, and the person who speaks to the press here, {escalation_press_who}, read it in the paper.
  -> headline
* [Hi Jess, this is between us and Jo. Please respect that, and leave a six-year-old out of your paper. {signature_example}]
  ~ move(-20, 20, 2000)
  feedback: She has a job, and Jo’s answer to her is Jo’s. You’ve just given her the quote that makes it a story. {escalation_press_who} should have heard before anybody typed.
  -> headline

=== second_cake
desk: She can have her money back, and I’d like to bring them a cake for a second party. I need an address and a time. # at: 12:35
* [Good news, Jo: the money comes back to you, and we’d like to bring a cake for a second party. What’s your address, which day would suit you best, and about what time? {signature_example}]
  ~ move(-10, 10, 200)
  carol: Don’t put your address on here, Jo!! # at: 12:39
  jo: I wasn’t going to. 14 Cable Street, Sunday, three o’clock. Dinosaur # private # at: 12:41
  feedback: A lovely offer, and you asked a mother to tell several hundred strangers where she lives. Carol noticed.
  -> sunday
* [Good news, Jo: the money comes back to you, and we’d like to bring a cake for a second party. Message me where and when, so that your address isn’t on show here. {signature_example}]
  ~ move(10, -10, 60)
  jo: 14 Cable Street, Sunday, three o’clock. She’s asking for a dinosaur # private # at: 12:41
  feedback: The answer is public, like the question. Only the address moves, and you said why, so it doesn’t look like a door being closed.
  -> sunday
* [Hi Jo, you’re getting your money back, and we’d like to bring a cake for a second party. Where and when would suit you? {signature_example} # private]
  ~ move(0, 0, 100)
  jo: Oh! 14 Cable Street, Sunday at three. She’s asking for a dinosaur # private # at: 12:41
  feedback: The address is safe, and Jo is pleased. Everyone else still thinks that her question about the money was never answered.
  -> sunday

=== sunday
It’s Sunday, half past three. Sam sends you a photograph from a doorstep: a green cake with teeth, and a girl with her hands in the air.
* [Leave it there. Jo has her cake, and there’s nothing left to say # do]
  ~ move(0, 0, 60)
  feedback: Between you and Jo, perhaps. On the page, the last thing anyone reads is a question, and the dinosaur never happened.
  -> how_it_ended
* [Hi Jo, so glad she liked her dinosaur! Now that it’s all sorted out, would you mind taking Saturday’s post down, or adding a line at the top to say so? {signature_example} # private]
  ~ move(-20, 20, 500)
  jo: So THAT’s what the dinosaur was for # at: 15:52
  feedback: Until then it was a kindness. Asking for something back has turned it into a deal, and she says so in public.
  -> how_it_ended
* [Jo, I hear the dinosaur arrived at three and didn’t last long. Thank you for telling us on Saturday, we’re checking that shelf because of you. {signature_example}]
  ~ move(10, -10, 60)
  feedback: You went back to where it started and closed it there. Whoever comes across the complaint next month will find how it ended underneath.
  -> how_it_ended

=== how_it_ended
{
- trust >= 80: -> second_party
- trust >= 60: -> square
- else: -> candle
}

=== second_party
jo: OK, {company_short}. Best dinosaur in town. And they ANSWER you. # at: 17:05
public: {audience} people saw it. Reading down the page, they met an angry mother, somebody who knew what had happened to her, an answer that arrived when it was due, and a green cake with teeth. # ending: second-party
public: Two of them asked how early you have to order a dinosaur.
-> END

=== square
jo: Cake arrived. Money’s back. Thanks for sorting it out # at: 17:05
public: {audience} people saw it. They read a complaint, a few replies that missed and more that didn’t, and a customer who in the end had nothing more to ask for. # ending: square
public: Nobody will tell it as a story, in either direction. After a Saturday like that, it’s a good result.
-> END

=== candle
jo: Got a cake out of them in the end. You have to shout, apparently. # at: 17:05
public: {audience} people saw it. What they took away was a candle in a crumpet, and that {company_short} looks after the people who make a noise. # ending: candle
public: The dinosaur was real, and so was the refund. Hardly anyone read that far.
-> END

=== headline
public: {audience} people have seen it by Monday, most of them in the Evening Post: “Let her eat crumpet”, with Jo’s picture, and under it your reply, word for word, as what {company_short} has to say. # ending: headline
public: Jo got her money back that afternoon. It came too late for the printed edition.
-> END

=== function move(t, h, a)
~ trust = MAX(0, MIN(100, trust + t))
~ heat = MAX(0, MIN(100, heat + h))
~ audience = audience + a
