CREATE TABLE `calibration_draft` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`judged` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `person_id`, `activity_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `trainer_calibration_draft` (
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`judged` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `activity_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_person_supervised` ON `standing_person` (`company_id`,`sort_name`,`person_id`) WHERE ("groups" & 128) <> 0;