CREATE TABLE `sign_in_code` (
	`id` text PRIMARY KEY NOT NULL,
	`browser` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text,
	`code_hash` text NOT NULL,
	`mailed_as` text NOT NULL,
	`mail_failed` integer NOT NULL,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_in_code_browser` ON `sign_in_code` (`browser`,`subject`);--> statement-breakpoint
CREATE INDEX `sign_in_code_subject` ON `sign_in_code` (`subject`,`created_at`);--> statement-breakpoint
CREATE INDEX `sign_in_code_person` ON `sign_in_code` (`person_id`);--> statement-breakpoint
CREATE INDEX `sign_in_code_mail` ON `sign_in_code` (`mailed_as`);--> statement-breakpoint
CREATE INDEX `sign_in_code_expiry` ON `sign_in_code` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sign_in_limit_window` ON `sign_in_limit` (`window_start`);--> statement-breakpoint
DELETE FROM `verification`;
