/*
title: The wrong account
lead: Thursday, eight minutes to ten. You’ve just said something about your landlord, and not where you meant to.
minutes: 12
objectives: [more.slip]
needs: [tools.account, tools.mistake, tools.own-access, tools.leavers, tools.schedule, tools.image, bounds.escalate, tone.lighten]
people:
  tam: { name: "Tam, a friend", private: true }
  duty: { name: "The colleague on call", private: true }
  ros: { name: Ros Whitcombe, network: Facebook }
  bello: { name: Mr Bello, network: Facebook }
  gus: { name: Gus Amory, network: Facebook }
  imke: { name: Imke Vos, network: Facebook }
  nia: { name: "Nia, your colleague", private: true }
endings:
  one-line: { title: One line and a good night’s sleep, good: true }
  creased: { title: "Creased, but clean", good: true }
  joke: { title: The joke of the week }
  hacked: { title: Not hacked after all }
impact: wording
change: It names what it needs of other modules.
*/

VAR trust = 40
VAR heat = 20
VAR audience = 40
// Whether there is a picture of the post, and whether the public has been told something untrue.
VAR pictured = false
VAR untrue = false

-> found_out

=== found_out
You answered your last {company_customers} for {company_short} on your own phone, on the way home. Now you’re on the sofa, and it buzzes.
tam: Er. Your landlord thing. It’s on the {company_short} page 😳 # at: 21:52
There it is: “if mr b downstairs murders ONE more abba song i am moving into the freezer”. It has been up for six minutes.
* [Delete it now, before anyone else can read it # do]
  ~ move(-10, 0, 20)
  feedback: Every thumb in the world would. But what exactly did it say, and who had answered? From here on everyone works from memory. Luckily Tam took a screenshot.
  -> whom
* [Take a picture of the screen, with the comments # do]
  ~ pictured = true
  ~ move(10, 0, 20)
  feedback: Two seconds, and the person who helps you will know what was really said. Now you can think about the rest.
  -> whom
* [Oh no, wrong account everybody, please ignore that!! 🙈 {signature_example}]
  ~ move(-20, 20, 200)
  ros: Too late, I’ve read it twice 😂 # at: 21:54
  feedback: It’s honest, and it sends everybody who missed it to have a look. Nobody but Tam and the public knows yet.
  -> whom

=== whom
You look up who’s there: {help_channel}; {help_hours}.
* [Leave it until the morning. At this hour you’d only be disturbing somebody # do]
  ~ move(-20, 20, 300)
  Half past ten. Your phone rings, and it’s somebody who has been sent the picture by their sister.
  feedback: You didn’t want to spoil anyone’s evening. They’ve now had it from somebody else, with forty minutes gone.
  -> the_call
* [Write it to where you’d write by day, and see whether anybody answers # do]
  ~ move(-10, 10, 100)
  Nobody does. At ten past ten you call the one who’s named for the night.
  feedback: You told somebody, or rather, you told a room. At this hour it matters who’s in it.
  -> the_call
* [Call the one who’s named for this hour # do]
  ~ move(10, 0, 20)
  It rings twice.
  feedback: A call at five to ten is what they’re there for. Two of you are calmer than one.
  -> the_call

=== the_call
duty: Right. {pictured:Send me the picture, then take it down.|Get me your friend’s screenshot, and if it’s still up, take it down.} How bad is it?
* [Sixty or so have seen it, two have commented, and Mr B follows us # do]
  ~ move(10, 0, 0)
  duty: Thanks, that’s what I need. Say in one line that it was one of us on the wrong account. I’ll stay on until you have.
  feedback: Everything that’s awkward about it, in one breath. Nobody has to find it out later.
  -> ros_asks
* [Hardly anyone will have noticed, it wasn’t up for long # do]
  ~ move(-10, 0, 0)
  duty: There’s a comment with nine likes on it. Let’s start again. One line, please, that it was one of us on the wrong account.
  feedback: You hope so. It took one look to see that it wasn’t so, and that look was somebody else’s.
  -> ros_asks
* [Couldn’t we say that somebody must have got into the account? # do]
  ~ move(-20, 0, 0)
  duty: No. Then everyone who’s ever written to us changes their password. One line, and a true one: one of us, wrong account.
  feedback: It would be nobody’s fault, for an evening. You’re lucky that you asked the right person.
  -> ros_asks

=== ros_asks
ros: Is this still {company_short} or is it open mic night? 😂 # at: 22:14
* [It’s both, Ros! Mr B’s on at nine, bring earplugs. {signature_example}]
  ~ move(-10, 10, 300)
  ros: 😂😂 who’s Mr B # at: 22:15
  feedback: It’s quick, and people like you for it. The man it’s about reads the same page.
  -> mr_bello
* [We’re looking into whether somebody has had access to our account, Ros. {signature_example}]
  ~ untrue = true
  ~ move(-20, 20, 900)
  ros: Wait, should I change my password?? # at: 22:15
  feedback: You couldn’t bear to have done it. Now everybody who ever sent you an address is worried, and the truth is one screenshot away.
  -> mr_bello
* [That was me on the wrong account, Ros. It’s down, and I’m sorry for it. {signature_example}]
  ~ move(10, -10, 60)
  ros: We’ve all been there # at: 22:15
  feedback: Who, what, and sorry, in one line. There’s nothing left in it for anyone to find out.
  -> mr_bello

=== mr_bello
bello: I take it that I’m Mr B # at: 22:21
* [Mr Bello, yes, and it was unkind. I’m sorry. I’d like to come down and say so, if I may # private]
  ~ move(10, -10, 0)
  bello: Come at eleven tomorrow. I’ll be in the middle of “Fernando” # private # at: 22:30
  feedback: You didn’t explain and you didn’t joke. It was said about one man, and it’s put right with one man, aside, where he needn’t be a good sport about it.
  -> the_group
* [All in good fun, Mr Bello, you know that we love you really! Do “Waterloo” next. {signature_example}]
  ~ move(-10, 10, 300)
  bello: I don’t know who’s writing this # at: 22:24
  feedback: You’d like it to be a joke that you share. He hasn’t laughed yet, and he’s asked to do it before an audience.
  -> the_group
* [Leave it. The post’s gone, and each word would only bring more people # do]
  ~ move(-20, 10, 200)
  ros: Poor man, nobody’s even answered him # at: 22:40
  feedback: The post’s gone, and the man it was about has written to you. He’s the only person tonight you owed an answer.
  -> the_group

=== the_group
gus: [Screenshot] {company_short} after dark, lads 😂 # at: 22:41
It’s in the town’s group. Nine hundred people have seen it there.
* [Ask Gus in a message to be a sport and take it down # private]
  ~ move(-20, 20, 900)
  gus: [Screenshot] And now they’re asking me to delete it 😂 # at: 22:50
  feedback: He did nothing wrong, and there’s a second picture for the group now. What’s out can’t be called back.
  -> queue
* [Tell the colleague on call that it’s in the group, and write nothing there # do]
  ~ move(10, 0, 300)
  duty: Let it run. There’s a true line on our page for anyone who looks. Go to bed soon.
  feedback: They know, so they won’t be surprised in the morning. A joke that nobody feeds is asleep by midnight.
  -> queue
* [Explain it in the group yourself, from your own account, as anyone would # do]
  ~ move(-10, 10, 600)
  gus: Legend. So it was YOU # at: 22:49
  feedback: It’s open-hearted. Now it has a name and a face, yours, in front of nine hundred people, and you’re still awake at one.
  -> queue

=== queue
You look at what goes out by itself tomorrow. At eight there’s “Friday feeling! Sing out if you love us 🎤”. Two people have approved it.
* [Leave it. It’s approved, it has nothing to do with tonight, and it isn’t yours # do]
  ~ move(-10, 10, 300)
  At eight it goes out. Gus is the first to sing.
  feedback: When they approved it, it was harmless. Tonight gave it another meaning, and a queue doesn’t know that.
  -> imke_asks
* [Pause everything in it, and say so to the colleague on call # do]
  ~ move(10, 0, 0)
  duty: Good catch. I’ll put it back myself when it’s over.
  feedback: A post that comes a day late hurts nobody. Pausing needs no permission, and a person will start it again.
  -> imke_asks
* [Rewrite it, so that it makes fun of tonight before anyone else does # do]
  ~ move(-20, 10, 600)
  At eight it says “We’ve bought earplugs”. The two who approved the other one read it on the bus.
  feedback: It’s late, and it’s funny at eleven. Nobody read it but you, and it’s about Mr Bello again.
  -> imke_asks

=== imke_asks
imke: Sorry to butt in. Who do I ask about something I left with you today? A blue scarf # at: 22:55
* [Leave Imke for tomorrow. You’ve written quite enough for one night # do]
  ~ move(-10, 0, 60)
  feedback: That’s understandable. But she wrote below all that noise and sees that nobody’s talking to {company_customers} any more.
  -> the_phone
* [Answer at once, from where you are, to get something sensible to the top of the page # do]
  ~ move(-20, 10, 300)
  It goes out as you. Your own picture, a kitten in a hat, tells Imke to ask for lost property.
  feedback: Quite the right idea, and in the hurry you didn’t look. Second time tonight, the other way round.
  -> the_phone
* [Read the picture and the name above the box, and answer her: who’ll look for it, and when she’ll hear # do]
  ~ move(10, -10, 60)
  imke: Lovely, thank you! # at: 23:00
  feedback: Two seconds, and it’s {company_short} who’s speaking. To her it’s the first thing tonight that’s about her scarf.
  -> the_phone

=== the_phone
It’s quiet. Your phone lies on the table, with {company_short} and your friends in one app.
* [Swear to yourself that you’ll look twice from now on # do]
  ~ move(-10, 0, 0)
  feedback: You will, until the next long day. Nothing has changed on the phone.
  -> morning
* [Take {company_short} out of that app, and ask tomorrow for one of its own # do]
  ~ move(10, 0, 0)
  feedback: However tired you are, there’s nothing to mix up. Tonight’s accident was set up weeks ago, and this is where it stops.
  -> morning
* [Turn off its notifications, so that you aren’t tempted in the evening # do]
  ~ move(-20, 0, 0)
  feedback: You weren’t tempted; you were in the wrong place. It still is one tap away, and now you won’t see who’s waiting either.
  -> morning

=== morning
nia: Morning! I’ve told everybody that it must have been the agency, they’ve got a key as well. You’re welcome 😘 # at: 08:10
* [That’s kind, but it was me. I’ll tell them so myself, and the agency too # do]
  ~ move(10, 0, 0)
  nia: Oh. OK. Good on you # at: 08:12
  feedback: It costs a red face. Somebody else would have been asked about it for weeks, and the next person with a slip sees what happens to those who say so.
  -> agency_key
* [Let it be. It’s over, and the agency will never hear of it # do]
  ~ move(-20, 10, 0)
  At ten the agency’s director rings. They’ve spent the morning changing every password they have.
  feedback: It was a friend’s idea, and convenient. Others are paying for it already.
  -> agency_key
* [Say that it was one of us, and that it doesn’t matter who # do]
  ~ move(-10, 0, 0)
  nia: It matters to the other six, they’re all looking at each other # at: 08:13
  feedback: True for the public, who needn’t have a name. Among you, six people would like not to be suspected.
  -> agency_key

=== agency_key
You look at who has a key at the agency: three names. One of them, a designer, went to another firm in spring. You met her leaving do.
* [Ask for hers to be ended today, and say why you were looking # do]
  ~ move(10, 0, 0)
  She’s off the list by ten. “Thank heavens,” she writes. “I kept getting your codes.”
  feedback: It accuses nobody. Last night showed how easily something goes out, and if it had been from hers, she’d have been asked.
  -> the_idea
* [Let it be for now. You’ve caused enough trouble for a week # do]
  ~ move(-10, 0, 0)
  feedback: It feels cheeky to point at anybody today. It’s a message of one line, and the reason for that key ended in spring.
  -> the_idea
* [Have Nia give you the agency’s password, so that you can see what hers can do # do]
  ~ move(-20, 0, 0)
  nia: It’s on the sticky note by the kettle # at: 08:16
  feedback: You meant to check. Now four people know it, five with the kettle, and whatever you look at, it’s they who were there.
  -> the_idea

=== the_idea
nia: And how about we make something of it? I got one of Mr B at his window just now, with a hairbrush for a microphone. It’d go everywhere! # at: 08:20
* [Go on then, if it’s from behind. At least people see that we can laugh # do]
  ~ move(-20, 10, 900)
  bello: That’s my window # at: 09:40
  feedback: From behind, at his own window, above your own front door: the whole town can tell who it is. He hasn’t been asked, and he was about to forget it.
  -> how_it_ended
* [Not that one. A proper apology instead, on each of our channels, with all our names # do]
  ~ move(-10, 10, 1500)
  feedback: You spared him the picture. But most of those who read the apology hadn’t heard of it, and now look for it.
  -> how_it_ended
* [Rather not, and please delete it. He hasn’t been asked, and it’s all been said # do]
  ~ move(10, -10, 0)
  nia: Shame. But yes # at: 08:21
  feedback: It’s his window and his hairbrush. There’s one line on the page for anybody who looks, and that’s enough.
  -> how_it_ended

=== how_it_ended
{
- untrue: -> hacked
- trust >= 80: -> one_line
- trust >= 60: -> creased
- else: -> joke
}

=== one_line
public: {audience} people saw it. They saw something silly for a few minutes, then one line that said whose it was, and then a reply about a blue scarf. # ending: one-line
public: By Friday noon the town’s group is about a goat on the bypass.
-> END

=== creased
public: {audience} people saw it. Some laughed longer than you’d have liked. What {company_short} said about it was true, and there was little to add. # ending: creased
public: Mr Bello nods to you on the stairs. It’s a beginning.
-> END

=== joke
public: {audience} people saw it, many of them twice, as there was something new to see every half hour. # ending: joke
public: Mr Bello has stopped singing. For a week nobody asks {company_short} anything without a freezer in it.
-> END

=== hacked
public: {audience} people saw it. First they changed their passwords, because {company_short} had said so. Then they saw the screenshot, with the time on it. # ending: hacked
public: Forgiving somebody a song about a landlord takes a day. This takes longer.
-> END

=== function move(t, h, a)
~ trust = MAX(0, MIN(100, trust + t))
~ heat = MAX(0, MIN(100, heat + h))
~ audience = audience + a
