CREATE TABLE `standing_state` (
	`company_id` text PRIMARY KEY NOT NULL,
	`rules` text NOT NULL,
	`change` integer NOT NULL,
	`after_name` text,
	`after_person` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `standing_person` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`gone` integer NOT NULL,
	`sort_name` text NOT NULL,
	`search` text NOT NULL,
	`team_search` text NOT NULL,
	`team` text,
	`team_key` text,
	`groups` integer NOT NULL,
	`enrolled` integer NOT NULL,
	`manager_turns` integer NOT NULL,
	`manager_since` integer,
	`valid_until` text,
	`step` text,
	`since` integer NOT NULL,
	`changes_at` integer,
	PRIMARY KEY(`company_id`, `person_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_person_name` ON `standing_person` (`company_id`,`sort_name`,`person_id`);--> statement-breakpoint
CREATE INDEX `standing_person_count` ON `standing_person` (`company_id`,`gone`,`groups`,`enrolled`);--> statement-breakpoint
CREATE INDEX `standing_person_team` ON `standing_person` (`company_id`,`team_key`,`sort_name`,`person_id`);--> statement-breakpoint
CREATE INDEX `standing_person_until` ON `standing_person` (`company_id`,`valid_until`,`sort_name`,`person_id`);--> statement-breakpoint
CREATE INDEX `standing_person_step` ON `standing_person` (`company_id`,`step`);--> statement-breakpoint
CREATE INDEX `standing_person_since` ON `standing_person` (`company_id`,`since`);--> statement-breakpoint
CREATE INDEX `standing_person_changes` ON `standing_person` (`company_id`,`changes_at`);--> statement-breakpoint
CREATE INDEX `standing_person_cleared` ON `standing_person` (`company_id`,`sort_name`,`person_id`) WHERE ("groups" & 1) <> 0;--> statement-breakpoint
CREATE INDEX `standing_person_training` ON `standing_person` (`company_id`,`sort_name`,`person_id`) WHERE ("groups" & 2) <> 0;--> statement-breakpoint
CREATE INDEX `standing_person_trainer_sign_off` ON `standing_person` (`company_id`,`sort_name`,`person_id`) WHERE ("groups" & 4) <> 0;--> statement-breakpoint
CREATE INDEX `standing_person_manager_sign_off` ON `standing_person` (`company_id`,`sort_name`,`person_id`) WHERE ("groups" & 8) <> 0;--> statement-breakpoint
CREATE INDEX `standing_person_expiring` ON `standing_person` (`company_id`,`sort_name`,`person_id`) WHERE ("groups" & 16) <> 0;--> statement-breakpoint
CREATE INDEX `standing_person_paused` ON `standing_person` (`company_id`,`sort_name`,`person_id`) WHERE ("groups" & 32) <> 0;--> statement-breakpoint
CREATE INDEX `standing_person_expired` ON `standing_person` (`company_id`,`sort_name`,`person_id`) WHERE ("groups" & 64) <> 0;--> statement-breakpoint
CREATE TABLE `standing_detail` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`row` text NOT NULL,
	`outlook` text NOT NULL,
	PRIMARY KEY(`company_id`, `person_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
