/*
title: Off your desk
lead: Three people answer for the company, and until Monday each word of it came past you. On Thursday there’s smoke.
minutes: 14
objectives: [lead.let-go, lead.rota, lead.feedback, lead.first-hour]
needs: [crisis.after]
people:
  temi: { name: "Temi, who answers", private: true }
  aled: { name: "Aled, who answers", private: true }
  zofia: { name: "Zofia, who answers", private: true }
  pia: { name: "Pia, who’d like to help", private: true }
  boss: { name: "Your own manager", private: true }
  line: { name: "{escalation_safety_who}", private: true }
  ritu: { name: Ritu Bhandari, network: Facebook }
  hamid: { name: Hamid Farouk, network: Facebook }
  gerda: { name: Gerda Lindholm, network: Facebook }
endings:
  light-hand: { title: They didn’t need you for each word, good: true }
  learning: { title: "Bumpy, and theirs", good: true }
  bottleneck: { title: Everything past your desk }
  culprit: { title: Somebody had to be it }
impact: wording
change: Clearer wording.
*/

VAR trust = 40
VAR heat = 20
VAR audience = 80
// Whether somebody has been shown up before the others.
VAR shamed = false

-> ready_to_send

=== ready_to_send
It’s Monday. You lead three people who answer for {company_short}, all of them cleared. Until now you’ve read each reply before it went out.
temi: Ritu wants Thursday instead of Wednesday. I’ve moved it, and my answer’s ready. Are you going to look? You’re in meetings until four.
* [Look at it now, in the corridor, and be quick about it. From tomorrow on Temi may do changes of day alone, and tell you about them # do]
  ~ move(-10, 10, 60)
  You’ve got as far as the second comma when somebody calls you in. Temi sends it at ten to four, with a comma changed.
  feedback: It’s always from tomorrow. Ritu waited until ten to four for a comma, and Temi has learned to wait for you.
  -> not_your_words
* [Send it. At four we’ll write down what you answer alone, and what goes by the lines # do]
  ~ move(10, -10, 20)
  temi: Then a change of day is mine. Good.
  feedback: It doesn’t rest on a mood any more. Somebody who knows beforehand how far they may go needn’t guess, and Ritu has her answer at ten.
  -> not_your_words
* [Send it. You’ve all got common sense, so use it, and if in doubt run it past me # do]
  ~ move(-10, 10, 20)
  By noon eleven replies are lying on your desk. There’s always doubt.
  feedback: It’s meant as trust. But nobody knows where it ends, so careful people ask about all of it.
  -> not_your_words

=== not_your_words
Temi’s next answer is out. Ritu had asked whether she must bring the paper, and it begins: “Only if you’re fond of it.” It’s right, it’s within what you’d agreed, and you’d have written it otherwise.
boss: Did you see that one? Is that how we talk?
* [It’s right, it’s within what we agreed, and it stays # do]
  ~ move(10, 0, 0)
  ritu: Ha! Not that fond. Thank you # at: 14:12
  feedback: You asked yourself whether it was wrong, and it was only not yours. Your {company_customers} hear a person, and Temi finds that it holds.
  -> sundays
* [Ask Temi to change the first line, just this once # do]
  ~ move(-10, 10, 60)
  ritu: What happened to the funny one? # at: 14:40
  feedback: Nothing was wrong with it. From now on Temi will try to write like you, and nobody can do that except for you.
  -> sundays
* [Put a line of your own below it, to be on the safe side: “No, you needn’t bring it, Ritu” # do]
  ~ move(-20, 10, 60)
  ritu: So which of you do I believe? # at: 14:20
  feedback: She’d been answered. Now there are two of you, and one has corrected the other in front of her.
  -> sundays

=== sundays
In the playbook it says how soon you answer: {replyGoal}. You put the plan beside it. For Sundays it says: “Everybody keeps an eye on it.”
* [Take the Sundays on yourself until the summer, as a good example # do]
  ~ move(-10, 0, 60)
  Two Sundays go well. On the third you’re at a christening.
  feedback: It’s decent of you, and it’s one illness away from nobody. You’ve also taken back what you’d let go of.
  -> one_short
* [Ask all three to leave their notifications on, so that there’s always somebody who sees it # do]
  ~ move(-10, 10, 100)
  hamid: Is anybody there on Sundays? # at: 11:05
  Three people have seen it by noon. Each of them thinks that one of the others has it.
  feedback: Three people who all share an hour have given it to each other. And nobody was off on Sunday.
  -> one_short
* [One name for each hour, a second in case, and the time taken off something else # do]
  ~ move(10, 0, 0)
  zofia: Then I’m not packing on Sunday mornings?
  You say no. It’s work, so it’s in the plan.
  feedback: A promise to the public is a promise about your plan. Now it has a person in it who has nothing else to do at that hour.
  -> one_short

=== one_short
The Sunday after next has nobody from two o’clock. Aled has had a bad week with somebody abusive and has asked for some time off the page. Pia would like to help; she isn’t cleared.
* [Say on the page that nobody’s there on that Sunday from two, and when somebody is # do]
  ~ move(10, 0, 60)
  hamid: Good, then I won’t sit here waiting # at: 16:30
  feedback: When you’re short you cut hours. People can plan with that, and Aled has his rest.
  -> smoke
* [Let Pia take the easy ones, since she’d like to, and have her ring you about the rest of them # do]
  ~ move(-20, 10, 100)
  pia: I thought “is there a step?” was an easy one
  feedback: To take the easy ones she’d have to tell which they are, and that’s the hard part. It’s what a clearance is for.
  -> smoke
* [Put Aled down for it after all. By then he’ll have got over it # do]
  ~ move(-10, 10, 0)
  aled: I did ask.
  feedback: He might have. He’d told you what he needed, and next time he’ll call in ill instead.
  -> smoke

=== smoke
Thursday, eight minutes to eight. Your phone.
line: Smoke at {company_short}, behind the counter. Everybody’s out, the fire brigade’s here. I’m busy with that. You have the page.
hamid: What’s going on at {company_short}?? Smoke, and people standing about in the road # at: 07:52
* [Find out first what’s burning, so that you don’t say anything wrong # do]
  ~ move(-20, 20, 900)
  At eight your page says: “Something hot for a cold morning? 🔥” It was scheduled on Monday.
  feedback: Nobody will be able to tell you for hours. What could be known at eight minutes to eight was that something was in the queue.
  -> who_decides
* [Stop everything that’s scheduled, on each channel # do]
  ~ move(10, 0, 100)
  One of them, for eight o’clock, begins: “Something hot for a cold morning? 🔥”
  feedback: A minute’s work, and you needn’t know anything to do it. Nobody will ever see that flame.
  -> who_decides
* [Ring your own manager, as it’s something that’s best heard from you # do]
  ~ move(-10, 10, 600)
  While you’re talking it gets to be eight. “Something hot for a cold morning? 🔥” says your page.
  feedback: They do want to hear it from you, at ten past eight. The queue didn’t wait for the call.
  -> who_decides

=== who_decides
Temi’s typing. Aled’s typing. Your manager has an idea for the wording, and Zofia asks who she should listen to.
* [Let all of them answer what they can see. They’re cleared, it’s urgent, and you’ve only just let go # do]
  ~ move(-20, 20, 600)
  hamid: One of you says it’s out and one says you don’t know # at: 08:01
  feedback: You’ve let go at the very moment when somebody is needed to hold it. Three true answers can still contradict each other.
  -> first_line
* [Take it all on yourself: decide, write, and keep the phone to your ear # do]
  ~ move(-10, 10, 300)
  You write half a sentence. The phone rings, and it’s eight minutes later.
  feedback: It’s the captain’s instinct. You can’t think with a phone at your ear, and three people are watching you.
  -> first_line
* [“Until ten I decide. Temi writes, Aled reads and keeps the list, Zofia has the phone” # do]
  ~ move(10, -10, 0)
  zofia: Right.
  boss: I’ll bring you the wording, and you say yes or no.
  feedback: One person decides, aloud, until a time. Everybody else knows what they’re doing, your own manager included.
  -> first_line

=== first_line
It’s five past eight. What you have is what you were told on the phone.
* [There’s smoke behind our counter. Everybody’s out, we’re told. What it is we don’t know. Next word here at 08:30. {signature_example}]
  ~ move(10, -10, 100)
  hamid: Thank you. My wife’s one of those in the road # at: 08:07
  feedback: What you know, where you have it from, what you don’t know, and when you’ll speak again. It’s true now, and it stays true.
  -> your_own
* [We’re aware of an incident this morning and are monitoring it closely. There’s no cause for concern. {signature_example}]
  ~ move(-20, 20, 600)
  hamid: I’m looking at a fire engine # at: 08:08
  feedback: “Incident” could be anything, and “no cause for concern” is a guess. He can see how concerned the fire engine is.
  -> your_own
* [Good morning, everybody! It looks like a heater behind the counter, so nothing big, and the fire brigade were here within minutes. We hope to be open again by nine! {signature_example}]
  ~ move(-10, 10, 600)
  line: Who said heater? They’re still looking. And nobody’s opening anything.
  feedback: It would have calmed people, if it had been so. The next thing that you write now begins with taking something back.
  -> your_own

=== your_own
At quarter past eight a colleague at your other counter is asked by everybody who comes in. She’s heard it from a bus driver.
* [Keep it among the four of you until there’s something definite to say # do]
  ~ move(-10, 20, 300)
  gerda: At the other counter they say somebody’s been hurt # at: 08:25
  feedback: It’s meant to keep rumours down. She’s being asked all the same, and says what she has, which came from a bus driver.
  -> relief
* [Send everybody who works here the line from the page: pass it on word for word, and for the rest give people the page # do]
  ~ move(10, -10, 60)
  “Got it,” she writes. “That’s better than what I had.”
  feedback: Those who work here are asked first. With that line they aren’t left to guess, and they know what they needn’t answer. A minute before the page would have been better still.
  -> relief
* [Ask everybody to put people’s minds at rest, each in their own way # do]
  ~ move(-20, 20, 600)
  gerda: My nephew works there and says it was only toast # at: 08:31
  feedback: By noon there are a dozen versions, all of them kind. Nobody remembers which was yours.
  -> relief

=== relief
Temi has been reading since eight minutes to eight. It’s twenty to ten, nothing is burning, and people are still shouting.
* [“Are you all right, Temi? You’d say, wouldn’t you?” # do]
  ~ move(-10, 0, 60)
  temi: Fine!
  At eleven Temi answers the same person twice, differently.
  feedback: You did ask. There’s only one answer to it, as long as the others are still sitting there.
  -> calm_down
* [“You know every one of them by now, so please hang on until it’s over, and you’ll have the whole of next Friday off for it” # do]
  ~ move(-20, 10, 100)
  At one it still isn’t. Temi’s off ill on Friday.
  feedback: It’s true that nobody knows the thread better. Nobody can read anger for five hours and go on hearing it, either.
  -> calm_down
* [“You’re off until one, Temi, and without the phone. Aled has it, tell him what’s open” # do]
  ~ move(10, 0, 0)
  temi: I was going to say I’m fine. Thanks.
  feedback: You didn’t ask, and so there was nothing to be brave about. Two lines of handover, and the page has fresh eyes.
  -> calm_down

=== calm_down
On Friday morning you read what went out. Ritu had written: “My mother’s one of those out there and she’s 84.” Aled answered: “Calm down, nobody’s died 😂”. Ritu hasn’t written since.
* [Copy it into the staff chat without a name: “Please, not like this” # do]
  ~ shamed = true
  ~ move(-20, 10, 100)
  zofia: Well, it wasn’t me.
  feedback: You left out the name, and everybody knows it. By Monday Aled has stopped answering anything with a mother in it.
  -> about_the_words
* [Ask Aled to come and look, and put it right for Ritu first, together # do]
  ~ move(10, -10, 0)
  ritu: Thank you, Aled. She’s fine, she liked the fire engine # at: 09:40
  feedback: Today, alone, and with the screen in front of you both. Ritu couldn’t wait for the end of your talk, so she came first.
  -> about_the_words
* [Let it go. He’d had a bad week before it began, and yesterday was hard on everybody # do]
  ~ move(-10, 10, 100)
  gerda: Ritu’s just shown me what you wrote to her. Is that how you speak to people? # at: 10:15
  You ring Aled after all.
  feedback: It’s kind to Aled for a day. Ritu’s still waiting for a kind word, and he can’t know what nobody has told him.
  -> about_the_words

=== about_the_words
aled: I only wanted to take the panic out of it. There were four others waiting.
* [“She wrote ‘my mother’ and ‘84’. You wrote ‘calm down’. What could she have needed in your first sentence?” # do]
  ~ move(10, 0, 0)
  aled: Where her mother was. I knew that. They were all in the library.
  feedback: You pointed at the words, and he’s found the sentence himself. He’ll have it the next time four others are waiting.
  -> a_week_later
* [“You’re always a bit flip when it gets tight, Aled. A little more empathy, please” # do]
  ~ move(-20, 0, 0)
  aled: OK.
  feedback: “Always” is about Aled, and he can’t practise empathy. You haven’t talked about one word that he wrote.
  -> a_week_later
* [“In your place I’d have put: ‘Your mother’s safe, Ritu, they’re all in the library.’ Use that the next time” # do]
  ~ move(-10, 0, 0)
  aled: OK. And if it isn’t a library?
  feedback: It’s a very good sentence, and it’s yours. Next time he’ll need another one from you.
  -> a_week_later

=== a_week_later
A week later it has gone quiet. It was a cable, and it’s been replaced. On Thursday you’d written that you’d say what it was, and a child’s rucksack is still missing from the road.
* [Begin again with something cheerful. Nobody has asked for days # do]
  ~ move(-20, 10, 300)
  gerda: Nice. And my boy’s rucksack? # at: 12:02
  feedback: It was over for you. Gerda was told that she’d hear, and reads a joke.
  -> looking_back
* [“After a thorough investigation we’ve taken all steps so that this can’t happen again. Thank you for your patience.” # do]
  ~ move(-10, 10, 200)
  hamid: So what was it? # at: 12:05
  feedback: It closes the file and answers nothing. “Can’t happen again” is a promise about each cable that you have.
  -> looking_back
* [It was a cable behind the counter. It’s new, and on Mondays somebody looks at the others. Gerda, I’ll ring you about the rucksack by five. Thank you for your patience. {signature_example}]
  ~ move(10, -10, 200)
  gerda: You hadn’t forgotten! # at: 12:04
  feedback: What it was, what’s different, what’s still open and by when. It ends where it began, in front of the same people.
  -> looking_back

=== looking_back
boss: And who put that flame into the queue?
* [Say that you’d like to leave it there, now that everybody’s glad it’s over # do]
  ~ move(-10, 0, 0)
  In March there’s a power cut, and at noon the page says “Light up your day! 💡”
  feedback: It spares everybody an hour. What would have helped the next time is gone by then, along with your list.
  -> how_it_ended
* [Say that you’d like to know how it came to be there, and take an hour for it with all four # do]
  ~ move(10, 0, 0)
  It turns out that nobody can reach the queue from a phone. By Tuesday two people can.
  feedback: You asked how, and nobody had to defend themselves. Three things came of it, each with a name and a day. On Monday it was a harmless post; what was missing was somebody who could stop it.
  -> how_it_ended
* [Find out who it was and talk to them alone, kindly, so that at least it doesn’t happen to that person a second time # do]
  ~ shamed = true
  ~ move(-20, 0, 0)
  It was Zofia. From now on she schedules nothing without asking you twice.
  feedback: Now you know who. On Monday it was a cold morning and a warm drink, and the next one will happen to somebody else.
  -> how_it_ended

=== how_it_ended
{
- shamed && trust < 80: -> culprit
- trust >= 80: -> light_hand
- trust >= 60: -> learning
- else: -> bottleneck
}

=== light_hand
public: {audience} people saw it. They saw somebody answer at ten instead of at four, one clear voice on a bad morning, and at the end a cable and a rucksack. # ending: light-hand
public: They don’t know that there’s somebody who leads it. That’s how it looks when it works.
-> END

=== learning
public: {audience} people saw it. Here and there an answer came late or came twice. Each of them was somebody’s, and what mattered on Thursday was true. # ending: learning
public: The three who answer know how far they may go. You’re beginning to know it too.
-> END

=== bottleneck
public: {audience} people saw it. What they’ll remember is a wait, and then a sentence that seems to have been through many hands. # ending: bottleneck
public: The three who answer have stopped trying to say it better. They wait for you.
-> END

=== culprit
public: {audience} people saw it, and some of it was good. What has got about since is that at {company_short} somebody gets the blame. # ending: culprit
public: The answers have become very careful. They no longer say much.
-> END

=== function move(t, h, a)
~ trust = MAX(0, MIN(100, trust + t))
~ heat = MAX(0, MIN(100, heat + h))
~ audience = audience + a
