/*
title: Two trainers, one reply
lead: Twenty-six practice replies, a colleague who judges as well, and a learner who’d like to know what was wrong with his.
minutes: 12
objectives: [judge.rubric, judge.calibrate, judge.feedback]
people:
  farida: { name: "Farida Noorzai, in practice", network: Facebook }
  milo: { name: "Milo, a learner", private: true }
  berit: { name: "Berit, who judges as well", private: true }
  author: { name: "Kofi, who wrote the key", private: true }
endings:
  same-two: { title: A 2 that means the same, good: true }
  near: { title: "Near enough, and written down", good: true }
  weather: { title: It depends who’s reading }
  argued: { title: Fifteen points and a telephone number }
impact: notice
change: Milo’s first reply is vaguer, so that its score fits the anchors that stand beside the scores.
*/

VAR trust = 40
VAR heat = 20
VAR audience = 2
// Whether a reply has passed that gives away something private.
VAR passed = false

-> first_reading

=== first_reading
It’s Tuesday. People at {company_short} have answered practice posts, and you judge them together with Berit. On top there’s this one, and a reply by Milo.
farida: Our name’s STILL wrong on it. I’ve written twice and it’s for my daughter’s naming day on Sunday
Milo’s reply: “A naming day, Farida, how wonderful, we’re all so excited for you! I’m sorry about the name. Do get in touch and they’ll put it right straight away. {signature_example}”
* [Note your impression of it, a strong 2, and fit the five criteria around that # do]
  ~ move(-10, 10, 4)
  You find that you’ve given five 2s, and can’t say what’s different about them.
  feedback: An impression is one score, written down five times. Milo can’t see from it what to do.
  -> the_step
* [Score it while it’s fresh: warm, a name, an apology, so nearly all 3s # do]
  ~ move(-20, 10, 4)
  You’ve reached “plain” before you notice that you were still thinking of “wonderful”.
  feedback: The naming day is lovely, and it has made all five look better. It counts once, where it belongs.
  -> the_step
* [Read it once as Farida, and after that five times with one question each # do]
  ~ move(10, 0, 0)
  As Farida, you stop at “get in touch”. She’s written twice.
  feedback: It takes two minutes more. What a reader notices first is what a warm sentence makes you overlook.
  -> the_step

=== the_step
Next step. The anchors: 3, a clear one, with who does it and by when; 2, a clear one: what to do, and where; 1, a vague one; 0, none.
* [1: there’s a step, but it’s vague, and it’s hers to take # do]
  ~ move(10, 0, 0)
  feedback: You can underline “get in touch”. Where, with whom and by when, it doesn’t say, and Farida does the work for the third time.
  -> the_voice
* [3: he says what to do, and that it’s put right straight away # do]
  ~ move(-10, 10, 4)
  feedback: It has a verb in it and “straight away”, so it looks complete. Ask who has to do something, and where. And nobody here has promised “straight away”.
  -> the_voice
* [0: she has written twice, and to be asked to do it again is outrageous # do]
  ~ move(-10, 10, 4)
  feedback: You’re cross on her behalf, and rightly. But a 0 says that there’s no step at all, and Milo wouldn’t learn what he’d got half right.
  -> the_voice

=== the_voice
Voice. “We’re all so excited for you!” makes you wince. You’d never write that.
* [0: it’s gushing, it’s for a woman who’s cross, and people can tell when a joy isn’t yours # do]
  ~ move(-20, 10, 4)
  berit: Gushing by whose book?
  feedback: By yours. Milo would learn to write like you, and the next trainer would mark him down for it.
  -> berits_nought
* [Open the playbook’s voice, and look whether these words do what the pairs there do # do]
  ~ move(10, 0, 0)
  It says: “{voice_summary}” You underline “we’re all so excited”. Who’s all? It’s a 1, and now you can say why.
  feedback: It may come to much the same score. This one is about {company_short}, and Milo can look it up.
  -> berits_nought
* [2: you don’t like it and others might, so the middle is fairest # do]
  ~ move(-10, 0, 4)
  feedback: It’s modest. But you can’t explain a score that you gave because you weren’t sure.
  -> berits_nought

=== berits_nought
You lay your scores beside Berit’s. For honest she has 0 and you have 3.
berit: “They’ll put it right straight away.” He can’t know that.
* [Meet at 2, so that neither of you has to give in # do]
  ~ move(-10, 0, 4)
  With the very next reply it’s 0 and 3 again.
  feedback: It’s friendly, and 2 is what neither of you thinks. The question is still there, and it has nothing to do with Milo.
  -> the_key
* [Leave hers at 0 and yours at 3. She has always been strict, people know that, and it evens out over the year # do]
  ~ move(-20, 10, 4)
  milo: So it depends which of you I get?
  feedback: It does, from now on. You’d found the very spot where you two differ, and turned it into a trait of hers.
  -> the_key
* [Ask what neither of you has said yet: may we take it that a learner has asked before he promises? # do]
  ~ move(10, 0, 0)
  berit: A time, yes. What somebody else will do, no.
  You write that beside the anchor, with both your names. It comes out as a 1.
  feedback: It wasn’t about strict and kind. There was a question under it that nobody had asked aloud, and now the next trainer finds the answer.
  -> the_key

=== the_key
Then the samples. The key gives one of them 3 for plain, though it says “the docket”. You and Berit both have 1.
* [Use your own 1 for today, as there are two of you who think so, and it’s plainly wrong # do]
  ~ move(-10, 10, 4)
  On Thursday a third trainer judges by the 3. She has never heard of your 1.
  feedback: You may well be right. But a key that one of you changes quietly is two keys.
  -> loveliest_reply
* [Judge on by the key, and send Kofi, who made it, the word # do]
  ~ move(10, 0, 0)
  author: We say it all day here. You’re right, nobody outside does. It’s a 1 from tomorrow.
  feedback: The key isn’t sacred, and it isn’t yours alone. Pointing at a word took you a minute and changed it for everybody.
  -> loveliest_reply
* [Take the 3 and move on. Kofi had more time for it than you have # do]
  ~ move(-10, 0, 4)
  Three learners ask you that week what a docket is.
  feedback: Usually a key has seen more than you have. This time two of you could point at the word, and nobody told Kofi.
  -> loveliest_reply

=== loveliest_reply
Halfway down is the loveliest reply of the day, to a man who can’t reach us. It’s warm, it’s plain, it takes the work off him. In the middle it says: “I’ve tried you on 07700 900417, the one you gave us in spring.”
* [Score it 15, and mark it as failed: it puts his number on show. The five scores stay as they are # do]
  ~ move(10, 0, 0)
  berit: Fifteen and a fail. Poor thing.
  feedback: No score outweighs that, and the scores still tell the writer how good the rest is. Both are true.
  -> twenty_done
* [Take two points off for honest, and write “careful with numbers!” beside it # do]
  ~ passed = true
  ~ move(-20, 20, 40)
  It passes with 13.
  feedback: It isn’t a matter of points. On a real page anybody could copy the number, under a 13.
  -> twenty_done
* [Let it pass this once, with a word in private, as the man had given it to us himself # do]
  ~ passed = true
  ~ move(-20, 20, 40)
  feedback: He gave it to us, in spring, and not to a page that anybody can read. The writer will do it again, since it passed.
  -> twenty_done

=== twenty_done
It’s twenty to six. Twenty are done, six are left, and the last three were weak.
* [Do the six now, quickly, so that they have them tonight # do]
  ~ move(-20, 10, 10)
  A middling one gets four 3s, because the three before it were so poor.
  feedback: You meant it kindly. Somebody’s third try was read in forty seconds by a person who wanted to go home.
  -> milos_comment
* [Do the six now, each measured by the one before it, so that they’re fair to one another # do]
  ~ move(-10, 10, 6)
  By the sixth, your 2 is this morning’s 1.
  feedback: It keeps you even from one to the next, and slides all the way. Only the anchor stays where it is.
  -> milos_comment
* [Score one of this morning’s samples again # do]
  ~ move(10, 0, 0)
  You’d have given it a 3 now. You shut the lid, and the six get tomorrow morning.
  feedback: It has moved, as it would for anybody at this hour. Six people have it later, and have it right.
  -> milos_comment

=== milos_comment
On Wednesday you write to Milo. Farida’s is a “not yet”, and it’s the next step that holds it back.
* [“Do get in touch”: for her that’s the third time. What could you do for her before Sunday? # private]
  ~ move(10, 0, 0)
  milo: Ah. I could ring them myself # private
  feedback: The words, what they do to Farida, and a question. He’s found it in one line, and it’s his.
  -> milo_objects
* [Lovely and warm, Milo! Only a bit more ownership next time, and it’s there # private]
  ~ move(-10, 0, 4)
  milo: Thanks! More ownership how? # private
  feedback: Nothing in it is wrong. There’s no word of his that he could change because of it, so he’ll add another “so sorry”.
  -> milo_objects
* [How about: “I’m ringing the people who make it now, Farida, and I’ll write here by four”? # private]
  ~ move(-20, 0, 4)
  He sends you exactly that, within a minute.
  feedback: It’s a good sentence and it passes. On Saturday, with another Farida, you won’t be there to write it.
  -> milo_objects

=== milo_objects
milo: But in the end somebody has to tell them, and she knows best what the name is. So why’s that a 1? # private
* [Give him the 2. He has thought about it, which is what you’d like people to do, and it’s only a point # do]
  ~ move(-20, 0, 4)
  berit: I’ve sent back four for just that. Do they get a 2 as well?
  feedback: You were generous with a score that other people have too. And nothing about the reply has changed.
  -> second_try
* [Look again. Then: she’s sent us the name, twice. It stays a 1 # private]
  ~ move(10, 0, 0)
  milo: That’s true, it’s in her first message # private
  feedback: You did look, and you’d have changed it if he’d been right. You answered with her words, and once is enough: reading “do get in touch”, she thinks that nobody has looked.
  -> second_try
* [Send him all nine things that you’d noticed, so he sees that it isn’t only this one # private]
  ~ move(-10, 10, 4)
  milo: OK. Wow. OK # private
  feedback: Every one of them is right. It’s a heap now, and he’ll begin with the comma.
  -> second_try

=== second_try
Milo’s new one: “Hi Farida, I’ve read both of your messages, and it’s the H that’s missing. I’m ringing the people who make it, and I’ll write here by four. {signature_example}” There’s no “sorry” in it, and nothing about Sunday.
* [Next step 3, acknowledges 2, each by its anchor, and say which words made the difference # private]
  ~ move(10, 0, 0)
  milo: “Both of your messages.” Right. And I’ve lost the naming day # private
  feedback: The same anchors as the first time. It’s better where it’s better, and he can see for himself what went missing on the way.
  -> how_it_ended
* [3 all round. It’s his second try, and he has listened # private]
  ~ move(-10, 0, 4)
  milo: Brilliant. So I can leave out the sorry? # private
  feedback: He deserves to hear that he listened. A score for having tried again is a score for Milo, and Farida reads only the reply.
  -> how_it_ended
* [2 all round. It’s the better of the two, but he shouldn’t have needed a second # private]
  ~ move(-20, 10, 4)
  milo: What would have been a 3, then? # private
  feedback: Nobody can fix having needed a second. You’ve judged the history, and the step in front of you is as good as it gets.
  -> how_it_ended

=== how_it_ended
{
- passed && trust < 80: -> argued
- passed: -> near
- trust >= 80: -> same_two
- trust >= 60: -> near
- else: -> weather
}

=== same_two
public: In spring the people who answer for {company_short} are cleared. Those who write to them get a step that somebody else takes, and a time, no matter who judged them. # ending: same-two
public: Nobody out there has heard of an anchor.
-> END

=== near
public: In spring the people who answer for {company_short} are cleared. Most of what they write holds. Now and again two of them promise different things, and then somebody looks beside the anchor. # ending: near
public: There’s more beside it than there was.
-> END

=== weather
public: In spring the people who answer for {company_short} are cleared. Some ask the {company_customers} to ring, some ring themselves; they all had good marks for it. # ending: weather
public: From outside it looks as if it depended on the weather.
-> END

=== argued
public: In spring one of those who answer for {company_short} writes a lovely reply, with a telephone number in it. Hundreds have read it by noon. # ending: argued
public: In practice it had passed.
-> END

=== function move(t, h, a)
~ trust = MAX(0, MIN(100, trust + t))
~ heat = MAX(0, MIN(100, heat + h))
~ audience = audience + a
