CREATE TABLE `practice_shift` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`number` integer NOT NULL,
	`playbook_number` integer NOT NULL,
	`preselected` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_shift_number` ON `practice_shift` (`company_id`,`person_id`,`activity_id`,`number`);--> statement-breakpoint
CREATE INDEX `practice_shift_company` ON `practice_shift` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `practice_draft` (
	`shift_id` text NOT NULL,
	`post_key` text NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	`client_seq` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`shift_id`, `post_key`),
	FOREIGN KEY (`shift_id`) REFERENCES `practice_shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_draft_company` ON `practice_draft` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `practice_reply` (
	`id` text PRIMARY KEY NOT NULL,
	`shift_id` text NOT NULL,
	`post_key` text NOT NULL,
	`number` integer NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`decision` text NOT NULL,
	`right_decision` integer NOT NULL,
	`body` text,
	`findings` text,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `practice_shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "practice_reply_decision" CHECK(decision in ('reply', 'escalate', 'leave'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_reply_number` ON `practice_reply` (`shift_id`,`post_key`,`number`);--> statement-breakpoint
CREATE INDEX `practice_reply_company` ON `practice_reply` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `practice_reply_activity` ON `practice_reply` (`activity_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `judging` (
	`reply_id` text NOT NULL,
	`round` integer NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`judged_before` text,
	PRIMARY KEY(`reply_id`, `round`),
	FOREIGN KEY (`reply_id`) REFERENCES `practice_reply`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leased_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_before`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `judging_oldest` ON `judging` (`sent_at`,`reply_id`);--> statement-breakpoint
CREATE INDEX `judging_company` ON `judging` (`company_id`,`sent_at`,`reply_id`);--> statement-breakpoint
CREATE INDEX `judging_activity` ON `judging` (`activity_id`,`sent_at`,`reply_id`);--> statement-breakpoint
CREATE INDEX `judging_person` ON `judging` (`person_id`);--> statement-breakpoint
CREATE INDEX `judging_lease` ON `judging` (`leased_by`,`leased_until`);--> statement-breakpoint
CREATE TABLE `judgement` (
	`id` text PRIMARY KEY NOT NULL,
	`reply_id` text NOT NULL,
	`round` integer NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`judged_by` text NOT NULL,
	`scores` text NOT NULL,
	`critical` text NOT NULL,
	`comments` text,
	`feedback` text NOT NULL,
	`verdict` text NOT NULL,
	`judged_at` integer NOT NULL,
	`seconds` integer NOT NULL,
	FOREIGN KEY (`reply_id`) REFERENCES `practice_reply`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "judgement_verdict" CHECK(verdict in ('approve', 'again', 'fail')),
	CONSTRAINT "judgement_not_own" CHECK(judged_by <> person_id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `judgement_round` ON `judgement` (`reply_id`,`round`);--> statement-breakpoint
CREATE INDEX `judgement_company` ON `judgement` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `judgement_by` ON `judgement` (`judged_by`,`judged_at`);--> statement-breakpoint
CREATE TABLE `calibration` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`number` integer NOT NULL,
	`judged` text NOT NULL,
	`agreement` text NOT NULL,
	`passed` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calibration_number` ON `calibration` (`company_id`,`person_id`,`activity_id`,`number`);--> statement-breakpoint
CREATE INDEX `calibration_company` ON `calibration` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `trainer_calibration` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`judged` text NOT NULL,
	`agreement` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trainer_calibration_person` ON `trainer_calibration` (`person_id`,`activity_id`,`at`);--> statement-breakpoint
CREATE TABLE `saved_phrase` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_phrase_person` ON `saved_phrase` (`person_id`,`saved_at`);--> statement-breakpoint
CREATE TABLE `false_alarm` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`post_key` text NOT NULL,
	`check_code` text NOT NULL,
	`text` text NOT NULL,
	`words` text NOT NULL,
	`reported_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "false_alarm_answer" CHECK(answer in ('check-right', 'check-wrong'))
);
--> statement-breakpoint
CREATE INDEX `false_alarm_company` ON `false_alarm` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `false_alarm_open` ON `false_alarm` (`answered_at`,`reported_at`);--> statement-breakpoint
CREATE TABLE `practice_consent` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`use_of_it` text NOT NULL,
	`consent` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_id`) REFERENCES `practice_reply`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "practice_consent_use" CHECK(use_of_it in ('others', 'example')),
	CONSTRAINT "practice_consent_word" CHECK(consent in ('named', 'unnamed', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `practice_consent_reply` ON `practice_consent` (`reply_id`,`use_of_it`,`at`);--> statement-breakpoint
CREATE INDEX `practice_consent_company` ON `practice_consent` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `practice_example` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`reply_id` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_id`) REFERENCES `practice_reply`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chosen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_example_reply` ON `practice_example` (`reply_id`);--> statement-breakpoint
CREATE INDEX `practice_example_company` ON `practice_example` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `scenario_play` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`number` integer NOT NULL,
	`playbook_number` integer NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `activity_revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_play_number` ON `scenario_play` (`company_id`,`person_id`,`activity_id`,`number`);--> statement-breakpoint
CREATE INDEX `scenario_play_company` ON `scenario_play` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `scenario_play_revision` ON `scenario_play` (`revision_id`);--> statement-breakpoint
CREATE TABLE `scenario_step` (
	`play_id` text NOT NULL,
	`turn` integer NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`choice` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`play_id`, `turn`),
	FOREIGN KEY (`play_id`) REFERENCES `scenario_play`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scenario_step_company` ON `scenario_step` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `scenario_end` (
	`play_id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ending` text NOT NULL,
	`good` integer NOT NULL,
	`points` integer NOT NULL,
	`ended_at` integer NOT NULL,
	FOREIGN KEY (`play_id`) REFERENCES `scenario_play`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scenario_end_company` ON `scenario_end` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `live_reply` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`url` text NOT NULL,
	`image` text,
	`asked` text NOT NULL,
	`text` text NOT NULL,
	`logged_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_reply_company` ON `live_reply` (`company_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `live_reply_enrolment` ON `live_reply` (`enrolment_id`,`logged_at`);--> statement-breakpoint
CREATE TABLE `live_review` (
	`id` text PRIMARY KEY NOT NULL,
	`live_reply_id` text NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`verdict` text NOT NULL,
	`finding` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	FOREIGN KEY (`live_reply_id`) REFERENCES `live_reply`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "live_review_verdict" CHECK(verdict in ('good', 'not-good')),
	CONSTRAINT "live_review_not_own" CHECK(reviewed_by <> person_id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_review_reply` ON `live_review` (`live_reply_id`);--> statement-breakpoint
CREATE INDEX `live_review_company` ON `live_review` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`post` text,
	`reported_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_company` ON `incident` (`company_id`,`reported_at`);--> statement-breakpoint
CREATE TABLE `incident_review` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`post` text,
	`reviewed_at` integer NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_review_verdict" CHECK(verdict in ('use', 'decline')),
	CONSTRAINT "incident_review_not_own" CHECK(reviewed_by <> person_id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_review_incident` ON `incident_review` (`incident_id`);--> statement-breakpoint
CREATE INDEX `incident_review_company` ON `incident_review` (`company_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `intention` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`when_it_happens` text NOT NULL,
	`then_i_will` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `intention_company` ON `intention` (`company_id`,`person_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_activity` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`retired_at` integer,
	`module_id` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`module_id`) REFERENCES `module`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activity_kind" CHECK(kind in ('lesson', 'quiz', 'practice', 'scenario'))
);
--> statement-breakpoint
INSERT INTO `__new_activity`("id", "key", "retired_at", "module_id", "kind") SELECT "id", "key", "retired_at", "module_id", "kind" FROM `activity`;--> statement-breakpoint
DROP TABLE `activity`;--> statement-breakpoint
ALTER TABLE `__new_activity` RENAME TO `activity`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `activity_key` ON `activity` (`module_id`,`key`);--> statement-breakpoint
-- What is recorded here is only ever added: a correction is a new row.
CREATE TRIGGER `practice_shift_no_update` BEFORE UPDATE ON `practice_shift` BEGIN
	SELECT RAISE(ABORT, 'practice_shift is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `practice_shift_no_delete` BEFORE DELETE ON `practice_shift` BEGIN
	SELECT RAISE(ABORT, 'practice_shift is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `calibration_no_update` BEFORE UPDATE ON `calibration` BEGIN
	SELECT RAISE(ABORT, 'calibration is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `calibration_no_delete` BEFORE DELETE ON `calibration` BEGIN
	SELECT RAISE(ABORT, 'calibration is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `trainer_calibration_no_update` BEFORE UPDATE ON `trainer_calibration` BEGIN
	SELECT RAISE(ABORT, 'trainer_calibration is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `trainer_calibration_no_delete` BEFORE DELETE ON `trainer_calibration` BEGIN
	SELECT RAISE(ABORT, 'trainer_calibration is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `practice_consent_no_update` BEFORE UPDATE ON `practice_consent` BEGIN
	SELECT RAISE(ABORT, 'practice_consent is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `practice_consent_no_delete` BEFORE DELETE ON `practice_consent` BEGIN
	SELECT RAISE(ABORT, 'practice_consent is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `scenario_play_no_update` BEFORE UPDATE ON `scenario_play` BEGIN
	SELECT RAISE(ABORT, 'scenario_play is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `scenario_play_no_delete` BEFORE DELETE ON `scenario_play` BEGIN
	SELECT RAISE(ABORT, 'scenario_play is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `scenario_step_no_update` BEFORE UPDATE ON `scenario_step` BEGIN
	SELECT RAISE(ABORT, 'scenario_step is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `scenario_step_no_delete` BEFORE DELETE ON `scenario_step` BEGIN
	SELECT RAISE(ABORT, 'scenario_step is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `scenario_end_no_update` BEFORE UPDATE ON `scenario_end` BEGIN
	SELECT RAISE(ABORT, 'scenario_end is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `scenario_end_no_delete` BEFORE DELETE ON `scenario_end` BEGIN
	SELECT RAISE(ABORT, 'scenario_end is only added to');
END;--> statement-breakpoint
-- Of a person who was erased, what is personal may be blanked where they were erased, and nothing else changed.
CREATE TRIGGER `practice_reply_no_update` BEFORE UPDATE ON `practice_reply`
WHEN NOT (
	NEW.body IS NULL AND NEW.findings IS NULL
	AND (NEW.id, NEW.shift_id, NEW.post_key, NEW.number, NEW.company_id, NEW.person_id, NEW.activity_id, NEW.revision_id, NEW.decision, NEW.right_decision, NEW.sent_at)
		IS (OLD.id, OLD.shift_id, OLD.post_key, OLD.number, OLD.company_id, OLD.person_id, OLD.activity_id, OLD.revision_id, OLD.decision, OLD.right_decision, OLD.sent_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'practice_reply is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `practice_reply_no_delete` BEFORE DELETE ON `practice_reply` BEGIN
	SELECT RAISE(ABORT, 'practice_reply is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `judgement_no_update` BEFORE UPDATE ON `judgement`
WHEN NOT (
	NEW.comments IS NULL AND NEW.feedback IS ''
	AND (NEW.id, NEW.reply_id, NEW.round, NEW.company_id, NEW.person_id, NEW.activity_id, NEW.judged_by, NEW.scores, NEW.critical, NEW.verdict, NEW.judged_at, NEW.seconds)
		IS (OLD.id, OLD.reply_id, OLD.round, OLD.company_id, OLD.person_id, OLD.activity_id, OLD.judged_by, OLD.scores, OLD.critical, OLD.verdict, OLD.judged_at, OLD.seconds)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'judgement is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `judgement_no_delete` BEFORE DELETE ON `judgement` BEGIN
	SELECT RAISE(ABORT, 'judgement is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `live_reply_no_update` BEFORE UPDATE ON `live_reply`
WHEN NOT (
	NEW.url IS '' AND NEW.image IS NULL AND NEW.asked IS '' AND NEW.text IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.enrolment_id, NEW.channel_id, NEW.logged_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.enrolment_id, OLD.channel_id, OLD.logged_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'live_reply is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `live_reply_no_delete` BEFORE DELETE ON `live_reply` BEGIN
	SELECT RAISE(ABORT, 'live_reply is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `live_review_no_update` BEFORE UPDATE ON `live_review`
WHEN NOT (
	NEW.finding IS ''
	AND (NEW.id, NEW.live_reply_id, NEW.company_id, NEW.person_id, NEW.reviewed_by, NEW.verdict, NEW.reviewed_at)
		IS (OLD.id, OLD.live_reply_id, OLD.company_id, OLD.person_id, OLD.reviewed_by, OLD.verdict, OLD.reviewed_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'live_review is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `live_review_no_delete` BEFORE DELETE ON `live_review` BEGIN
	SELECT RAISE(ABORT, 'live_review is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `incident_no_update` BEFORE UPDATE ON `incident`
WHEN NOT (
	NEW.post IS NULL
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.reported_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.reported_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'incident is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `incident_no_delete` BEFORE DELETE ON `incident` BEGIN
	SELECT RAISE(ABORT, 'incident is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `incident_review_no_update` BEFORE UPDATE ON `incident_review`
WHEN NOT (
	NEW.reason IS '' AND NEW.post IS NULL
	AND (NEW.id, NEW.incident_id, NEW.company_id, NEW.person_id, NEW.reviewed_by, NEW.verdict, NEW.reviewed_at)
		IS (OLD.id, OLD.incident_id, OLD.company_id, OLD.person_id, OLD.reviewed_by, OLD.verdict, OLD.reviewed_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'incident_review is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `incident_review_no_delete` BEFORE DELETE ON `incident_review` BEGIN
	SELECT RAISE(ABORT, 'incident_review is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `intention_no_update` BEFORE UPDATE ON `intention`
WHEN NOT (
	NEW.when_it_happens IS '' AND NEW.then_i_will IS ''
	AND (NEW.id, NEW.company_id, NEW.person_id, NEW.enrolment_id, NEW.written_at)
		IS (OLD.id, OLD.company_id, OLD.person_id, OLD.enrolment_id, OLD.written_at)
	AND EXISTS (SELECT 1 FROM person_key WHERE company_id = OLD.company_id AND person_id = OLD.person_id AND key IS NULL)
) BEGIN
	SELECT RAISE(ABORT, 'intention is only added to');
END;--> statement-breakpoint
CREATE TRIGGER `intention_no_delete` BEFORE DELETE ON `intention` BEGIN
	SELECT RAISE(ABORT, 'intention is only added to');
END;
