CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`read_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendar_feed_role" CHECK(role in ('employee', 'manager'))
);
--> statement-breakpoint
CREATE INDEX `calendar_feed_person` ON `calendar_feed` (`company_id`,`person_id`);