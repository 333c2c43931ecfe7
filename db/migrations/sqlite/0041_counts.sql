CREATE TABLE `standing_count` (
	`company_id` text NOT NULL,
	`what` text NOT NULL,
	`key` text NOT NULL,
	`people` integer NOT NULL,
	`points` integer NOT NULL,
	`possible` integer NOT NULL,
	`about` text,
	PRIMARY KEY(`company_id`, `what`, `key`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `standing_person_count`;--> statement-breakpoint
DROP INDEX `standing_person_step`;--> statement-breakpoint
ALTER TABLE `standing_person` ADD `cover` text;--> statement-breakpoint
ALTER TABLE `standing_person` ADD `skills` text;--> statement-breakpoint
CREATE INDEX `standing_person_cover` ON `standing_person` (`company_id`,`cover`,`sort_name`,`person_id`);--> statement-breakpoint
CREATE INDEX `standing_person_skills` ON `standing_person` (`company_id`,`skills`,`sort_name`,`person_id`);--> statement-breakpoint
ALTER TABLE `standing_detail` ADD `counted` text DEFAULT '[]' NOT NULL;